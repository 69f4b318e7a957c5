import { addYears, yearOf, type LegalDate } from '#kernel/dates.ts';
import type { Retention } from '#law/procedures/archiving.ts';

/** 保管期限 in years (机关档案管理规定: 永久, 定期30年、10年); null for ever. */
const YEARS: Readonly<Record<Retention, number | null>> = { permanent: null, 'thirty-years': 30, 'ten-years': 10 };

/** Retention counts from the year after archiving, so that no volume goes before its term whatever the practice of the place. */
const beginOf = (archivedOn: LegalDate): LegalDate => `${yearOf(archivedOn) + 1}-01-01` as LegalDate; // of a date's own year

/** The first day on which a volume may be put forward for disposal (鉴定销毁); null where it is kept for ever. */
export function disposableFrom(retention: Retention, archivedOn: LegalDate): LegalDate | null {
  const years = YEARS[retention];
  return years === null ? null : addYears(beginOf(archivedOn), years);
}

const lengthOf = (retention: Retention): number => YEARS[retention] ?? Number.POSITIVE_INFINITY;

export const isLonger = (one: Retention, than: Retention): boolean => lengthOf(one) > lengthOf(than);

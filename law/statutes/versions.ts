import type { LegalDate } from '#kernel/dates.ts';
import type { Statute } from './define.ts';
import { STATUTES } from './index.ts';

/** The days on which a version of a source is in force; `until` is the first day on which it is no more. */
export interface Version {
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/** A source under its name alone, as people write it in one case and another: without brackets, year of revision and 中华人民共和国. */
export const sourceName = (source: string): string =>
  source.trim().replace(/^《(.*)》$/, '$1').replace(/[（(][^（）()]*[）)]$/, '').replace(/^中华人民共和国/, '').trim();

const byName = Map.groupBy<string, Statute>(Object.values(STATUTES), ({ name }) => sourceName(name));

/** The versions of a source that the platform holds, oldest first; none where it does not know the source. */
export const versionsOf = (source: string): readonly Version[] => {
  const known = (byName.get(sourceName(source)) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return known.map(({ from }, index) => ({ from, until: known[index + 1]?.from ?? null }));
};

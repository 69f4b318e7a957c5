import { useQuery } from '@tanstack/react-query';
import { BenchmarkTier } from '#law/lists/benchmark-row.ts';
import { fineText } from '#law/lists/fine-words.ts';
import type { TableEditions } from '#registry/setting-contract.ts';
import type { InspectionItems } from '#record/contract.ts';
import type { Field } from '#law/forms/field.ts';
import type { PickOption } from '#web/kit/forms/context.ts';
import { effectiveOf } from '../lists/editions.ts';
import { inspectionItemsQuery, listQuery } from '../queries.ts';

/** The tiers of the benchmarks in force, each with its range and what it asks for. */
function tiersIn(view: TableEditions): readonly PickOption[] {
  const edition = effectiveOf(view);
  return (edition?.content['tiers'] ?? []).flatMap((row, index) => {
    const found = BenchmarkTier.safeParse(row);
    if (edition === undefined || !found.success) return [];
    const { act, tier, condition, fine, superiorApproves, origin } = found.data;
    const named = { edition: edition.edition, row: index + 1, act, ...(tier === undefined ? {} : { tier }) };
    return [{
      value: named, label: [act, tier, condition].filter((one) => one !== undefined).join('　'),
      note: [`第${edition.edition}版，幅度：${fineText(fine)}`, ...(superiorApproves === true ? ['须经上级机关批准'] : []), ...(origin === undefined ? [] : [`来源：${origin}`])].join('；'),
    }];
  });
}

const itemsIn = ({ edition, items }: InspectionItems): readonly PickOption[] => items.map(({ item, objects, ratio, frequency, thisYear }) => ({
  value: item, label: [item, objects].filter((one) => one !== null).join('　'),
  note: [`第${edition ?? 0}版`, ...(ratio === null ? [] : [`抽查比例：${ratio}`]), ...(frequency === null ? [] : [`抽查频次：${frequency}`]), `本年已登记${thisYear}件`].join('；'),
}));

function asks(field: Field, kind: Field['kind']): boolean {
  if (field.kind === kind) return true;
  if (field.kind === 'group') return field.fields.some((one) => asks(one, kind));
  if (field.kind === 'list') return asks(field.item, kind);
  return field.kind === 'variant' && Object.values(field.options).flat().some((one) => asks(one, kind));
}

/** What the fields of a form may take from the lists in force; asked for only where the form has such fields. */
export function usePickOptions(form: Field): Readonly<Record<string, readonly PickOption[]>> {
  const tiers = useQuery({ ...listQuery('benchmarks'), enabled: asks(form, 'benchmark-tier'), select: tiersIn });
  const items = useQuery({ ...inspectionItemsQuery, enabled: asks(form, 'inspection-item'), select: itemsIn });
  return { 'benchmark-tier': tiers.data ?? [], 'inspection-item': items.data ?? [] };
}

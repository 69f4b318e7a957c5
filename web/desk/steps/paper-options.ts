import type { CaseDetail } from '#record/contract.ts';
import type { PickOption } from '#web/kit/forms/context.ts';

/** The papers of the case that a step may name now, newest first. */
export const paperOptions = ({ timeline }: Pick<CaseDetail, 'timeline'>, step: string): readonly PickOption[] =>
  timeline.flatMap(({ id, on, documents }) => documents.filter(({ standing }) => standing.offers.includes(step)).map(({ form, title, number, standing }): PickOption => ({
    value: { event: id, form }, label: `《${title}》${number ?? ''}（${on}）`, note: standing.note ?? '',
  }))).toReversed();

/** A form that asks for a paper begins with the only one there is to name. */
export function paperPrefilled(options: readonly PickOption[]): Readonly<Record<string, unknown>> {
  const [only] = options;
  return only !== undefined && options.length === 1 ? { paper: only.value } : {};
}

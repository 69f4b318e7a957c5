import { actionOf } from '#law/actions/index.ts';
import type { CaseDetail, EventView } from '#record/contract.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { formOf } from '#law/forms/field.ts';
import { dateText, formReading, type NameOf, type Reading } from '#law/forms/reading.ts';

const worded = (data: unknown): string => (typeof data === 'string' || typeof data === 'number' ? String(data) : '');

/** What the law worked out when the step was taken (a deemed day of service, a late fine), by its name in the event. */
const COMPUTED: Readonly<Record<string, readonly [string, (value: unknown) => string]>> = {
  servedOn: ['送达日期', dateText],
  days: ['逾期日数', worded],
  rate: ['加处比例（千分之）', worded],
  amountFen: ['加处罚款数额', (value) => Fen.safeParse(value).data === undefined ? '' : yuanText(Fen.parse(value))],
  draft: ['送审稿摘要', (value) => worded(value).slice(0, 16)],
};

const computedOf = (data: EventView['data']): readonly Reading[] => {
  const computed = data['computed'];
  if (typeof computed !== 'object' || computed === null) return [];
  return Object.entries(computed).flatMap(([key, value]) => {
    const known = COMPUTED[key];
    return known === undefined ? [] : [{ kind: 'value' as const, title: known[0], text: known[1](value) }];
  });
};

/** Names everybody who appears in the case. */
export const namesIn = ({ timeline, handlers }: Pick<CaseDetail, 'timeline' | 'handlers'>): NameOf => {
  const names = new Map([...handlers, ...timeline.flatMap(({ by, officers }) => [by, ...officers])].map(({ id, name }) => [String(id), name]));
  return (id) => names.get(id) ?? '本机关人员';
};

/** The answers that tell one such step from another: which document was served and how, what the opinion was. */
export function gistOf(actionKind: string, event: Pick<EventView, 'step' | 'data'>): string {
  const form = actionOf(actionKind)?.steps[event.step]?.form;
  if (form === undefined) return '';
  const answers = formOf(form).fields.flatMap((field): readonly string[] => {
    const value = event.data[field.key];
    if (field.kind === 'choice') return [field.labels[worded(value)] ?? ''];
    if (field.kind !== 'variant' || typeof value !== 'object' || value === null || !(field.by in value)) return [];
    return [field.labels[worded(Object.entries(value).find(([key]) => key === field.by)?.[1])] ?? ''];
  });
  return answers.filter((answer) => answer !== '').slice(0, 2).join('，');
}

/** What a step recorded, by the titles of its form. */
export function eventReading(actionKind: string, event: Pick<EventView, 'step' | 'data'>, nameOf: NameOf): readonly Reading[] {
  const form = actionOf(actionKind)?.steps[event.step]?.form;
  return form === undefined ? [] : [...formReading(formOf(form), event.data, nameOf), ...computedOf(event.data)];
}

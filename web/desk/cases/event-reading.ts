import { actionOf } from '#law/actions/index.ts';
import type { CaseDetail, EventView } from '#record/contract.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { formOf } from '#web/kit/forms/field.ts';
import { dateText, formReading, type NameOf, type Reading } from '#web/kit/forms/read.ts';

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

/** What a step recorded, by the titles of its form. */
export function eventReading(actionKind: string, event: Pick<EventView, 'step' | 'data'>, nameOf: NameOf): readonly Reading[] {
  const form = actionOf(actionKind)?.steps[event.step]?.form;
  return form === undefined ? [] : [...formReading(formOf(form), event.data, nameOf), ...computedOf(event.data)];
}

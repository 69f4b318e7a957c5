import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import type { EventId } from '#kernel/ids.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

export interface Remedy {
  readonly id: EventId;
  readonly kind: 'reconsideration' | 'litigation';
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** What a procedure keeps of reconsiderations and lawsuits against the decision it carries out. */
export interface WithRemedies {
  readonly remedies: readonly Remedy[];
}

const REMEDY_RESULTS = {
  upheld: '维持（驳回）', changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效', withdrawn: '撤回申请（起诉）',
} as const;
type RemedyResult = keyof typeof REMEDY_RESULTS;

export interface RemedyOptions<State> {
  readonly from: readonly string[];
  /** What the law of the kind adds to the general articles on remedies. */
  readonly articles?: readonly Citation[];
  readonly blockers?: (state: State) => readonly Refusal[];
  /** The day before which nobody can have complained, and what it is called; null while there is none. */
  readonly earliest: (state: State) => LegalDate | null;
  readonly earliestName?: string;
  /** What a result does to the case beside ending the remedy; `deadline` is worked out of the state after it. */
  readonly ended?: (state: State, result: RemedyResult, deadline: LegalDate | null) => State;
  /** A last day that moves with the remedies: it is kept in the event. */
  readonly deadline?: (state: State, facts: Facts) => LegalDate | null;
}

const LAW = [cite('reconsideration-2023', 20, 1), cite('litigation-2017', 46, 1)];

const closed = <State extends WithRemedies>(state: State, endedOn: LegalDate): State =>
  ({ ...state, remedies: state.remedies.map((one) => (one.to === null ? { ...one, to: endedOn } : one)) });

const EndForm = z.strictObject({ endedOn: date('终结日期'), result: choice('结果', REMEDY_RESULTS), document: line('文书名称和文号') });
type Ended = z.infer<typeof EndForm>;

/** 行政复议、行政诉讼 as others decide them: registered when taken up and when ended. */
export function remedySteps<State extends WithRemedies>(
  step: StepBuilder<State>,
  { from, articles: own = [], blockers = () => [], earliest, earliestName = '决定书送达之日', ended = (state) => state, deadline }: RemedyOptions<State>,
): readonly StepDefinition<State>[] {
  const articles = [...own, ...LAW];
  const shared = { stage: 'execution', by: ['officer', 'reviewer'], from, articles } as const;
  const misdated = (rule: string): Refusal => refuse('remedy-order', rule, articles, { todo: '对照受理机关的文书核对日期。' });
  const record = step({
    ...shared, code: 'record-remedy', name: '登记行政复议（诉讼）', blockers,
    form: z.strictObject({ kind: choice('类别', { reconsideration: '行政复议', litigation: '行政诉讼' }), body: line('受理机关'), filedOn: date('受理日期') }),
    objections: (state, { filedOn }, { on }) => {
      const known = earliest(state);
      return compareDates(filedOn, on) > 0 || (known !== null && compareDates(filedOn, known) < 0)
        ? [misdated(`受理日期不得早于${earliestName}，也不得晚于登记之日`)] : [];
    },
    apply: (state, { id, data }) => ({ ...state, remedies: [...state.remedies, { id, kind: data.kind, from: data.filedOn, to: null }] }),
  });
  const end = step({
    ...shared, code: 'end-remedy', name: '登记复议（诉讼）结果',
    applicable: ({ remedies }) => remedies.some(({ to }) => to === null),
    form: EndForm,
    objections: ({ remedies }, { endedOn }, { on }) =>
      compareDates(endedOn, on) > 0 || remedies.some(({ to, from: began }) => to === null && compareDates(endedOn, began) < 0)
        ? [misdated('终结日期不得早于受理日期，也不得晚于登记之日')] : [],
    ...(deadline === undefined ? {} : { compute: (state: State, { endedOn }: Ended, _command: StepCommand, facts: Facts) => ({ deadline: deadline(closed(state, endedOn), facts) }) }),
    apply: (state, { data }) => ended(closed(state, data.endedOn), data.result, 'computed' in data ? data.computed.deadline : null),
  });
  return [record, end];
}

/** Last day on which the party may still challenge a decision served on `knownOn`; null while a remedy is pending. */
export function remedyEnd({ remedies }: WithRemedies, knownOn: LegalDate, facts: Facts): LegalDate | null {
  if (remedies.some(({ to }) => to === null)) return null;
  const after = remedies.flatMap(({ to }) => (to === null ? [] : dueBy(facts, 'remedy.after-reconsideration', to)?.due.date ?? []));
  return [dueBy(facts, 'remedy.litigation', knownOn)?.due.date ?? [], after].flat().reduce<LegalDate | null>((last, one) => (last === null ? one : laterOf(last, one)), null);
}

/** What must wait until the party has had its remedies (行政强制法第四十四条、第四十六条第三款、第五十三条). */
export function remedyRefusals(state: WithRemedies, knownOn: LegalDate, on: LegalDate, facts: Facts, articles: Refusal['articles']): readonly Refusal[] {
  const end = remedyEnd(state, knownOn, facts);
  if (end === null) return [refuse('remedy-pending', '行政复议或者行政诉讼尚未终结，不得强制执行', articles, { todo: '复议、诉讼终结后登记结果。' })];
  return compareDates(on, end) > 0 ? [] : [refuse('remedy-period-running', `当事人可以在${end}前申请行政复议或者提起行政诉讼，期限届满前不得强制执行`, articles, { todo: `${end}之后仍不履行的再办理。`, evidence: { lastDay: end } })];
}

import type { CaseView } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { fineOf, owedFen, type WithExecution } from './execution-state.ts';

export interface ClockOptions<State> {
  readonly view: (state: State) => CaseView;
  /** Steps by which the decision reaches the party, and whether this event is one that did. */
  readonly delivering: readonly string[];
  readonly delivers: (event: CaseEvent) => boolean;
  /** Steps by which the fine is paid or recovered. */
  readonly settling: readonly string[];
}

const granted = (event: CaseEvent): boolean => (event.data as { granted: boolean }).granted; // the form of 'decide-deferral'

/** Paid, enforced, put off by an approved deferral, or gone with the decision. */
const noLongerOwed = (state: WithExecution, event: CaseEvent): boolean => {
  if (event.step === 'decide-deferral') return granted(event);
  return event.step === 'annul-decision' ? state.lapsed : owedFen(state) <= 0;
};

const paymentClocks = <State extends WithExecution>({ delivering, delivers, settling }: ClockOptions<State>): readonly ObligationDefinition<State>[] => [
  {
    code: 'pay', name: '当事人缴纳罚款', effect: 'right', length: 'payment.limit', articles: [cite('penalty-2021', 67, 3)],
    opens: delivering, when: (state, event) => delivers(event) && fineOf(state) > 0,
    start: (state, event) => state.served.decision ?? event.on, closes: [...settling, 'decide-deferral', 'annul-decision'],
    until: noLongerOwed,
  },
  {
    code: 'pay-deferred', name: '当事人按批准的延期（分期）缴纳罚款', effect: 'right', articles: [cite('penalty-2021', 66, 2)],
    length: (state) => state.deferral.until, opens: ['decide-deferral'], when: (_state, event) => granted(event),
    closes: [...settling, 'decide-deferral', 'annul-decision'],
    until: noLongerOwed,
  },
];

const remedyClocks = <State extends WithExecution>({ delivering, delivers }: ClockOptions<State>): readonly ObligationDefinition<State>[] => [
  {
    code: 'reconsideration', name: '当事人申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1)],
    opens: delivering, when: (_state, event) => delivers(event), start: (state, event) => state.served.decision ?? event.on, closes: ['record-remedy'],
  },
  {
    code: 'litigation', name: '当事人提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1)],
    opens: delivering, when: (_state, event) => delivers(event), start: (state, event) => state.served.decision ?? event.on, closes: ['record-remedy'],
  },
];

/** The periods that run from a penalty decision and its service, whatever the procedure it was made by. */
export const executionClocks = <State extends WithExecution & { readonly published: boolean }>(options: ClockOptions<State>): readonly ObligationDefinition<State>[] => [
  ...publicationClocks<State>({ category: '行政处罚', names: { publish: '公示处罚决定', takeDown: '撤回公示并公开说明理由' }, view: options.view }),
  ...paymentClocks<State>(options), ...remedyClocks<State>(options),
  {
    code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)],
    opens: ['approve-closing'], closes: ['archive'],
  },
];

import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { cite } from '#law/statutes/index.ts';
import { fineOf, owedFen } from './execution.ts';
import type { PenaltyState } from './state.ts';

type Penalty = ObligationDefinition<PenaltyState>;

const about = (document: string) => (_state: PenaltyState, event: CaseEvent): boolean =>
  event.step === 'serve' && (event.data as { document: string }).document === document; // the form of 'serve'

const granted = (event: CaseEvent): boolean => (event.data as { granted: boolean }).granted; // the form of 'decide-deferral'

/** Paid, enforced, put off by an approved deferral, or gone with the decision. */
const noLongerOwed = (state: PenaltyState, event: CaseEvent): boolean => {
  if (event.step === 'decide-deferral') return granted(event);
  return event.step === 'annul-decision' ? state.lapsed : owedFen(state) <= 0;
};

const isPenalty = (state: PenaltyState): boolean => state.decision?.disposition.kind === 'penalty';

const investigationClocks: readonly Penalty[] = [
  {
    code: 'decide', name: '作出处理决定', effect: 'duty', length: 'penalty.decision-limit', articles: [cite('penalty-2021', 60)],
    opens: ['approve-filing'], closes: ['decide', 'dismiss-case'], excluded: (state) => state.excluded, extendedBy: (state) => state.extensionDays,
  },
  {
    code: 'resolve-preservation', name: '对先行登记保存的证据作出处理决定', effect: 'duty', length: 'penalty.preservation', articles: [cite('penalty-2021', 56)],
    opens: ['approve-preservation'], closes: ['resolve-preservation', 'dismiss-case'],
  },
  {
    code: 'recheck-correction', name: '复查改正情况', effect: 'duty', articles: [cite('penalty-2021', 28, 1)],
    length: (state) => state.corrections.at(-1)?.due ?? null,
    opens: ['order-correction'], when: (state) => (state.corrections.at(-1)?.due ?? null) !== null, closes: ['recheck-correction', 'dismiss-case'],
  },
];

const noticeClocks: readonly Penalty[] = [
  {
    code: 'statement-period', name: '当事人陈述、申辩的期限', effect: 'bar', articles: [cite('penalty-2021', 44), cite('penalty-2021', 45, 1)],
    length: (state) => ({ unit: 'working-day', length: state.notice?.statementDays ?? 0 }),
    opens: ['serve'], when: about('notice'), start: (state, event) => state.served.notice ?? event.on,
    closes: ['waive-statement', 'decide', 'give-notice', 'resume-investigation', 'amend-party'], until: (state, event) => event.step !== 'waive-statement' || state.waived.statement,
  },
  {
    code: 'hearing-request', name: '当事人要求听证的期限', effect: 'bar', length: 'hearing.request', articles: [cite('penalty-2021', 64, 1, 1)],
    opens: ['serve'], when: (state, event) => about('notice')(state, event) && state.notice?.hearingOffered === true,
    start: (state, event) => state.served.notice ?? event.on,
    closes: ['request-hearing', 'waive-statement', 'decide', 'give-notice', 'resume-investigation', 'amend-party'],
    until: (state, event) => event.step !== 'waive-statement' || state.waived.hearing,
  },
  {
    code: 'hold-hearing', name: '举行听证', effect: 'duty', articles: [cite('penalty-2021', 63, 1), cite('penalty-2021', 64)],
    length: (state) => state.hearing?.convened?.hearingOn ?? null,
    opens: ['convene-hearing'], closes: ['hold-hearing', 'terminate-hearing', 'convene-hearing', 'give-notice', 'resume-investigation', 'amend-party'],
  },
  {
    code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('penalty-2021', 58, 1)],
    opens: ['accept-review'], closes: ['give-opinion', 'hold-hearing', 'resume-investigation', 'amend-party', 'decide'],
  },
];

const executionClocks: readonly Penalty[] = [
  {
    code: 'serve-decision', name: '送达决定书', effect: 'duty', length: 'service.decision', articles: [cite('penalty-2021', 61, 1)],
    opens: ['decide'], when: (state) => state.decision?.disposition.kind !== 'transfer', closes: ['serve'], until: about('decision'),
  },
  {
    code: 'publish', name: '公示处罚决定', effect: 'duty', length: 'disclosure.penalty', articles: [cite('penalty-2021', 48, 1)],
    opens: ['decide'], when: isPenalty, closes: ['publish', 'withhold-publication', 'annul-decision'],
  },
  {
    code: 'take-down', name: '撤回公示并公开说明理由', effect: 'duty', length: 'disclosure.take-down', articles: [cite('penalty-2021', 48, 2)],
    opens: ['annul-decision'], when: (state) => state.published, start: (_state, event) => (event.data as { effectiveOn: typeof event.on }).effectiveOn, // the form of 'annul-decision'
    closes: ['take-down'],
  },
  {
    code: 'pay', name: '当事人缴纳罚款', effect: 'right', length: 'payment.limit', articles: [cite('penalty-2021', 67, 3)],
    opens: ['serve'], when: (state, event) => about('decision')(state, event) && fineOf(state) > 0,
    start: (state, event) => state.served.decision ?? event.on, closes: ['record-payment', 'record-enforcement', 'decide-deferral', 'annul-decision'],
    until: noLongerOwed,
  },
  {
    code: 'pay-deferred', name: '当事人按批准的延期（分期）缴纳罚款', effect: 'right', articles: [cite('penalty-2021', 66, 2)],
    length: (state) => state.deferral.until, opens: ['decide-deferral'], when: (_state, event) => granted(event),
    closes: ['record-payment', 'record-enforcement', 'decide-deferral', 'annul-decision'],
    until: noLongerOwed,
  },
  {
    code: 'reconsideration', name: '当事人申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1)],
    opens: ['serve'], when: about('decision'), start: (state, event) => state.served.decision ?? event.on, closes: ['record-remedy'],
  },
  {
    code: 'litigation', name: '当事人提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1)],
    opens: ['serve'], when: about('decision'), start: (state, event) => state.served.decision ?? event.on, closes: ['record-remedy'],
  },
  {
    code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)],
    opens: ['approve-closing'], closes: ['archive'],
  },
];

/** Every clock of the procedure. Lengths are parameters; none stands here as a number. */
export const OBLIGATIONS: readonly Penalty[] = [...investigationClocks, ...noticeClocks, ...executionClocks];

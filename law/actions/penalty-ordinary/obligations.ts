import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { executionClocks } from '#law/penalty/clocks.ts';
import { cite } from '#law/statutes/index.ts';
import { viewOf, type PenaltyState } from './state.ts';

type Penalty = ObligationDefinition<PenaltyState>;

const serves = (document: string, event: CaseEvent): boolean => event.step === 'serve' && (event.data as { document: string }).document === document; // the form of 'serve'

const about = (document: string) => (_state: PenaltyState, event: CaseEvent): boolean => serves(document, event);

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

/** A right of the party that another provision gives, with the period that the notice of the result tells. */
const reexaminationClock: Penalty = {
  code: 'reexamination', name: '当事人申请复检（重新鉴定）的期限', effect: 'right', articles: [cite('penalty-2021', 46)],
  length: (state) => state.reexamination, opens: ['serve'], when: (state, event) => about('examination')(state, event) && state.reexamination !== null,
  start: (state, event) => state.served.examination ?? event.on, closes: ['decide', 'dismiss-case'],
};

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

const serviceClocks: readonly Penalty[] = [
  {
    code: 'serve-decision', name: '送达决定书', effect: 'duty', length: 'service.decision', articles: [cite('penalty-2021', 61, 1)],
    opens: ['decide'], when: (state) => state.decision?.disposition.kind !== 'transfer', closes: ['serve'], until: about('decision'),
  },
];

/** A clock of a case that another agency has taken runs no more; one that it has sent back ran on all the time. */
const endedByTransfer = (clock: Penalty): Penalty => ({
  ...clock, closes: [...clock.closes, 'record-transfer-answer'],
  until: (state, event) => (event.step === 'record-transfer-answer' ? state.phase === 'handed-over' : clock.until?.(state, event) ?? true),
});

/** Every clock of the procedure. Lengths are parameters; none stands here as a number. */
export const OBLIGATIONS: readonly Penalty[] = [
  ...[...investigationClocks, reexaminationClock, ...noticeClocks].map(endedByTransfer), ...serviceClocks,
  ...executionClocks<PenaltyState>({ view: viewOf, delivering: ['serve'], delivers: (event) => serves('decision', event), settling: ['record-payment', 'record-enforcement'] }),
];

import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { LIMITS } from './conclusion.ts';
import { isFavourable, owesCompensation } from './draft.ts';
import { appliedFor, excludedOf, HANDLINGS, viewOf, type Handling, type LicenceState } from './state.ts';

type Licence = ObligationDefinition<LicenceState>;

const about = (...documents: readonly string[]) => (_state: LicenceState, event: CaseEvent): boolean =>
  event.step === 'serve' && documents.includes((event.data as { document: string }).document); // the form of 'serve'

/** What ends the matter towards the applicant: a decision, or that the application is not taken up. */
const answered = about('decision', 'declined');

/** What puts the application out of the agency's hands. */
const SETTLED = ['decide', 'forward-opinion', 'decline-application', 'withdraw-application'];

/**
 * The period for the decision. It is opened when the materials come in: if the agency keeps silent it runs from that day, and nobody has
 * to record that it does. A correction notice stops it; an acceptance opens it anew from its own day, or from receipt where it comes late.
 */
const decisionClock = (handling: Handling): Licence => ({
  code: handling === 'single' ? 'decide' : `decide-${handling}`,
  name: `作出许可决定（${HANDLINGS[handling]}；逾期没有告知补正的，自收到申请之日起算）`, effect: 'duty', length: LIMITS[handling],
  articles: [cite('licensing-2019', handling === 'lower-review' ? 43 : 42), cite('licensing-2019', 32, 1, 4), cite('licensing-2019', 82)],
  opens: ['receive-application', 'receive-correction', 'accept-application'], when: (state) => appliedFor(state) && state.request?.handling === handling,
  start: (state, event) => (event.step === 'accept-application' ? state.acceptedOn ?? event.on : event.on),
  closes: [...SETTLED, 'request-correction', 'receive-correction', 'accept-application'],
  excluded: excludedOf, extendedBy: (state) => state.extensionDays,
});

const intakeClocks: readonly Licence[] = [
  {
    code: 'triage', name: '一次告知补正或者受理', effect: 'duty', length: 'licence.supplement', articles: [cite('licensing-2019', 32, 1, 4)],
    opens: ['receive-application', 'receive-correction'], when: appliedFor, closes: ['request-correction', 'accept-application', 'decline-application', 'withdraw-application', 'examine'],
  },
  {
    code: 'supplement', name: '申请人补正材料', effect: 'right', articles: [cite('licensing-2019', 32, 1, 4)], length: (state) => state.correction?.until ?? null,
    opens: ['request-correction'], closes: ['receive-correction', 'decline-application', 'withdraw-application'],
  },
  decisionClock('single'), decisionClock('joint'), decisionClock('lower-review'),
  {
    code: 'decide-renewal', name: '有效期届满前作出是否准予延续的决定（逾期视为准予延续）', effect: 'duty', articles: [cite('licensing-2019', 50, 2)],
    length: (state) => state.request?.validTo ?? null, opens: ['receive-application'], when: (state) => state.request?.inTime === true, closes: SETTLED,
  },
];

const examinationClocks: readonly Licence[] = [
  {
    code: 'special-procedure', name: '特别程序（不计入审查期限）', effect: 'duty', articles: [cite('licensing-2019', 45)], length: (state) => state.special.at(-1)?.until ?? null,
    opens: ['begin-special-procedure'], closes: ['end-special-procedure', 'withdraw-application'],
  },
  {
    code: 'statement-period', name: '陈述、申辩的期限', effect: 'bar', articles: [cite('licensing-2019', 36)],
    length: (state) => ({ unit: 'working-day', length: state.rights?.days ?? 0 }),
    opens: ['serve'], when: about('rights'), start: (state, event) => state.served['rights'] ?? event.on, closes: ['notify-rights', 'conclude-investigation', 'withdraw-application'],
  },
  {
    code: 'hearing-request', name: '要求听证的期限', effect: 'bar', length: 'licence.hearing-request', articles: [cite('licensing-2019', 47, 1)],
    opens: ['serve'], when: about('hearing-right'), start: (state, event) => state.served['hearing-right'] ?? event.on,
    closes: ['request-hearing', 'tell-hearing-right', 'conclude-investigation', 'withdraw-application'],
  },
  {
    code: 'organise-hearing', name: '组织听证', effect: 'duty', length: 'licence.hearing', articles: [cite('licensing-2019', 47, 1)],
    opens: ['request-hearing'], closes: ['hold-hearing', 'terminate-hearing', 'withdraw-application'],
  },
  {
    code: 'hold-hearing', name: '举行听证', effect: 'duty', articles: [cite('licensing-2019', 48)], length: (state) => state.hearing?.convened?.hearingOn ?? null,
    opens: ['convene-hearing'], closes: ['convene-hearing', 'hold-hearing', 'terminate-hearing', 'withdraw-application'],
  },
  {
    code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('state-council-2018', '四（十三）')],
    opens: ['accept-review'], closes: ['give-opinion', 'resume-investigation', 'withdraw-application'],
  },
];

const served = (state: LicenceState, event: CaseEvent) => state.served['decision'] ?? state.served['declined'] ?? event.on;

const executionClocks: readonly Licence[] = [
  {
    code: 'issue-certificate', name: '颁发、送达许可证件', effect: 'duty', length: 'licence.issue', articles: [cite('licensing-2019', 44)],
    opens: ['decide'], when: (state) => state.decision !== null && isFavourable(state.decision.draft), closes: ['issue-certificate', 'annul-decision'],
  },
  {
    // No article sets days for it: the duty stands without a date.
    code: 'serve-decision', name: '送达决定书', effect: 'duty', articles: [cite('licensing-2019', 38)], length: () => null,
    opens: ['decide', 'decline-application'], closes: ['serve', 'annul-decision'], until: (state, event) => event.step !== 'serve' || answered(state, event),
  },
  ...publicationClocks<LicenceState>({ category: '行政许可', names: { publish: '公示许可决定', takeDown: '撤下公示' }, view: viewOf }),
  {
    code: 'compensate', name: '支付补偿（赔偿）', effect: 'duty', articles: [cite('licensing-2019', 8, 2), cite('licensing-2019', 69, 4)], length: () => null,
    opens: ['decide'], when: (state) => state.decision !== null && owesCompensation(state.decision.draft), closes: ['pay-compensation', 'annul-decision'],
  },
  {
    code: 'reapply', name: '当事人不得再次申请该许可', effect: 'bar', articles: [cite('licensing-2019', 78), cite('licensing-2019', 79)],
    length: (state) => state.decision?.banUntil ?? null, opens: ['decide'], when: (state) => (state.decision?.banUntil ?? null) !== null, closes: ['annul-decision'],
  },
  {
    code: 'reconsideration', name: '申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1)],
    opens: ['serve'], when: answered, start: served, closes: ['record-remedy'],
  },
  {
    code: 'litigation', name: '提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1)],
    opens: ['serve'], when: answered, start: served, closes: ['record-remedy'],
  },
  {
    code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('state-council-2018', '三（九）')], opens: ['close-case'], closes: ['archive'],
  },
];

/** Every clock of the procedure. The agency's own periods are working days by 第八十二条; the parameters say so. */
export const OBLIGATIONS: readonly Licence[] = [...intakeClocks, ...examinationClocks, ...executionClocks];

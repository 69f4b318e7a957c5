import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { publicationClocks } from '#law/procedures/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { viewOf, type EnforcementState } from './state.ts';

type Clock = ObligationDefinition<EnforcementState>;

const about = (document: string) => (_state: EnforcementState, event: CaseEvent): boolean =>
  event.step === 'serve' && (event.data as { document: string }).document === document; // the form of 'serve'

/** Steps that a party's partial performance or payment is not. */
const over = ({ phase }: EnforcementState, { step }: CaseEvent): boolean => !['record-performance', 'execute'].includes(step) || phase === 'finished';
const ENDINGS = ['record-performance', 'terminate', 'drop-enforcement'] as const;

const waitingClocks: readonly Clock[] = [
  {
    code: 'demand-period', name: '催告的履行期限', effect: 'bar', articles: [cite('coercion-2011', 35), cite('coercion-2011', 37)], length: ({ demand }) => demand?.until ?? null,
    opens: ['demand-performance'], closes: ['demand-performance', 'decide', ...ENDINGS], until: over,
  },
  {
    code: 'self-demolition', name: '公告限期自行拆除的期限', effect: 'bar', articles: [cite('coercion-2011', 44)], length: ({ notice }) => notice?.until ?? null,
    opens: ['announce-demolition'], closes: ['announce-demolition', 'decide', ...ENDINGS], until: over,
  },
  {
    code: 'late-charge', name: '加处罚款、滞纳金后的履行期间', effect: 'bar', length: 'coercion.late-charge-wait', articles: [cite('coercion-2011', 46, 1)],
    opens: ['charge-late'], when: ({ lateCharge }, { on }) => lateCharge?.from === on, closes: ['decide', ...ENDINGS], until: over,
  },
  {
    code: 'substitute-demand', name: '代履行前的催告期间', effect: 'bar', length: 'coercion.substitute-demand', articles: [cite('coercion-2011', 51, 1, 2)],
    opens: ['serve'], when: about('substitute-demand'), start: ({ served }, { on }) => served['substitute-demand'] ?? on, closes: ['execute', ...ENDINGS],
  },
  {
    code: 'agreement', name: '按执行协议履行', effect: 'right', articles: [cite('coercion-2011', 42)], length: ({ agreedUntil }) => agreedUntil,
    opens: ['agree'], closes: ['resume-after-breach', ...ENDINGS], until: over,
  },
  {
    code: 'suspension', name: '中止执行满期不再执行', effect: 'right', length: 'coercion.suspension', articles: [cite('coercion-2011', 39, 2)],
    opens: ['suspend'], when: ({ suspension }) => suspension?.unable === true, closes: ['resume', ...ENDINGS], until: over,
  },
];

const generalClocks: readonly Clock[] = [
  { code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('state-council-2018', '四（十三）')], opens: ['accept-review'], closes: ['give-opinion', 'decide', ...ENDINGS], until: over },
  {
    code: 'reconsideration', name: '当事人申请行政复议的期限', effect: 'right', length: 'remedy.reconsideration', articles: [cite('reconsideration-2023', 20, 1), cite('coercion-2011', 8)],
    opens: ['serve'], when: about('decision'), start: ({ served }, { on }) => served.decision ?? on, closes: ['annul-decision'],
  },
  {
    code: 'litigation', name: '当事人提起行政诉讼的期限', effect: 'right', length: 'remedy.litigation', articles: [cite('litigation-2017', 46, 1), cite('coercion-2011', 8)],
    opens: ['serve'], when: about('decision'), start: ({ served }, { on }) => served.decision ?? on, closes: ['annul-decision'],
  },
  ...publicationClocks<EnforcementState>({ category: '行政强制', names: { publish: '公示强制执行决定', takeDown: '撤下公示' }, view: viewOf }),
  { code: 'archive', name: '归档', effect: 'duty', length: 'archive.limit', articles: [cite('penalty-2021', 47)], opens: ['approve-closing'], closes: ['archive'] },
];

/** Every clock of enforcement by the agency. Lengths are parameters or days that the acts themselves set. */
export const OBLIGATIONS: readonly Clock[] = [...waitingClocks, ...generalClocks];

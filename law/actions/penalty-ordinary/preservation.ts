import { z } from 'zod';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, demanded, line, lines, text } from '#law/forms/fields.ts';
import { REMEDY_BODIES, REMEDY_TOLD } from '#law/forms/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, making, step, UNDECIDED, type PenaltyState } from './state.ts';

/** Where preserved evidence is: carried off, or left where it was. */
export const CUSTODIES = { removed: '由本机关运回保存', 'in-place': '就地保存，由当事人（保管人）保管，不得动用、转移、损毁或者隐匿' } as const;

const requestPreservation = step({
  code: 'request-preservation', name: '提请先行登记保存', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: [cite('penalty-2021', 56)], documents: ['preservation-approval'],
  form: z.strictObject({
    items: lines('拟保存的证据（名称、规格、数量）'), custody: demanded(choice('保存方式', CUSTODIES)), place: line('保存地点'), reason: text('证据可能灭失或者以后难以取得的理由'),
  }),
  apply: (state, { id, officers }) => ({
    ...acted(state, officers), preservations: [...state.preservations, { id, approvedOn: null, resolved: false }],
  }),
});

/** Whatever has been asked for and not approved is approved together, with one notice that lists it all. */
const approvePreservation = step({
  code: 'approve-preservation', name: '批准先行登记保存', stage: 'investigation', by: ['head'], task: true, from: ['investigating'],
  articles: [cite('penalty-2021', 56)], documents: ['evidence-preservation'],
  applicable: (state) => state.preservations.some(({ approvedOn }) => approvedOn === null),
  form: z.strictObject({ opinion: text('审批意见', 1000), reconsideration: demanded(REMEDY_BODIES.reconsideration), court: demanded(REMEDY_BODIES.court) }),
  apply: (state, { on }) => ({
    ...making(state, 'preservation', on), preservations: state.preservations.map((one) => (one.approvedOn === null ? { ...one, approvedOn: on } : one)),
  }),
});

export const PRESERVATION_OUTCOMES = {
  copied: '复制、拍照后返还', examined: '送交检验、鉴定', sealed: '依法采取查封、扣押等强制措施', transferred: '移送有关机关', confiscated: '依法没收', released: '解除登记保存',
} as const;

const resolvePreservation = step({
  code: 'resolve-preservation', name: '处理先行登记保存的证据', stage: 'investigation', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 56)], documents: ['preservation-disposal'],
  applicable: (state) => state.preservations.some(({ approvedOn, resolved }) => approvedOn !== null && !resolved),
  form: z.strictObject({ outcome: choice('处理决定', PRESERVATION_OUTCOMES), detail: text('处理情况', 1000), ...REMEDY_TOLD }),
  apply: (state, { on, officers }) => ({
    ...acted(making(state, 'preservation-disposal', on), officers),
    preservations: state.preservations.map((one) => (one.approvedOn === null ? one : { ...one, resolved: true })),
  }),
});

/** Evidence that nobody has decided on yet. */
export const preservationOpen = ({ preservations }: PenaltyState): readonly Refusal[] =>
  preservations.some(({ approvedOn, resolved }) => approvedOn !== null && !resolved)
    ? [refuse('preservation-open', '先行登记保存的证据尚未作出处理决定', [cite('penalty-2021', 56)], { todo: '先作出处理决定。' })] : [];

export const PRESERVATION_STEPS = [requestPreservation, approvePreservation, resolvePreservation];

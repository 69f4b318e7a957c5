import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { dueBy } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { count, date, line, text, yesNo } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { Provision } from '#law/disposition.ts';
import { cite } from '#law/statutes/index.ts';
import { transferOpen } from './jurisdiction.ts';
import { PRESERVATION_STEPS } from './preservation.ts';
import { acted, entering, making, step, UNDECIDED } from './state.ts';

const UNTIL_DECIDED = ['filing-requested', ...UNDECIDED];

const orderCorrection = step({
  code: 'order-correction', name: '责令改正', stage: 'investigation', by: ['officer'], from: [...UNDECIDED], certified: 2,
  articles: [cite('penalty-2021', 28, 1)], documents: ['correction-order'],
  form: z.strictObject({
    unlawful: text('违法行为'), evidence: text('证据（不填的，写明本案已有的笔录和证据）').exactOptional(),
    violated: provisions('违反的规定（与责令改正的依据不同的填写）').exactOptional(), provision: Provision.meta({ title: '责令改正的依据' }), content: text('改正内容'),
    due: date('改正期限').exactOptional().meta({ title: '改正期限（立即改正的不填）', widget: 'date' }),
  }),
  objections: (_state, { due }, command) =>
    due !== undefined && compareDates(due, command.on) < 0 ? [refuse('correction-due-past', '改正期限早于责令之日', [cite('penalty-2021', 28, 1)])] : [],
  apply: (state, { id, on, data, officers }) => ({
    ...acted(making(state, 'correction', on), officers), corrections: [...state.corrections, { id, due: data.due ?? null, rechecked: false }],
  }),
});

const recheckCorrection = step({
  code: 'recheck-correction', name: '复查改正情况', stage: 'investigation', by: ['officer'], from: [...UNDECIDED, 'decided'], certified: 2,
  articles: [cite('penalty-2021', 28, 1)],
  applicable: (state) => state.corrections.some(({ rechecked }) => !rechecked),
  form: z.strictObject({ corrected: yesNo('是否已经改正'), findings: text('复查情况', 2000) }),
  apply: (state) => ({ ...state, corrections: state.corrections.map((one) => ({ ...one, rechecked: true })) }),
});

const RECUSAL_STEPS = recusalSteps(step, UNTIL_DECIDED);

const FOUNDED_ELSEWHERE = [cite('penalty-2021', 60)];
const otherwiseProvided = Provision.meta({ title: '法律、法规、规章的另行规定' });

const notProvided = (provision: Provision) =>
  canFoundPenalty(provision.rank) ? [] : [refuse('limit-no-basis', '只有法律、法规、规章才能对九十日期限另作规定', FOUNDED_ELSEWHERE, {
    todo: '引用法律、法规或者规章的具体条款；规范性文件不能作为依据。',
  })];

const extendLimit = step({
  code: 'extend-limit', name: '延长办案期限', stage: 'decision', by: ['head'], from: [...UNDECIDED],
  articles: FOUNDED_ELSEWHERE,
  form: z.strictObject({ days: count('延长日数', 1, 365), provision: otherwiseProvided, reason: text('延长理由', 1000) }),
  blockers: (state, on, facts) => {
    const limit = state.filedOn && dueBy(facts, 'penalty.decision-limit', state.filedOn, state.excluded, state.extensionDays);
    return limit && compareDates(on, limit.due.date) > 0
      ? [refuse('limit-expired', `办案期限已于${limit.due.date}届满，不能再延长`, FOUNDED_ELSEWHERE, { evidence: { lastDay: limit.due.date } })] : [];
  },
  objections: (_state, { provision }) => notProvided(provision),
  apply: (state, { data }) => ({ ...state, extensionDays: state.extensionDays + data.days }),
});

const excludeInterval = step({
  code: 'exclude-interval', name: '扣除办案期间', stage: 'decision', by: ['head'], from: [...UNDECIDED],
  articles: FOUNDED_ELSEWHERE,
  form: z.strictObject({ from: date('起'), to: date('止'), ground: line('扣除事由'), provision: otherwiseProvided }),
  objections: (state, data, command) => [
    ...notProvided(data.provision),
    ...(compareDates(data.from, data.to) > 0 ? [refuse('interval-order', '扣除期间的起日晚于止日', FOUNDED_ELSEWHERE)] : []),
    ...(compareDates(data.to, command.on) > 0 ? [refuse('interval-not-over', '扣除的期间尚未结束', FOUNDED_ELSEWHERE, { todo: '期间结束后再登记扣除。' })] : []),
    ...(state.filedOn !== null && compareDates(data.from, state.filedOn) < 0 ? [refuse('interval-before-filing', '扣除期间早于立案之日', FOUNDED_ELSEWHERE)] : []),
  ],
  apply: (state, { data }) => ({ ...state, excluded: [...state.excluded, { from: data.from, to: data.to }] }),
});

const dismissCase = step({
  code: 'dismiss-case', name: '销案', stage: 'decision', by: ['head'], from: [...UNDECIDED],
  articles: [cite('penalty-2021', 54, 2)], documents: ['filing-declined'],
  form: z.strictObject({ reason: text('销案理由') }),
  blockers: (state) => (state.notice === null ? transferOpen(state) : [refuse('noticed-already', '已经告知拟作出处罚的案件应当依法作出决定，不得销案', [cite('penalty-2021', 57, 1)], {
    todo: '违法事实不能成立的，作出不予行政处罚决定。',
  })]),
  apply: (state, { on }) => entering(state, 'dismissed', on),
});

export const BRANCH_STEPS = [
  ...PRESERVATION_STEPS, orderCorrection, recheckCorrection,
  ...RECUSAL_STEPS, extendLimit, excludeInterval, dismissCase,
];

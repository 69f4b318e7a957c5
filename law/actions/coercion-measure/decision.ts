import { z } from 'zod';
import { heldUnder, Measure, MEASURES, measureField } from '#law/coercion/measure.ts';
import { SCENE, sceneRefusals, timesRefusals } from '#law/coercion/scene.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { confirmed, demanded, line, text, time } from '#law/forms/fields.ts';
import { REMEDY_BODIES } from '#law/forms/remedies.ts';
import { annulStep } from '#law/procedures/annulment.ts';
import { sameDraft, undiscussed } from '#law/procedures/deliberation.ts';
import { reviewSteps } from '#law/procedures/review.ts';
import { cite } from '#law/statutes/index.ts';
import { annulledRefusals, measureRefusals, termEnd } from './limits.ts';
import { acted, entering, step, viewOf, type MeasureState } from './state.ts';

const REVIEW_STEPS = reviewSteps(step, {
  draft: Measure.meta({ widget: 'variant', labels: MEASURES }), from: ['proposed', 'reported'], viewOf,
  submitted: (state, draft) => ({ ...state, submitted: draft }),
  deliberated: (state, _on, conclusion) => ({ ...state, deliberation: conclusion }),
});

/** What was done on the spot can be approved as it was done, or not at all. */
const otherThanDone = (state: MeasureState, measure: Measure): readonly Refusal[] =>
  state.urgent === null || state.proposal === null || sameDraft(state.proposal, measure)
    ? [] : [refuse('not-as-implemented', '补办批准的强制措施与当场实施的不一致', [cite('coercion-2011', 19)], { todo: '照实施的内容批准；不应当采取的，立即解除。' })];

const decide = step({
  code: 'decide', name: '批准强制措施', stage: 'decision', by: ['head'], task: true, from: ['proposed', 'reported'],
  articles: [cite('coercion-2011', 18), cite('coercion-2011', 19), cite('coercion-2011', 24), cite('coercion-2011', 30, 1)],
  documents: ['coercion-approval', 'freeze-decision', 'freeze-notice'],
  issues: ({ measure }) => (measure.kind === 'freeze' ? ['coercion-approval', 'freeze-decision', 'freeze-notice'] : ['coercion-approval']),
  form: z.strictObject({ measure: measureField('强制措施'), ...REMEDY_BODIES, opinion: text('机关负责人意见', 1000) }),
  drafted: ({ measure }) => measure,
  blockers: (state) => (state.recusals.some(({ granted }) => granted === null)
    ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
  objections: (state, { measure }, { on }, facts) => [
    ...measureRefusals(measure, on, facts), ...otherThanDone(state, measure), ...undiscussed(viewOf(state), state.deliberation, measure, on, facts),
  ],
  apply: (state, { on, data }) => ({ ...entering(state, state.urgent === null ? 'ordered' : 'in-force', on), decision: { on, measure: data.measure } }),
});

const frozen = ({ decision }: MeasureState): boolean => decision?.measure.kind === 'freeze';

const begins = (state: MeasureState, on: MeasureState['since'], end: NonNullable<MeasureState['term']>['end'] | null): Partial<MeasureState> => {
  if (state.decision === null || on === null) return {};
  const { measure } = state.decision;
  return { implementedOn: on, held: heldUnder(measure), term: { from: on, days: measure.days, extension: 0, excluded: [], end: end ?? on } };
};

const implement = step({
  code: 'implement', name: '实施查封、扣押', stage: 'execution', by: ['officer'], task: true, from: ['ordered'], certified: 2,
  articles: [cite('coercion-2011', 18), cite('coercion-2011', 24), cite('coercion-2011', 17)],
  documents: ['coercion-scene-record', 'coercion-decision', 'property-list', 'seal-strip'],
  applicable: (state) => !frozen(state), blockers: annulledRefusals,
  form: z.strictObject(SCENE),
  objections: (_state, data) => sceneRefusals(data),
  compute: ({ decision }, _data, { on }, facts) => ({ endsOn: termEnd(facts.calendar, { from: on, days: decision?.measure.days ?? 0, extension: 0, excluded: [] }) }),
  apply: (state, { on, officers, data }) => ({
    ...acted(entering(state, 'in-force', on), officers), ...begins(state, on, data.computed.endsOn), served: { ...state.served, decision: on },
  }),
});

const implementFreeze = step({
  code: 'implement-freeze', name: '实施冻结', stage: 'execution', by: ['officer'], task: true, from: ['ordered'], certified: 2,
  articles: [cite('coercion-2011', 30), cite('coercion-2011', 29)], documents: ['coercion-scene-record'],
  applicable: frozen, blockers: annulledRefusals,
  form: z.strictObject({
    startedAt: demanded(time('开始时间')), endedAt: demanded(time('结束时间')), place: demanded(line('地点')),
    identityShown: confirmed('出示执法身份证件'), noticeDelivered: confirmed('向金融机构交付冻结通知书'), clerk: line('金融机构经办人', 50), record: text('现场笔录', 3000),
  }),
  objections: (_state, { startedAt, endedAt }) => (startedAt === undefined || endedAt === undefined ? [] : timesRefusals({ startedAt, endedAt }, [cite('coercion-2011', 30, 1)])),
  compute: ({ decision }, _data, { on }, facts) => ({ endsOn: termEnd(facts.calendar, { from: on, days: decision?.measure.days ?? 0, extension: 0, excluded: [] }) }),
  apply: (state, { on, officers, data }) => ({ ...acted(entering(state, 'in-force', on), officers), ...begins(state, on, data.computed.endsOn) }),
});

const annul = annulStep(step, {
  from: ['ordered', 'in-force', 'released', 'settled', 'closing-requested', 'closed', 'archived'], articles: [cite('coercion-2011', 8), cite('coercion-2011', 28, 1)],
  decidedOn: ({ decision }) => decision?.on ?? null, apply: (state, lapsed) => ({ ...state, annulled: true, lapsed }),
});

export const DECISION_STEPS = [...REVIEW_STEPS, decide, implement, implementFreeze, annul];

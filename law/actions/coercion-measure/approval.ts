import { z } from 'zod';
import { addHours, Instant, LegalDate } from '#kernel/dates.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { heldUnder, measureField } from '#law/coercion/measure.ts';
import { SCENE, sceneRefusals } from '#law/coercion/scene.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { CIRCUMSTANCES } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choices, line, text, time } from '#law/forms/fields.ts';
import { linkedCase, OPENING } from '#law/forms/opening.ts';
import { REMEDY_TOLD } from '#law/forms/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { measureRefusals, termEnd } from './limits.ts';
import { acted, entering, step } from './state.ts';

const PRIOR = [cite('coercion-2011', 18), cite('coercion-2011', 16, 2)];
const URGENT = [cite('coercion-2011', 19)];

const register = step({
  code: 'register-measure', name: '登记强制措施事由', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [cite('coercion-2011', 17), cite('coercion-2011', 18)],
  form: z.strictObject({ ...OPENING, mainCase: linkedCase('所属案件').exactOptional(), content: text('事由') }),
  objections: (_state, { party }, _command, facts) => partyRefusals(party, facts.today),
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, mainCase: data.mainCase ?? null,
    handlers: officers.length > 0 ? officers : [by],
  }),
});

const decline = step({
  code: 'decline-measure', name: '不采取强制措施', stage: 'decision', by: ['head'], from: ['registered', 'proposed'],
  articles: [cite('coercion-2011', 16, 2), cite('coercion-2011', 5)],
  form: z.strictObject({ reason: text('理由', 1000) }),
  apply: (state, { on }) => entering(state, 'declined', on),
});

const propose = step({
  code: 'propose-measure', name: '提请批准强制措施', stage: 'decision', by: ['officer'], from: ['registered', 'proposed'], certified: 2,
  articles: PRIOR,
  form: z.strictObject({ measure: measureField('拟采取的强制措施'), opinion: text('承办人意见', 1000), circumstances: choices('重大情形（如实勾选）', CIRCUMSTANCES) }),
  objections: (_state, { measure }, { on }, facts) => measureRefusals(measure, on, facts),
  apply: (state, { on, officers, data }) => ({
    ...acted(entering(state, 'proposed', on), officers), handlers: officers, proposal: data.measure, circumstances: data.circumstances, submitted: null, deliberation: null,
  }),
});

/** The day and minute at which the hours to report run out; both are of the civil clock in China. */
function reportBy(on: LegalDate, at: string, facts: Facts): { readonly dueOn: LegalDate; readonly dueAt: string } {
  const hours = bindingOn(facts, 'coercion.urgent-report', on)?.value;
  const end = addHours(Instant.parse(`${on}T${at}:00.000Z`), typeof hours === 'number' ? hours : 0);
  return { dueOn: LegalDate.parse(end.slice(0, 10)), dueAt: end.slice(11, 16) };
}

const implementUrgently = step({
  code: 'implement-urgently', name: '情况紧急，当场实施', stage: 'investigation', by: ['officer'], from: ['registered'], certified: 2,
  articles: [...URGENT, cite('coercion-2011', 18), cite('coercion-2011', 24)],
  documents: ['coercion-scene-record', 'coercion-decision', 'property-list', 'seal-strip'],
  form: z.strictObject({ measure: measureField('当场采取的强制措施'), urgency: text('情况紧急、需要当场实施的理由', 2000), ...SCENE, ...REMEDY_TOLD }),
  objections: (_state, data, { on }, facts) => [
    ...measureRefusals(data.measure, on, facts), ...sceneRefusals(data),
    ...(data.measure.kind === 'freeze' ? [refuse('freeze-on-the-spot', '冻结存款、汇款应当事先报经批准，不能当场实施', [cite('coercion-2011', 30, 1)], { todo: '办理“提请批准强制措施”。' })] : []),
  ],
  compute: (_state, { measure, endedAt }, { on }, facts) => ({
    ...reportBy(on, endedAt, facts), endsOn: termEnd(facts.calendar, { from: on, days: measure.days, extension: 0, excluded: [] }),
  }),
  apply: (state, { on, officers, data: { measure, computed } }) => ({
    ...acted(entering(state, 'urgent', on), officers), handlers: officers, proposal: measure, held: heldUnder(measure), implementedOn: on,
    urgent: { on, dueOn: computed.dueOn, dueAt: computed.dueAt }, served: { ...state.served, decision: on },
    term: { from: on, days: measure.days, extension: 0, excluded: [], end: computed.endsOn },
  }),
});

const reportUrgent = step({
  code: 'report-urgent', name: '报告并补办批准', stage: 'decision', by: ['officer'], task: true, from: ['urgent'], articles: URGENT,
  form: z.strictObject({
    reportedAt: time('报告时间'), opinion: text('当场实施的情况和承办人意见', 2000), circumstances: choices('重大情形（如实勾选）', CIRCUMSTANCES),
    lateReason: text('逾期报告的原因', 1000).exactOptional(),
  }),
  objections: ({ urgent }, { reportedAt, lateReason }, { on }): readonly Refusal[] => {
    if (urgent === null || lateReason !== undefined || `${on} ${reportedAt}` <= `${urgent.dueOn} ${urgent.dueAt}`) return [];
    return [refuse('urgent-report-late', `应当在${urgent.dueOn} ${urgent.dueAt}前报告，现已逾期`, URGENT, { todo: '立即报告，并如实写明逾期的原因；逾期的事实保留在案卷中。', evidence: { lastDay: urgent.dueOn } })];
  },
  apply: (state, { on, data }) => ({ ...entering(state, 'reported', on), circumstances: data.circumstances }),
});

const disapprove = step({
  code: 'disapprove-urgent', name: '不同意当场采取的强制措施，立即解除', stage: 'decision', by: ['head'], from: ['urgent', 'reported'], articles: URGENT,
  documents: ['coercion-lifting', 'property-return-list'],
  form: z.strictObject({ reason: text('不应当采取强制措施的理由', 1000) }),
  apply: (state, { on }) => ({ ...entering(state, 'released', on), liftedOn: on, held: state.held.map((one) => ({ ...one, outcome: one.outcome ?? 'lift' })) }),
});

const linkCase = step({
  code: 'link-case', name: '登记所属案件', stage: 'investigation', by: ['officer'], from: ['registered', 'urgent', 'proposed', 'reported', 'ordered', 'in-force'],
  articles: [cite('coercion-2011', 27)],
  form: z.strictObject({ mainCase: linkedCase('所属案件'), note: line('说明').exactOptional() }),
  apply: (state, { data }) => ({ ...state, mainCase: data.mainCase }),
});

export const APPROVAL_STEPS = [register, decline, propose, implementUrgently, reportUrgent, disapprove, linkCase];

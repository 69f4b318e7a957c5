import { z } from 'zod';
import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { text, yesNo } from '#law/forms/fields.ts';
import { OPENING } from '#law/forms/opening.ts';
import { PHASES } from '#law/levy/case.ts';
import { entering } from '#law/procedures/course.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { levySteps } from '#law/procedures/levy.ts';
import { cite } from '#law/statutes/index.ts';
import { COMPENSATION, heavier, POWER, Requisition, REQUISITIONS, requisitionRefusals } from './draft.ts';
import { OBLIGATIONS } from './obligations.ts';
import { INITIAL, SERVED_DOCUMENTS, step, viewOfRequisition, type RequisitionState } from './state.ts';
import { unfinished, USE_STEPS } from './use.ts';

const register = step({
  code: 'register-requisition', name: '登记征用事项', stage: 'initiation', by: ['officer'], from: ['none'], articles: [...POWER, cite('disclosure-2019', 21)],
  form: z.strictObject({
    ...OPENING, need: text('公共利益的需要', 2000), urgent: yesNo('抢险救灾、疫情防控等紧急需要'), emergency: text('紧急需要的情况', 2000).exactOptional(), announced: yesNo('征用的依据、程序和补偿标准已经公布'),
  }),
  objections: (_state, { basis, party, urgent, emergency, announced }, _command, facts) => [
    ...partyRefusals(party, facts.today),
    ...(basis.some(({ rank }) => rank === 'law') ? [] : [refuse('no-basis', '征用非国有财产只能依照法律规定的权限和程序', POWER, { todo: '写明法律的条款；没有的不得征用。' })]),
    ...(urgent && emergency === undefined ? [refuse('emergency-unexplained', '以紧急需要征用的，应当写明情况', [cite('civil-code-2020', 245)], { todo: '写明抢险救灾、疫情防控等紧急需要的情况。' })] : []),
    ...(urgent || announced ? [] : [refuse('item-unpublished', '征用的依据、程序和补偿标准应当公布', [cite('disclosure-2019', 21), cite('disclosure-2019', 20)], { todo: '先公布依据、程序和补偿标准。' })]),
  ],
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, urgent: data.urgent, handlers: officers.length > 0 ? officers : [by],
  }),
});

const STEPS: readonly StepDefinition<RequisitionState>[] = [
  register,
  ...levySteps(step, {
    word: '征用', category: '行政征用', law: [...POWER, ...COMPENSATION], viewOf: viewOfRequisition, draft: Requisition.meta({ widget: 'variant', labels: REQUISITIONS }), draftRefusals: requisitionRefusals, heavier,
    decided: { documents: ['levy-decision'], issues: () => ['levy-decision'] }, served: SERVED_DOCUMENTS,
    issuedOn: ({ phase, assessment, decision }) => ({ assessment: phase === 'assessed' ? assessment?.on ?? null : null, decision: decision?.on ?? null }),
    urgent: ({ urgent }) => urgent, unfinished,
  }),
  ...USE_STEPS,
];

/** 行政征用: property taken for use in the public interest, paid for and given back (民法典第一百一十七条、第二百四十五条). */
export const requisition: ActionDefinition<RequisitionState> = {
  code: 'requisition', name: '行政征用', articles: [...POWER, ...COMPENSATION],
  phases: PHASES, initial: INITIAL, opening: 'register-requisition', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOfRequisition, publication: { category: '行政征用' }, opensUnder: ({ matter }) => matter,
};

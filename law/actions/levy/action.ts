import { z } from 'zod';
import type { ActionDefinition, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { entering } from '#law/procedures/course.ts';
import { collecting } from '#law/levy/collecting.ts';
import type { LevyState } from '#law/levy/payment-state.ts';
import { COLLECTING, collectorRefusals } from '#law/levy/registration.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';

const LAW = [cite('henan-non-tax-2013', 9), cite('disclosure-2019', 20)];

const register = (step: StepBuilder<LevyState>): StepDefinition<LevyState> => step({
  code: 'register-levy', name: '登记征收事项', stage: 'initiation', by: ['officer'], from: ['none'], articles: [...LAW, cite('henan-non-tax-2013', 14)],
  form: z.strictObject(COLLECTING),
  objections: (_state, data, _command, facts) => [
    ...partyRefusals(data.party, facts.today), ...collectorRefusals(data, facts),
    ...(data.basis.some(({ rank }) => compareRanks(rank, 'local-regulation') <= 0) ? [] : [refuse('no-basis', '行政征收没有法律、法规依据', LAW, { todo: '写明法律、法规的条款；没有的不得征收。' })]),
  ],
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, handlers: officers.length > 0 ? officers : [by],
  }),
});

/** 行政征收: money that law or regulation lays on the party (资源有偿使用收入、政府性基金等). */
export const levy: ActionDefinition<LevyState> = collecting({
  code: 'levy', name: '行政征收', word: '征收', category: '行政征收', names: { collect: '予以征收', 'not-collected': '不予征收' }, law: LAW, decisions: ['levy-decision', 'payment-notice'], register,
});

import { z } from 'zod';
import type { ActionDefinition, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { line, yesNo } from '#law/forms/fields.ts';
import { entering } from '#law/procedures/course.ts';
import { collecting } from '#law/levy/collecting.ts';
import type { LevyState } from '#law/levy/payment-state.ts';
import { COLLECTING, collectorRefusals } from '#law/levy/registration.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';

const LAW = [cite('disclosure-2019', 20), cite('licensing-2019', 59)];

const register = (step: StepBuilder<LevyState>): StepDefinition<LevyState> => step({
  code: 'register-fee', name: '登记收费事项', stage: 'initiation', by: ['officer'], from: ['none'], articles: [...LAW, cite('licensing-2019', 58)],
  form: z.strictObject({ ...COLLECTING, catalogue: line('收费目录清单中的项目名称和编号').exactOptional(), withLicence: yesNo('实施行政许可或者许可监督检查中的收费') }),
  objections: (_state, data, _command, facts) => [
    ...partyRefusals(data.party, facts.today), ...collectorRefusals(data, facts),
    ...(data.catalogue === undefined ? [refuse('not-in-catalogue', '收费项目没有列入公布的收费目录清单，不得收费', [cite('disclosure-2019', 20)], { todo: '填写目录清单中的项目；没有列入的不得收费。' })] : []),
    ...(data.withLicence && !data.basis.some(({ rank }) => compareRanks(rank, 'administrative-regulation') <= 0)
      ? [refuse('licence-fee', '实施行政许可和监督检查不得收取任何费用，法律、行政法规另有规定的除外', [cite('licensing-2019', 58)], { todo: '写明法律、行政法规的条款；没有的不得收费。' })] : []),
  ],
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, handlers: officers.length > 0 ? officers : [by],
  }),
});

/** 行政收费: a fee of the published catalogue (行政事业性收费). */
export const fee: ActionDefinition<LevyState> = collecting({
  code: 'fee', name: '行政收费', word: '收费', category: '行政收费', names: { collect: '予以收费', 'not-collected': '不予收费' }, law: LAW, decisions: ['payment-notice'], register,
});

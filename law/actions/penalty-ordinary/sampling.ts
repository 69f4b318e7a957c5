import { z } from 'zod';
import { refuse } from '#law/engine/refusal.ts';
import { choice, line, lines, text, yesNo } from '#law/forms/fields.ts';
import { samplingStep } from '#law/procedures/sampling.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, making, step, UNDECIDED } from './state.ts';

const SAMPLING = [cite('penalty-2021', 56)];

const requestSampling = step({
  code: 'request-sampling', name: '提请抽样取证', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: SAMPLING, documents: ['sampling-approval'],
  form: z.strictObject({ items: lines('拟抽取的样品（名称、数量）'), place: line('抽样地点'), method: line('抽样方法'), reason: text('抽样取证的理由') }),
  apply: (state, { id, officers }) => ({ ...acted(state, officers), samplings: [...state.samplings, { id, approved: null }] }),
});

const decideSampling = step({
  code: 'decide-sampling', name: '审批抽样取证', stage: 'investigation', by: ['head'], task: true, from: ['investigating'], articles: SAMPLING,
  applicable: (state) => state.samplings.some(({ approved }) => approved === null),
  form: z.strictObject({ approved: yesNo('同意抽样取证'), opinion: text('审批意见', 1000) }),
  apply: (state, { data }) => ({ ...state, samplings: state.samplings.map((one) => (one.approved === null ? { ...one, approved: data.approved } : one)) }),
});

/** The law has the head approve preservation, not sampling: an approval that was asked for is waited for, and none is demanded. */
const takeSamples = samplingStep(step, {
  from: ['investigating'], articles: [...SAMPLING, cite('penalty-2021', 42, 1)], documents: ['sampling-notice', 'sampling-record'],
  blockers: ({ samplings }) => {
    const last = samplings.at(-1);
    if (last === undefined || last.approved === true) return [];
    return [last.approved === null
      ? refuse('sampling-undecided', '提请的抽样取证尚未审批', SAMPLING, { todo: '由机关负责人先办理“审批抽样取证”。' })
      : refuse('sampling-declined', '机关负责人没有同意抽样取证', SAMPLING, { todo: '不再抽样；情况变化的，重新提请。' })];
  },
  apply: (state, { id, on, officers }) => ({
    ...acted(making(state, 'sampling', on), officers), evidence: state.evidence + 1, samples: [...state.samples, { id, handled: false }],
  }),
});

export const SAMPLE_OUTCOMES = {
  returned: '退还当事人', consumed: '已在检验中消耗，不再退还', preserved: '转为先行登记保存', sealed: '依法采取查封、扣押等强制措施', transferred: '移送有关机关', confiscated: '依法没收',
} as const;

const handleSamples = step({
  code: 'handle-samples', name: '处理抽样取证物品', stage: 'investigation', by: ['officer'], task: true, from: [...UNDECIDED, 'decided'], certified: 2,
  articles: SAMPLING, documents: ['sampling-disposal'],
  applicable: (state) => state.samples.some(({ handled }) => !handled),
  form: z.strictObject({ outcome: choice('处理方式', SAMPLE_OUTCOMES), detail: text('处理情况（时间、地点、数量）', 1000) }),
  apply: (state, { on, officers }) => ({
    ...acted(making(state, 'sampling-disposal', on), officers), samples: state.samples.map((one) => ({ ...one, handled: true })),
  }),
});

export const SAMPLING_STEPS = [requestSampling, decideSampling, takeSamples, handleSamples];

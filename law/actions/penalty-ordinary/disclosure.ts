import { CorrectPublication, PreparePublication, Publish, TakeDown, WithholdPublication } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { step } from './state.ts';

const shared = { stage: 'execution', system: 'disclosure', from: ['decided', 'closing-requested', 'closed', 'archived'] } as const;
const DISCLOSURE = [cite('penalty-2021', 48, 1), cite('state-council-2018', '二（六）')];

/** Publication of the decision; what may be shown and what must be hidden is the matter of disclosure/rules.ts. */
export const DISCLOSURE_STEPS = [
  step({ ...shared, code: 'prepare-publication', name: '拟定公开文本', by: ['officer'], articles: DISCLOSURE, form: PreparePublication, apply: (state) => state }),
  step({ ...shared, code: 'publish', name: '发布公示', by: ['publisher'], task: true, articles: DISCLOSURE, form: Publish, apply: (state) => ({ ...state, published: true }) }),
  step({
    ...shared, code: 'withhold-publication', name: '决定不予公开', by: ['head'], form: WithholdPublication, apply: (state) => ({ ...state, published: false }),
    articles: [cite('disclosure-2019', 14), cite('disclosure-2019', 15), cite('penalty-2021', 48, 1)],
  }),
  step({ ...shared, code: 'take-down', name: '撤下公示', by: ['publisher'], articles: [cite('penalty-2021', 48, 2)], form: TakeDown, apply: (state) => ({ ...state, published: false }) }),
  step({
    ...shared, code: 'correct-publication', name: '更正公示', by: ['officer'], form: CorrectPublication, apply: (state) => state,
    articles: [cite('disclosure-2019', 41), cite('sanmenxia-2019', '三（一）4')],
  }),
];

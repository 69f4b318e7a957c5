import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { CorrectPublication, PreparePublication, Publish, TakeDown, WithholdPublication } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';

const DISCLOSURE = [cite('penalty-2021', 48, 1), cite('state-council-2018', '二（六）')];

/**
 * Publication of a decision as steps of any procedure; what may be shown and what must be hidden is the matter of disclosure/rules.ts.
 * `online` notes whether the decision stands published.
 */
export function disclosureSteps<State>(step: StepBuilder<State>, from: readonly string[], online: (state: State, published: boolean) => State): readonly StepDefinition<State>[] {
  const shared = { stage: 'execution', system: 'disclosure', from } as const;
  const same = (state: State): State => state;
  return [
    step({ ...shared, code: 'prepare-publication', name: '拟定公开文本', by: ['officer'], articles: DISCLOSURE, form: PreparePublication, apply: same }),
    step({ ...shared, code: 'publish', name: '发布公示', by: ['publisher'], task: true, articles: DISCLOSURE, form: Publish, apply: (state) => online(state, true) }),
    step({
      ...shared, code: 'withhold-publication', name: '决定不予公开', by: ['head'], form: WithholdPublication, apply: (state) => online(state, false),
      articles: [cite('disclosure-2019', 14), cite('disclosure-2019', 15), cite('penalty-2021', 48, 1)],
    }),
    step({ ...shared, code: 'take-down', name: '撤下公示', by: ['publisher'], articles: [cite('penalty-2021', 48, 2)], form: TakeDown, apply: (state) => online(state, false) }),
    step({
      ...shared, code: 'correct-publication', name: '更正公示', by: ['officer'], form: CorrectPublication, apply: same,
      articles: [cite('disclosure-2019', 41), cite('sanmenxia-2019', '三（一）4')],
    }),
  ];
}

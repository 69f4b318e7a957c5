import type { Citation } from '#kernel/citations.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import { CorrectPublication, PreparePublication, Publish, TakeDown, WithholdPublication } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';

/** What the law of publication says otherwise of one category of decisions than of another. */
export interface DisclosureLaw {
  /** As sentences call the decision, and the paper it is told by. */
  readonly decision: string;
  readonly letter: string;
  /** What the public name of a case ends with. */
  readonly ending: string;
  /** The parameter that sets the period. */
  readonly limit: 'disclosure.penalty' | 'disclosure.licence';
  readonly publish: readonly Citation[];
  readonly hide: readonly Citation[];
  /** On the take-down alone; for penalties also when: 三日内 (处罚法第四十八条第二款). */
  readonly takeDown: readonly Citation[];
}

const COUNCIL = cite('state-council-2018', '二（六）');
const HIDDEN = [cite('disclosure-2019', 15), cite('sanmenxia-2019', '三（一）3')];

export const DISCLOSURE_LAW = {
  行政处罚: {
    decision: '处罚决定', letter: '处罚决定书', ending: '案', limit: 'disclosure.penalty',
    publish: [cite('penalty-2021', 48, 1), COUNCIL], hide: [cite('penalty-2021', 50), ...HIDDEN], takeDown: [cite('penalty-2021', 48, 2)],
  },
  行政许可: {
    decision: '许可决定', letter: '决定书', ending: '', limit: 'disclosure.licence',
    publish: [cite('licensing-2019', 40), COUNCIL], hide: HIDDEN, takeDown: [COUNCIL],
  },
} as const satisfies Record<Category, DisclosureLaw>;

/**
 * Publication of a decision as steps of any procedure; what may be shown and what must be hidden is the matter of disclosure/rules.ts.
 * `online` notes whether the decision stands published.
 */
export function disclosureSteps<State>(
  step: StepBuilder<State>, from: readonly string[], online: (state: State, published: boolean) => State, law: DisclosureLaw = DISCLOSURE_LAW['行政处罚'],
): readonly StepDefinition<State>[] {
  const shared = { stage: 'execution', system: 'disclosure', from } as const;
  const same = (state: State): State => state;
  return [
    step({ ...shared, code: 'prepare-publication', name: '拟定公开文本', by: ['officer'], articles: law.publish, form: PreparePublication, apply: same }),
    step({ ...shared, code: 'publish', name: '发布公示', by: ['publisher'], task: true, articles: law.publish, form: Publish, apply: (state) => online(state, true) }),
    step({
      ...shared, code: 'withhold-publication', name: '决定不予公开', by: ['head'], form: WithholdPublication, apply: (state) => online(state, false),
      articles: [cite('disclosure-2019', 14), cite('disclosure-2019', 15), ...law.publish],
    }),
    step({ ...shared, code: 'take-down', name: '撤下公示', by: ['publisher'], articles: law.takeDown, form: TakeDown, apply: (state) => online(state, false) }),
    step({
      ...shared, code: 'correct-publication', name: '更正公示', by: ['officer'], form: CorrectPublication, apply: same,
      articles: [cite('disclosure-2019', 41), cite('sanmenxia-2019', '三（一）4')],
    }),
  ];
}

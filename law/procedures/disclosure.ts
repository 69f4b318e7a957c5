import type { LegalDate } from '#kernel/dates.ts';
import type { CaseView, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { CorrectPublication, PreparePublication, Publish, TakeDown, WithholdPublication } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import { DISCLOSURE_LAW, type DisclosureLaw } from './disclosure-law.ts';

/**
 * Publication of a decision as steps of any procedure; what may be shown and what must be hidden is the matter of disclosure/rules.ts.
 * `online` notes whether the decision stands published.
 */
export function disclosureSteps<State>(
  step: StepBuilder<State>, from: readonly string[], online: (state: State, published: boolean) => State, category: Category,
): readonly StepDefinition<State>[] {
  const shared = { stage: 'execution', system: 'disclosure', from } as const;
  const law: DisclosureLaw = DISCLOSURE_LAW[category];
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

export interface PublicationClocks<State> {
  readonly category: Category;
  /** What is published, and the duty to take it down, as the to-do list calls them. */
  readonly names: { readonly publish: string; readonly takeDown: string };
  readonly view: (state: State) => CaseView;
  /** Steps after the decision by which it comes to be one that is published; the period still runs from the decision. */
  readonly later?: readonly string[];
}

/** The duty to publish a decision, from the day it was made, and to take it down, from the day it was set aside. */
export const publicationClocks = <State extends { readonly published: boolean; readonly annulled: boolean }>(
  { category, names, view, later = [] }: PublicationClocks<State>,
): readonly ObligationDefinition<State>[] => [
  {
    code: 'publish', name: names.publish, effect: 'duty', length: DISCLOSURE_LAW[category].limit, articles: DISCLOSURE_LAW[category].publish,
    opens: ['decide', ...later], when: (state) => !state.annulled && (view(state).disclosed ?? null) !== null,
    ...(later.length === 0 ? {} : { start: (state: State, { on }: CaseEvent) => view(state).decision?.on ?? on }), closes: ['publish', 'withhold-publication', 'annul-decision'],
  },
  {
    code: 'take-down', name: names.takeDown, effect: 'duty', length: DISCLOSURE_LAW[category].takeDownLimit, articles: DISCLOSURE_LAW[category].takeDown,
    opens: ['annul-decision'], when: ({ published }) => published,
    start: (_state, event) => (event.data as { effectiveOn: LegalDate }).effectiveOn, closes: ['take-down'], // the form of 'annul-decision'
  },
];

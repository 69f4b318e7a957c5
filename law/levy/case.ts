import type { LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import type { CaseView, Draft, Ground, KindRules, Listed, Phase } from '#law/engine/definition.ts';
import type { Disclosed } from '#law/engine/disclosed.ts';
import { bindingOn } from '#law/engine/facts.ts';
import { REVIEW_LAW } from '#law/engine/major.ts';
import { courseOf, NOT_OPENED, type WithCourse } from '#law/procedures/course.ts';
import type { WithRemedies } from '#law/procedures/remedies.ts';
import type { WithService } from '#law/procedures/service.ts';
import type { WithStatements } from '#law/procedures/statements.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '调查核定', stage: 'investigation' },
  assessed: { name: '核定告知与审批', stage: 'decision' },
  decided: { name: '决定与执行', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
  ended: { name: '已终止办理', stage: 'decision', final: true },
} as const satisfies Record<string, Phase>;
export type PhaseCode = keyof typeof PHASES;

/** What a levy, a fee and a requisition have in common: assessed, told, heard, decided, served. */
export interface LevyCase<D extends Draft> extends WithCourse, WithService, WithStatements, WithRemedies {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  /** What the party was told last. */
  readonly assessment: { readonly on: LegalDate; readonly draft: D; readonly statementDays: number } | null;
  readonly circumstances: readonly string[];
  /** The party has said that it has nothing to say. */
  readonly waived: boolean;
  readonly submitted: D | null;
  readonly deliberation: D | null;
  readonly decision: { readonly on: LegalDate; readonly draft: D } | null;
  readonly annulled: boolean;
  /** The decision has lost its force. */
  readonly lapsed: boolean;
  readonly published: boolean;
}

export const NEW_CASE = {
  ...NOT_OPENED, title: '', matter: '', statements: [], remedies: [], served: {}, serviceAddress: null,
  assessment: null, circumstances: [], waived: false, submitted: null, deliberation: null, decision: null, annulled: false, lapsed: false, published: false,
} as const satisfies LevyCase<never>;

export const viewOf = <State extends LevyCase<Draft>>(rules: KindRules, disclosed: (state: State) => Disclosed | null) => (state: State): CaseView => ({
  rules, ...courseOf(state), title: state.title, matter: state.matter, filedOn: null, hearingHeld: false,
  proposal: state.submitted ?? state.assessment?.draft ?? null, circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.draft, servedOn: state.served['decision'] ?? null },
  disclosed: disclosed(state),
});

/**
 * Major beside what the handlers declare and the catalogue lists: an amount that the agency has set. The kinds are called as their class
 * of action; `charged` are the drafts that are a sum.
 */
export const rulesOf = (code: Listed['class'], draftNames: Readonly<Record<string, string>>, charged: readonly string[], amountOf: (draft: Draft) => number): KindRules => ({
  code, draftNames, scopeGrounds: () => [],
  listed: { class: code, names: draftNames, amounts: [...charged], partsOf: (draft) => [{ code: draft.kind, amountFen: amountOf(draft) }] },
  majorGrounds: (_view, draft, on, facts): readonly Ground[] => {
    const rule = bindingOn(facts, 'levy.major-threshold', on);
    if (rule === null || amountOf(draft) < Number(rule.value)) return [];
    return [{ sentence: `数额达到应当法制审核的标准（${yuanText(Fen.parse(Number(rule.value)))}以上）`, articles: REVIEW_LAW }];
  },
});

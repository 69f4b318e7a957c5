import type { LegalDate } from '#kernel/dates.ts';
import { type Duty, ENFORCEMENTS, type Enforcement } from '#law/coercion/enforcement.ts';
import type { Unperformed } from '#law/coercion/unperformed.ts';
import type { CaseView, KindRules, Phase } from '#law/engine/definition.ts';
import { REVIEW_LAW } from '#law/engine/major.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithRemedies } from '#law/procedures/remedies.ts';
import type { WithService } from '#law/procedures/service.ts';
import type { WithStatements } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { enforcementDisclosed } from './disclosed.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '已登记', stage: 'initiation' },
  demanded: { name: '催告', stage: 'decision' },
  proposed: { name: '提请决定', stage: 'decision' },
  decided: { name: '强制执行', stage: 'execution' },
  agreed: { name: '履行执行协议', stage: 'execution' },
  suspended: { name: '中止执行', stage: 'execution' },
  finished: { name: '执行终了', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
} as const satisfies Record<string, Phase>;
export type PhaseCode = keyof typeof PHASES;

export const SERVED_DOCUMENTS = {
  demand: '催告书', decision: '行政强制执行决定书（代履行决定书）', 'substitute-demand': '代履行催告书', 'late-charge': '加处罚款（滞纳金）决定书',
  suspension: '中止执行决定书', resumption: '恢复执行决定书', termination: '终结执行决定书',
} as const;
export type ServedDocument = keyof typeof SERVED_DOCUMENTS;

/** Whether the law lets the agency enforce by itself, or only sell what it has already sealed (第四十六条第三款). */
export type Power = 'law' | 'sealed';

export interface EnforcementState extends WithCourse, WithRemedies, WithService, WithStatements {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  readonly mainCase: string | null;
  readonly unperformed: Unperformed | null;
  readonly duty: Duty | null;
  readonly power: Power;
  readonly lateCharge: { readonly from: LegalDate; readonly amountFen: number } | null;
  readonly demand: { readonly on: LegalDate; readonly until: LegalDate } | null;
  readonly notice: { readonly on: LegalDate; readonly until: LegalDate } | null;
  readonly proposal: Enforcement | null;
  readonly circumstances: readonly string[];
  readonly submitted: Enforcement | null;
  readonly deliberation: Enforcement | null;
  readonly decision: { readonly on: LegalDate; readonly enforcement: Enforcement } | null;
  /** The day each document that is served was last made out. */
  readonly issued: Readonly<Partial<Record<ServedDocument, LegalDate>>>;
  readonly served: Readonly<Partial<Record<ServedDocument, LegalDate>>>;
  /** The day that the party was told substitute performance would begin. */
  readonly substituteFrom: LegalDate | null;
  /** The last stage of the agreement that stands. */
  readonly agreedUntil: LegalDate | null;
  readonly suspension: { readonly on: LegalDate; readonly unable: boolean } | null;
  readonly paidFen: number;
  readonly executed: boolean;
  readonly reversed: boolean;
  /** The decision that is enforced has lost its force. */
  readonly lapsed: boolean;
  /** The decision to enforce was itself set aside. */
  readonly annulled: boolean;
  readonly published: boolean;
}

export const INITIAL: EnforcementState = {
  ...NOT_OPENED, title: '', matter: '', mainCase: null, unperformed: null, duty: null,
  power: 'law', remedies: [], statements: [], lateCharge: null, demand: null, notice: null, proposal: null, circumstances: [], submitted: null, deliberation: null,
  decision: null, issued: {}, served: {}, serviceAddress: null, substituteFrom: null, agreedUntil: null, suspension: null, paidFen: 0, executed: false, reversed: false, lapsed: false, annulled: false, published: false,
};

export const { step, entering, acted } = procedure<EnforcementState>();

/** A document made out anew waits to be served anew. */
export function issuing(state: EnforcementState, document: ServedDocument, on: LegalDate): EnforcementState {
  const { [document]: _earlier, ...served } = state.served;
  return { ...state, issued: { ...state.issued, [document]: on }, served };
}

/** What is still owed: the sum itself and the charge for being late, less what came in. */
export const owedFen = ({ duty, lateCharge, paidFen }: EnforcementState): number =>
  (duty?.kind === 'money' ? duty.principalFen : 0) + (lateCharge?.amountFen ?? 0) - paidFen;

/** What is taken, sold or spent. */
const worthOf = (draft: Enforcement): number => (draft.kind === 'substitute' ? draft.budgetFen : draft.kind === 'transfer' || draft.kind === 'auction' ? draft.amountFen : 0);

const RULES: KindRules = {
  code: 'coercion-enforcement', draftNames: ENFORCEMENTS,
  listed: {
    class: 'coercion', names: ENFORCEMENTS, amounts: ['transfer', 'auction', 'substitute'],
    partsOf: (draft) => [{ code: draft.kind, amountFen: worthOf(draft as Enforcement) }], // drafts of this kind are of its form
  },
  majorGrounds: (_view, { kind }) => (kind === 'demolish'
    ? [{ sentence: '强制拆除直接关系当事人重大财产权益', articles: [...REVIEW_LAW, cite('state-council-2018', '三（八）')] }] : []),
  scopeGrounds: () => [],
};

export const viewOf = (state: EnforcementState): CaseView => ({
  rules: RULES, ...courseOf(state), title: state.title, matter: state.matter, filedOn: state.demand?.on ?? null, hearingHeld: false,
  proposal: state.submitted ?? state.proposal, circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.enforcement, servedOn: state.served.decision ?? null },
  disclosed: enforcementDisclosed(state),
});

import type { LegalDate } from '#kernel/dates.ts';
import type { Unperformed } from '#law/coercion/unperformed.ts';
import type { CaseView, KindRules, Phase } from '#law/engine/definition.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithRemedies } from '#law/procedures/remedies.ts';
import type { WithService } from '#law/procedures/service.ts';
import type { WithStatements } from '#law/procedures/statements.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '已登记', stage: 'initiation' },
  demanded: { name: '催告', stage: 'decision' },
  applied: { name: '已申请，待受理', stage: 'execution' },
  refused: { name: '裁定不予受理', stage: 'execution' },
  accepted: { name: '法院审查', stage: 'execution' },
  denied: { name: '裁定不予执行', stage: 'execution' },
  objecting: { name: '上一级法院复议', stage: 'execution' },
  granted: { name: '法院执行', stage: 'execution' },
  finished: { name: '执行终了', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
} as const satisfies Record<string, Phase>;
export type PhaseCode = keyof typeof PHASES;

/** An application to the court for enforcement (申请人民法院强制执行), folded from its events. */
export interface CourtState extends WithCourse, WithRemedies, WithService, WithStatements {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  readonly mainCase: string | null;
  readonly unperformed: Unperformed | null;
  /** The end of an approved deferral: the time to apply runs from then (处罚法第七十二条第二款). */
  readonly deferredUntil: LegalDate | null;
  /** Last day to apply; null while a remedy is pending. */
  readonly applyBy: LegalDate | null;
  readonly demandedOn: LegalDate | null;
  readonly served: Readonly<Partial<Record<'demand', LegalDate>>>;
  readonly application: { readonly on: LegalDate; readonly urgent: boolean } | null;
  readonly acceptedOn: LegalDate | null;
  /** The day the ruling came that one may object to, and which it was. */
  readonly ruling: { readonly kind: 'refused' | 'denied'; readonly receivedOn: LegalDate } | null;
  readonly lapsed: boolean;
}

export const INITIAL: CourtState = {
  ...NOT_OPENED, title: '', matter: '', mainCase: null, unperformed: null,
  deferredUntil: null, applyBy: null, remedies: [], statements: [], demandedOn: null, served: {}, serviceAddress: null, application: null, acceptedOn: null,
  ruling: null, lapsed: false,
};

export const { step, entering, acted } = procedure<CourtState>();

/** The agency asks and the court decides: there is no decision of the agency's own in this kind. */
const RULES: KindRules = { code: 'court-enforcement', draftNames: {}, majorGrounds: () => [], scopeGrounds: () => [] };

export const viewOf = (state: CourtState): CaseView => ({
  rules: RULES, ...courseOf(state), title: state.title, matter: state.matter, filedOn: state.application?.on ?? null, hearingHeld: false, proposal: null, circumstances: [], decision: null,
});

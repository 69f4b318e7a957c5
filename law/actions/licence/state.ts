import type { Interval } from '#kernel/calendar.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { EventId } from '#kernel/ids.ts';
import type { CaseView, Phase } from '#law/engine/definition.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithHearing } from '#law/procedures/hearing.ts';
import type { WithRemedies } from '#law/procedures/remedies.ts';
import type { WithService } from '#law/procedures/service.ts';
import type { WithStatements } from '#law/procedures/statements.ts';
import { licenceDisclosed } from './disclosed.ts';
import { isApplication, type LicenceDraft, type Matter } from './draft.ts';
import { LICENCE_RULES } from './grounds.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  received: { name: '收到申请', stage: 'initiation' },
  supplementing: { name: '等待补正', stage: 'initiation' },
  examining: { name: '审查', stage: 'investigation' },
  concluded: { name: '审查终结', stage: 'decision' },
  decided: { name: '决定、颁证与送达', stage: 'execution' },
  declined: { name: '不予受理', stage: 'execution' },
  terminated: { name: '申请已撤回', stage: 'execution' },
  forwarded: { name: '已报上级机关', stage: 'execution' },
  closed: { name: '已办结', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
} as const satisfies Record<string, Phase>;

export type PhaseCode = keyof typeof PHASES;

/** How an application is handled: it sets the period for the decision (第四十二条、第四十三条). */
export const HANDLINGS = { single: '由本机关单独办理', joint: '统一办理、联合办理或者集中办理', 'lower-review': '由本机关先行审查后报上级机关决定' } as const;
export type Handling = keyof typeof HANDLINGS;

export interface Request {
  readonly matter: Matter;
  readonly title: string;
  readonly item: string;
  readonly handling: Handling;
  readonly validTo: LegalDate | null;
  /** A renewal was applied for early enough: then silence until expiry renews (第五十条第二款). */
  readonly inTime: boolean;
  /** Last day on which the party may not apply again (第七十八条、第七十九条). */
  readonly bannedUntil: LegalDate | null;
}

/** 听证、招标、拍卖、检验 …: time that is not counted, from the day told until it ended, or until the day told while it goes on. */
interface SpecialProcedure {
  readonly id: EventId;
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly ended: boolean;
}

/** A licence case, folded from its events. */
export interface LicenceState extends WithCourse, WithHearing, WithRemedies, WithService, WithStatements {
  readonly phase: PhaseCode;
  readonly request: Request | null;
  /** The day the materials that are before the agency now were received. */
  readonly receivedOn: LegalDate | null;
  readonly correction: { readonly until: LegalDate; readonly supplied: boolean } | null;
  /** The day from which the period for the decision runs; with `deemed`, that of receipt, because the agency kept silent. */
  readonly acceptedOn: LegalDate | null;
  readonly deemed: boolean;
  readonly examinations: number;
  /** The examination found major interests of others (第三十六条). */
  readonly othersConcerned: boolean;
  readonly rights: { readonly on: LegalDate; readonly days: number } | null;
  readonly special: readonly SpecialProcedure[];
  readonly extensionDays: number;
  readonly hearingRightOn: LegalDate | null;
  readonly hearingAnnounced: boolean;
  readonly conclusion: { readonly on: LegalDate; readonly proposal: LicenceDraft } | null;
  readonly circumstances: readonly string[];
  readonly submitted: LicenceDraft | null;
  readonly deliberation: { readonly on: LegalDate; readonly conclusion: LicenceDraft } | null;
  readonly declinedOn: LegalDate | null;
  readonly decision: { readonly on: LegalDate; readonly draft: LicenceDraft; readonly banUntil: LegalDate | null } | null;
  readonly certificateOn: LegalDate | null;
  readonly compensated: boolean;
  readonly annulled: boolean;
  readonly published: boolean;
}

export const INITIAL: LicenceState = {
  ...NOT_OPENED, request: null, receivedOn: null, correction: null, acceptedOn: null, deemed: false,
  examinations: 0, othersConcerned: false, rights: null, statements: [], special: [], extensionDays: 0,
  hearingRightOn: null, hearingAnnounced: false, hearing: null, heard: false, conclusion: null, circumstances: [], submitted: null, deliberation: null,
  declinedOn: null, decision: null, served: {}, serviceAddress: null, remedies: [], certificateOn: null, compensated: false, annulled: false, published: false,
};

export const { step, entering, acted } = procedure<LicenceState>();

export const appliedFor = ({ request }: LicenceState): boolean => request !== null && isApplication(request.matter);

/** Time that does not count towards the decision (第四十五条): only what the applicant was told of in writing. */
export const excludedOf = ({ special }: LicenceState): readonly Interval[] => special.map(({ from, until }) => ({ from, to: until }));

/** The day after which a licence that was to be renewed counts as renewed, because nothing was decided by then (第五十条第二款). */
export const renewedBySilence = ({ request, decision }: LicenceState, on: LegalDate): boolean =>
  request?.matter === 'renewal' && request.inTime && decision === null && request.validTo !== null && compareDates(on, request.validTo) > 0;

export const viewOf = (state: LicenceState): CaseView => ({
  rules: LICENCE_RULES, ...courseOf(state),
  title: state.request?.title ?? '',
  matter: state.request?.item ?? '',
  filedOn: state.acceptedOn,
  hearingHeld: state.heard,
  proposal: state.submitted ?? state.conclusion?.proposal ?? null,
  circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.draft, servedOn: state.served['decision'] ?? null },
  disclosed: licenceDisclosed(state.decision?.draft, state.request?.matter, state.request?.item ?? ''),
});

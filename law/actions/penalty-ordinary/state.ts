import type { Interval } from '#kernel/calendar.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { Disposition } from '#law/disposition.ts';
import { steps, type CaseView, type Phase } from '#law/engine/definition.ts';
import type { Party } from '#law/party.ts';
import { penaltyDisclosed } from '#law/penalty/disclosed.ts';
import type { Remedy } from '#law/penalty/execution-state.ts';
import { ORDINARY_PENALTY_RULES } from '#law/penalty/grounds.ts';
import { recusedOf } from '#law/procedures/recusal.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '案源登记', stage: 'initiation' },
  'filing-requested': { name: '立案审批', stage: 'initiation' },
  investigating: { name: '调查取证', stage: 'investigation' },
  concluded: { name: '调查终结', stage: 'decision' },
  noticed: { name: '事先告知', stage: 'decision' },
  decided: { name: '决定与执行', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
  'not-filed': { name: '不予立案', stage: 'initiation', final: true },
  dismissed: { name: '已销案', stage: 'investigation', final: true },
} as const satisfies Record<string, Phase>;

export type PhaseCode = keyof typeof PHASES;

export const SERVED_DOCUMENTS = {
  notice: '行政处罚事先告知书', 'hearing-notice': '听证通知书', decision: '行政处罚决定书', 'late-fine': '加处罚款决定书', demand: '催告书',
} as const;
export type ServedDocument = keyof typeof SERVED_DOCUMENTS;

interface Source {
  readonly title: string;
  readonly matter: string;
  readonly actEndedOn: LegalDate;
  readonly continuing: boolean;
  readonly harmful: boolean;
}

export interface Notice {
  readonly on: LegalDate;
  readonly intended: Disposition;
  readonly statementDays: number;
  readonly hearingOffered: boolean;
}

export interface Hearing {
  readonly requestedOn: LegalDate;
  readonly convened: { readonly on: LegalDate; readonly hearingOn: LegalDate; readonly chair: OfficerId } | null;
  readonly heldOn: LegalDate | null;
  readonly terminated: boolean;
  readonly reported: boolean;
}

/** A penalty case by ordinary procedure, folded from its events. Everything a rule asks stands here under its own name. */
export interface PenaltyState {
  readonly phase: PhaseCode;
  readonly since: LegalDate | null;
  readonly source: Source | null;
  readonly party: Party | null;
  readonly handlers: readonly OfficerId[];
  readonly investigators: readonly OfficerId[];
  readonly filedOn: LegalDate | null;
  readonly inquiries: number;
  readonly evidence: number;
  readonly recusals: readonly { readonly id: EventId; readonly of: OfficerId; readonly granted: boolean | null }[];
  readonly appraisals: readonly { readonly id: EventId; readonly received: boolean }[];
  readonly preservations: readonly { readonly id: EventId; readonly approvedOn: LegalDate | null; readonly resolved: boolean }[];
  readonly corrections: readonly { readonly id: EventId; readonly due: LegalDate | null; readonly rechecked: boolean }[];
  readonly excluded: readonly Interval[];
  readonly extensionDays: number;
  readonly conclusion: { readonly on: LegalDate; readonly proposal: Disposition } | null;
  readonly circumstances: readonly string[];
  readonly notice: Notice | null;
  /** Of earlier notices, the one last heard on: what may not be made heavier because the party argued. */
  readonly arguedAgainst: Disposition | null;
  readonly resumedSinceArgument: boolean;
  readonly statements: readonly { readonly id: EventId; readonly reviewed: boolean }[];
  readonly waived: { readonly statement: boolean; readonly hearing: boolean };
  readonly hearing: Hearing | null;
  /** A hearing was held at some time, also under an earlier notice. */
  readonly heard: boolean;
  /** The draft last sent to legal review. */
  readonly submitted: Disposition | null;
  /** The last collective discussion, unless the case has changed since: then it discussed another case. */
  readonly deliberation: { readonly on: LegalDate; readonly conclusion: Disposition } | null;
  readonly decision: { readonly on: LegalDate; readonly disposition: Disposition; readonly collector: string } | null;
  readonly served: Readonly<Partial<Record<ServedDocument, LegalDate>>>;
  readonly electronicConsent: boolean;
  readonly paidFen: number;
  readonly lateFineFen: number;
  readonly lateFineOn: LegalDate | null;
  readonly deferral: { readonly requested: boolean; readonly until: LegalDate | null };
  readonly remedies: readonly Remedy[];
  readonly demandedOn: LegalDate | null;
  readonly courtApplication: { readonly on: LegalDate; readonly ended: boolean } | null;
  readonly performed: boolean;
  readonly annulled: boolean;
  /** The decision has lost its force: revoked, void, or to be made anew. */
  readonly lapsed: boolean;
  /** Reported for record to the judicial administration. */
  readonly reported: boolean;
  /** The decision stands published now. */
  readonly published: boolean;
}

export const INITIAL: PenaltyState = {
  phase: 'none', since: null, source: null, party: null, handlers: [], investigators: [], filedOn: null, inquiries: 0, evidence: 0,
  recusals: [], appraisals: [], preservations: [], corrections: [], excluded: [], extensionDays: 0, conclusion: null, circumstances: [],
  notice: null, arguedAgainst: null, resumedSinceArgument: false, statements: [], waived: { statement: false, hearing: false },
  hearing: null, heard: false, submitted: null, deliberation: null, decision: null, served: {}, electronicConsent: false, paidFen: 0, lateFineFen: 0, lateFineOn: null,
  deferral: { requested: false, until: null }, remedies: [], demandedOn: null, courtApplication: null, performed: false, annulled: false, lapsed: false,
  reported: false, published: false,
};

/** A step of this procedure. */
export const step = steps<PenaltyState>();

export const entering = (state: PenaltyState, phase: PhaseCode, since: LegalDate): PenaltyState => ({ ...state, phase, since });

/** The officers who acted join those who investigated. */
export const investigated = (state: PenaltyState, officers: readonly OfficerId[]): PenaltyState => ({
  ...state, investigators: [...new Set([...state.investigators, ...officers])],
});

export const viewOf = (state: PenaltyState): CaseView => ({
  rules: ORDINARY_PENALTY_RULES,
  phase: state.phase,
  since: state.since,
  title: state.source?.title ?? '',
  matter: state.source?.matter ?? '',
  party: state.party,
  handlers: state.handlers,
  investigators: state.investigators,
  recused: recusedOf(state),
  filedOn: state.filedOn,
  hearingHeld: state.heard,
  proposal: state.submitted ?? state.notice?.intended ?? state.conclusion?.proposal ?? null,
  circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.disposition, servedOn: state.served.decision ?? null },
  disclosed: penaltyDisclosed(state.decision?.disposition, 'penalty-decision'),
});

/** While the case is before the agency and undecided. */
export const UNDECIDED = ['investigating', 'concluded', 'noticed'] as const satisfies readonly PhaseCode[];

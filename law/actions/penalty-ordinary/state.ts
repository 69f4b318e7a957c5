import type { Interval, Period } from '#kernel/calendar.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { Disposition } from '#law/disposition.ts';
import type { CaseView, Phase } from '#law/engine/definition.ts';
import { penaltyDisclosed } from '#law/penalty/disclosed.ts';
import type { WithConfiscation } from '#law/penalty/confiscation.ts';
import { NOTHING_EXECUTED } from '#law/penalty/execution-state.ts';
import { ORDINARY_PENALTY_RULES } from '#law/penalty/grounds.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithService } from '#law/procedures/service.ts';
import type { WithStatements } from '#law/procedures/statements.ts';

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
  'handed-over': { name: '已移送管辖', stage: 'decision', final: true },
  'not-filed': { name: '不予立案', stage: 'initiation', final: true },
  dismissed: { name: '已销案', stage: 'investigation', final: true },
} as const satisfies Record<string, Phase>;

export type PhaseCode = keyof typeof PHASES;

export const SERVED_DOCUMENTS = {
  notice: '行政处罚事先告知书', 'hearing-notice': '听证通知书', 'hearing-declined': '不予受理听证通知书', decision: '行政处罚决定书', 'late-fine': '加处罚款决定书', demand: '催告书',
  correction: '责令改正通知书', sampling: '抽样取证通知书', 'sampling-disposal': '抽样取证物品处理通知书', examination: '检验（检测、检疫、鉴定）结果告知书',
  preservation: '先行登记保存证据通知书', 'preservation-disposal': '先行登记保存证据处理决定书',
} as const;
export type ServedDocument = keyof typeof SERVED_DOCUMENTS;

/** Documents of the investigation, which are served while it goes on. */
export type InvestigationDocument = Exclude<ServedDocument, 'notice' | 'hearing-notice' | 'hearing-declined' | 'decision' | 'late-fine' | 'demand'>;

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
  readonly convened: {
    readonly on: LegalDate; readonly hearingOn: LegalDate; readonly chair: OfficerId; readonly open: boolean; readonly announcedOn: LegalDate | null;
  } | null;
  readonly heldOn: LegalDate | null;
  readonly terminated: boolean;
  readonly reported: boolean;
}

/** A penalty case by ordinary procedure, folded from its events. Everything a rule asks stands here under its own name. */
export interface PenaltyState extends WithCourse, WithConfiscation, WithService, WithStatements {
  readonly phase: PhaseCode;
  readonly source: Source | null;
  readonly filedOn: LegalDate | null;
  readonly inquiries: number;
  readonly evidence: number;
  /** Requests to other agencies for assistance that are not answered yet. */
  readonly assistance: readonly { readonly id: EventId; readonly authority: string }[];
  readonly samplings: readonly { readonly id: EventId; readonly approved: boolean | null }[];
  readonly samples: readonly { readonly id: EventId; readonly handled: boolean }[];
  readonly appraisals: readonly { readonly id: EventId; readonly received: boolean }[];
  /** How long the party may ask for a re-examination of the result last told; null where no provision gives that right. */
  readonly reexamination: Period | null;
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
  readonly waived: { readonly statement: boolean; readonly hearing: boolean };
  readonly hearing: Hearing | null;
  /** The request for a hearing under this notice was answered that none is held. */
  readonly hearingDeclinedOn: LegalDate | null;
  /** A hearing was held at some time, also under an earlier notice. */
  readonly heard: boolean;
  /** The draft last sent to legal review. */
  readonly submitted: Disposition | null;
  /** The last collective discussion, unless the case has changed since: then it discussed another case. */
  readonly deliberation: { readonly on: LegalDate; readonly conclusion: Disposition } | null;
  readonly decision: { readonly on: LegalDate; readonly disposition: Disposition; readonly collector: string } | null;
  /** The day each document of the investigation was last made out. */
  readonly made: Readonly<Partial<Record<InvestigationDocument, LegalDate>>>;
  readonly served: Readonly<Partial<Record<ServedDocument, LegalDate>>>;
  /** The day the case was sent to the agency that has jurisdiction, which has not answered yet. */
  readonly sentOn: LegalDate | null;
  /** Reported for record to the judicial administration. */
  readonly reported: boolean;
  /** The decision stands published now. */
  readonly published: boolean;
}

export const INITIAL: PenaltyState = {
  ...NOT_OPENED, ...NOTHING_EXECUTED, source: null, filedOn: null, inquiries: 0, evidence: 0,
  assistance: [], samplings: [], samples: [], appraisals: [], reexamination: null, preservations: [], made: {}, sentOn: null,
  corrections: [], excluded: [], extensionDays: 0, conclusion: null, circumstances: [],
  notice: null, arguedAgainst: null, resumedSinceArgument: false, statements: [], waived: { statement: false, hearing: false },
  hearing: null, hearingDeclinedOn: null, heard: false, submitted: null, deliberation: null, serviceAddress: null, reported: false, published: false, confiscated: [],
};

export const { step, entering, acted } = procedure<PenaltyState>();

export const awaitingHearing = ({ hearing }: PenaltyState): boolean => hearing !== null && hearing.heldOn === null && !hearing.terminated;

export const hearingUpdated = (state: PenaltyState, change: Partial<Hearing>): PenaltyState =>
  state.hearing === null ? state : { ...state, hearing: { ...state.hearing, ...change } };

/** A document of the investigation made out anew must be served anew. */
export function making(state: PenaltyState, code: InvestigationDocument, on: LegalDate): PenaltyState {
  const { [code]: _earlier, ...served } = state.served;
  return { ...state, served, made: { ...state.made, [code]: on } };
}

export const viewOf = (state: PenaltyState): CaseView => ({
  rules: ORDINARY_PENALTY_RULES, ...courseOf(state),
  title: state.source?.title ?? '',
  matter: state.source?.matter ?? '',
  filedOn: state.filedOn,
  hearingHeld: state.heard,
  proposal: state.submitted ?? state.notice?.intended ?? state.conclusion?.proposal ?? null,
  circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.disposition, servedOn: state.served.decision ?? null },
  disclosed: penaltyDisclosed(state, 'penalty-decision'),
});

/** While the case is before the agency and undecided. */
export const UNDECIDED = ['investigating', 'concluded', 'noticed'] as const satisfies readonly PhaseCode[];

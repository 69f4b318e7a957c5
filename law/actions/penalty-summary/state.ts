import type { LegalDate } from '#kernel/dates.ts';
import type { Disposition } from '#law/disposition.ts';
import type { CaseView, Phase } from '#law/engine/definition.ts';
import { penaltyDisclosed } from '#law/penalty/disclosed.ts';
import { NOTHING_EXECUTED, type WithExecution } from '#law/penalty/execution-state.ts';
import type { Act } from '#law/penalty/source.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithService } from '#law/procedures/service.ts';
import { SUMMARY_PENALTY_RULES } from './rules.ts';

export const PHASES = {
  none: { name: '尚未发现', stage: 'initiation' },
  found: { name: '当场查处', stage: 'investigation' },
  told: { name: '当场告知', stage: 'decision' },
  decided: { name: '当场处罚与执行', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
  converted: { name: '已转普通程序', stage: 'decision', final: true },
} as const satisfies Record<string, Phase>;

export type PhaseCode = keyof typeof PHASES;

/** Served by the ordinary methods: the decision only where it could not be delivered on the spot. */
export const SERVED_DOCUMENTS = { decision: '当场行政处罚决定书', 'late-fine': '加处罚款决定书', demand: '催告书' } as const;

/** A fine taken on the spot (当场收缴): whose hands it is in. */
export interface Collection {
  readonly amountFen: number;
  readonly water: boolean;
  /** For a fine taken on the water: the day of landing, once known. */
  readonly landedOn: LegalDate | null;
  readonly at: 'officer' | 'agency' | 'bank';
}

/** A penalty by summary procedure, folded from its events. */
export interface SummaryState extends WithCourse, WithExecution, WithService {
  readonly phase: PhaseCode;
  readonly source: (Act & { readonly title: string; readonly matter: string }) | null;
  readonly evidence: number;
  /** What the party was told last. */
  readonly told: { readonly on: LegalDate; readonly intended: Disposition } | null;
  /** The party was heard on it, or said that it has nothing to say. */
  readonly heard: boolean;
  /** What the party argued against: it may not be made heavier. */
  readonly arguedAgainst: Disposition | null;
  /** The draft last sent to legal review, where the agency has chosen that. */
  readonly submitted: Disposition | null;
  readonly served: Readonly<Partial<Record<keyof typeof SERVED_DOCUMENTS, LegalDate>>>;
  readonly collections: readonly Collection[];
  /** Reported to the agency itself (报所属行政机关备案). */
  readonly reported: boolean;
  readonly published: boolean;
}

export const INITIAL: SummaryState = {
  ...NOT_OPENED, ...NOTHING_EXECUTED, source: null, evidence: 0, told: null, heard: false,
  arguedAgainst: null, submitted: null, serviceAddress: null, collections: [], reported: false, published: false,
};

export const { step, entering, acted } = procedure<SummaryState>();

export const viewOf = (state: SummaryState): CaseView => ({
  rules: SUMMARY_PENALTY_RULES, ...courseOf(state),
  title: state.source?.title ?? '',
  matter: state.source?.matter ?? '',
  filedOn: null,
  hearingHeld: false,
  proposal: state.submitted ?? state.told?.intended ?? null,
  circumstances: [],
  decision: state.decision && { on: state.decision.on, disposition: state.decision.disposition, servedOn: state.served.decision ?? null },
  disclosed: penaltyDisclosed(state, 'summary-decision'),
});

/** While the officers are on the spot and have not decided. */
export const UNDECIDED = ['found', 'told'] as const satisfies readonly PhaseCode[];

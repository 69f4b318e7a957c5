import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { CaseView, Phase } from '#law/engine/definition.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import { cite } from '#law/statutes/index.ts';
import { CRIME_TRANSFER_RULES, type TransferDraft } from './draft.ts';
import type { Moment } from './hours.ts';

export const PHASES = {
  none: { name: '尚未启动', stage: 'initiation' },
  suspected: { name: '发现涉嫌犯罪', stage: 'initiation' },
  verifying: { name: '专案核实', stage: 'investigation' },
  reported: { name: '移送审批', stage: 'decision' },
  approved: { name: '批准移送', stage: 'execution' },
  transferred: { name: '移送待签收', stage: 'execution' },
  received: { name: '公安机关审查', stage: 'execution' },
  refused: { name: '公安机关不予立案', stage: 'execution' },
  reconsidering: { name: '提请公安机关复议', stage: 'execution' },
  supervised: { name: '人民检察院立案监督', stage: 'execution' },
  filed: { name: '公安机关立案', stage: 'execution' },
  returned: { name: '退回行政处理', stage: 'execution' },
  settled: { name: '处理完毕', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
} as const satisfies Record<string, Phase>;

export type PhaseCode = keyof typeof PHASES;

/** A case suspected of crime on its way to the police, folded from its events. */
export interface TransferState extends WithCourse {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  readonly property: boolean;
  /** 专案组. */
  readonly team: readonly OfficerId[];
  readonly verified: number;
  readonly report: TransferDraft | null;
  readonly decision: { readonly moment: Moment; readonly draft: TransferDraft; readonly transferBy: Moment | null } | null;
  readonly transfer: Moment | null;
  /** The police that must answer next, and until when they forward a case that is not theirs. */
  readonly authority: string;
  readonly forward: { readonly from: Moment; readonly by: Moment | null } | null;
  readonly handedOver: boolean;
  /** The day the refusal, or the answer on reconsideration, came in. */
  readonly refusedOn: LegalDate | null;
  readonly reconsidered: boolean;
  readonly supervised: boolean;
  /** Fines imposed before the transfer, in fen: they are set off against a criminal fine. */
  readonly priorFineFen: number;
}

export const INITIAL: TransferState = {
  ...NOT_OPENED, title: '', matter: '', property: false, team: [], verified: 0, report: null,
  decision: null, transfer: null, authority: '', forward: null, handedOver: false, refusedOn: null, reconsidered: false, supervised: false, priorFineFen: 0,
};

export const { step, entering, acted } = procedure<TransferState>();

export const RULE = (article: number, paragraph?: number) => cite('crime-transfer-2020', article, paragraph);

/** The special team has the case to itself (专门负责). */
export const notTheTeam = (state: TransferState, { officers }: StepCommand): readonly Refusal[] =>
  officers.every((officer) => state.team.includes(officer)) ? [] : [refuse('not-the-team', '涉嫌犯罪案件由专案组专门负责，所列人员中有人不是专案组成员', [RULE(5, 1)], { todo: '由专案组成员办理。' })];

export const viewOf = (state: TransferState): CaseView => ({
  rules: CRIME_TRANSFER_RULES, ...courseOf(state),
  title: state.title,
  matter: state.matter,
  filedOn: null,
  hearingHeld: false,
  proposal: state.report,
  circumstances: [],
  decision: state.decision && { on: state.decision.moment.on, disposition: state.decision.draft, servedOn: null },
});

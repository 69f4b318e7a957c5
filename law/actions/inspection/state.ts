import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { CaseView, KindRules, Phase } from '#law/engine/definition.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithService } from '#law/procedures/service.ts';
import { CONCLUSIONS, type Conclusion } from './conclusion.ts';
import { inspectionDisclosed } from './disclosed.ts';
import type { Task } from './task.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '检查登记', stage: 'initiation' },
  requested: { name: '检查审批', stage: 'initiation' },
  approved: { name: '待实施', stage: 'investigation' },
  underway: { name: '实施检查', stage: 'investigation' },
  decided: { name: '结果与处理', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
  declined: { name: '不予批准检查', stage: 'initiation', final: true },
  cancelled: { name: '已终止检查', stage: 'investigation', final: true },
} as const satisfies Record<string, Phase>;
export type PhaseCode = keyof typeof PHASES;

export const SERVED_DOCUMENTS = { notice: '行政检查通知书', result: '行政检查结果告知书', correction: '责令改正通知书' } as const;

/** What was asked for, and the head approved: who inspects with whose help, and whether unannounced. */
export interface Scheme {
  readonly plannedOn: LegalDate;
  readonly unannounced: boolean;
  readonly inspectors: readonly OfficerId[];
  /** Names of those who assist; nobody else may come along. */
  readonly assistants: readonly string[];
}

/** An inspection of one object, folded from its events. */
export interface InspectionState extends WithCourse, WithService {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  readonly mode: 'on-site' | 'off-site';
  /** With `byDraw` (双随机) the inspectors must have been drawn. */
  readonly task: Task | null;
  readonly drawn: readonly OfficerId[];
  /** The last draw, and how many it was made from. */
  readonly draw: { readonly on: LegalDate; readonly objects: number; readonly people: number } | null;
  readonly scheme: Scheme | null;
  readonly approvedOn: LegalDate | null;
  readonly notice: { readonly on: LegalDate; readonly visitOn: LegalDate; readonly items: string } | null;
  /** The day it began, on the spot or by the papers. */
  readonly begunOn: LegalDate | null;
  readonly arrived: { readonly on: LegalDate; readonly at: string } | null;
  readonly records: number;
  readonly samples: { readonly taken: number; readonly reported: number };
  readonly decision: { readonly on: LegalDate; readonly conclusion: Conclusion } | null;
  readonly served: Readonly<Partial<Record<keyof typeof SERVED_DOCUMENTS, LegalDate>>>;
  /** The last day to correct; null where nothing is to be corrected any more. */
  readonly correctBy: LegalDate | null;
  /** A penalty case must follow: by the conclusion, or because nothing was corrected. */
  readonly penaltyDue: boolean;
  readonly penaltyCase: string | null;
  readonly transferred: boolean;
  readonly annulled: boolean;
  readonly published: boolean;
}

export const INITIAL: InspectionState = {
  ...NOT_OPENED, title: '', matter: '', mode: 'on-site', task: null, drawn: [], draw: null,
  scheme: null, approvedOn: null, notice: null, begunOn: null, arrived: null, records: 0, samples: { taken: 0, reported: 0 }, decision: null, served: {}, serviceAddress: null,
  correctBy: null, penaltyDue: false, penaltyCase: null, transferred: false, annulled: false, published: false,
};

export const { step, entering, acted } = procedure<InspectionState>();

/** The conclusion of an inspection disposes of nothing by itself: no rule has it reviewed. */
const RULES: KindRules = { code: 'inspection', draftNames: CONCLUSIONS, majorGrounds: () => [], scopeGrounds: () => [] };

export const viewOf = (state: InspectionState): CaseView => ({
  rules: RULES, ...courseOf(state), title: state.title, matter: state.matter, filedOn: state.approvedOn, hearingHeld: false,
  proposal: null, circumstances: [],
  decision: state.decision && { on: state.decision.on, disposition: state.decision.conclusion, servedOn: state.served.result ?? null },
  disclosed: inspectionDisclosed(state),
});

import type { Interval } from '#kernel/calendar.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { type Held, MEASURES, type Measure } from '#law/coercion/measure.ts';
import type { CaseView, KindRules, Phase } from '#law/engine/definition.ts';
import { courseOf, NOT_OPENED, procedure, type WithCourse } from '#law/procedures/course.ts';
import type { WithService } from '#law/procedures/service.ts';
import { measureDisclosed } from './disclosed.ts';

export const PHASES = {
  none: { name: '尚未登记', stage: 'initiation' },
  registered: { name: '已登记', stage: 'initiation' },
  urgent: { name: '已当场实施，待报告', stage: 'investigation' },
  proposed: { name: '提请批准', stage: 'decision' },
  reported: { name: '补办批准', stage: 'decision' },
  ordered: { name: '待实施', stage: 'execution' },
  'in-force': { name: '强制措施期间', stage: 'execution' },
  released: { name: '已解除，待退还', stage: 'execution' },
  settled: { name: '已处理', stage: 'execution' },
  'closing-requested': { name: '结案审批', stage: 'execution' },
  closed: { name: '已结案', stage: 'execution' },
  archived: { name: '已归档', stage: 'execution', final: true },
  declined: { name: '不采取强制措施', stage: 'decision', final: true },
} as const satisfies Record<string, Phase>;
export type PhaseCode = keyof typeof PHASES;

export const SERVED_DOCUMENTS = {
  decision: '冻结决定书', extension: '延长期限决定书', testing: '检测（检验、检疫、鉴定）期间告知书', lifting: '解除强制措施决定书', disposal: '处理决定书',
} as const;
type ServedDocument = keyof typeof SERVED_DOCUMENTS;

/** How long a measure may last: its own days, those added once, and the days of testing left out. */
export interface Term {
  readonly from: LegalDate;
  readonly days: number;
  readonly extension: number;
  readonly excluded: readonly Interval[];
  /** Last day, worked out when the term began or changed. */
  readonly end: LegalDate;
}

/** A coercive measure (行政强制措施), folded from its events. */
export interface MeasureState extends WithCourse, WithService {
  readonly phase: PhaseCode;
  readonly title: string;
  readonly matter: string;
  /** The case that the things are evidence or proceeds in: they follow it. */
  readonly mainCase: string | null;
  readonly proposal: Measure | null;
  readonly circumstances: readonly string[];
  readonly submitted: Measure | null;
  readonly deliberation: Measure | null;
  /** Laid on the spot before approval: the day and minute, and the last ones to report by. */
  readonly urgent: { readonly on: LegalDate; readonly dueOn: LegalDate; readonly dueAt: string } | null;
  readonly decision: { readonly on: LegalDate; readonly measure: Measure } | null;
  readonly implementedOn: LegalDate | null;
  readonly term: Term | null;
  readonly held: readonly Held[];
  readonly extendedOn: LegalDate | null;
  readonly testingOn: LegalDate | null;
  readonly liftedOn: LegalDate | null;
  readonly disposedOn: LegalDate | null;
  /** The bank was told to set free what was frozen. */
  readonly unfreezingToldOn: LegalDate | null;
  readonly served: Readonly<Partial<Record<ServedDocument, LegalDate>>>;
  readonly annulled: boolean;
  readonly lapsed: boolean;
  readonly published: boolean;
}

export const INITIAL: MeasureState = {
  ...NOT_OPENED, title: '', matter: '', mainCase: null, proposal: null,
  circumstances: [], submitted: null, deliberation: null, urgent: null, decision: null, implementedOn: null, term: null, held: [], extendedOn: null,
  testingOn: null, liftedOn: null, disposedOn: null, unfreezingToldOn: null, served: {}, serviceAddress: null, annulled: false, lapsed: false, published: false,
};

export const { step, entering, acted } = procedure<MeasureState>();

const frozenFen = (draft: Measure): number => (draft.kind === 'freeze' ? draft.amountFen : 0);

/** What the case itself has to say: nothing makes a measure major but what the handlers declare and the agency's catalogue. */
const RULES: KindRules = {
  code: 'coercion-measure', draftNames: MEASURES, majorGrounds: () => [], scopeGrounds: () => [],
  listed: {
    class: 'coercion', names: MEASURES, amounts: ['freeze'],
    partsOf: (draft) => [{ code: draft.kind, amountFen: frozenFen(draft as Measure) }], // drafts of this kind are of its form
  },
};

export const viewOf = (state: MeasureState): CaseView => ({
  rules: RULES, ...courseOf(state), title: state.title, matter: state.matter, filedOn: state.implementedOn, hearingHeld: false,
  proposal: state.submitted ?? state.proposal, circumstances: state.circumstances,
  decision: state.decision && { on: state.decision.on, disposition: state.decision.measure, servedOn: state.served.decision ?? null },
  disclosed: measureDisclosed(state),
});

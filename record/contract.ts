import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { CaseId, EventId, OfficerId } from '#kernel/ids.ts';
import { STEP_SYSTEMS } from '#law/engine/definition.ts';
import { ROLES, type Role } from '#law/engine/people.ts';

const RoleCode = z.enum(Object.keys(ROLES) as [Role, ...Role[]]); // keys of a constant object

export const CaseParams = z.strictObject({ caseId: CaseId });
export const StepParams = z.strictObject({ caseId: CaseId, step: z.string().regex(/^[a-z][a-z-]{1,60}$/) });

export const DocumentParams = z.strictObject({ caseId: CaseId, seq: z.coerce.number().int().min(1).max(1_000_000), form: z.string().regex(/^[a-z][a-z-]{1,60}$/) });

export const DocumentQuery = z.strictObject({
  /** As it was issued, without what was signed by hand since. */
  original: z.stringbool().optional(),
});

/** One step, as a client asks for it. `id` makes a repetition harmless; `expectedSeq` is the last event the client has seen. */
export const TakeStepRequest = z.strictObject({
  id: EventId,
  expectedSeq: z.int().min(0),
  /** The day the act took place; today if not said. */
  on: LegalDate.exactOptional(),
  /** Who acted, for steps that certified officers take together. */
  officers: z.array(OfficerId).max(20).default([]),
  /** The step's own form (law/actions): judged by the engine, which knows the step. */
  data: z.record(z.string(), z.unknown()),
});
export type TakeStepRequest = z.infer<typeof TakeStepRequest>;

/** Opens a case: its first step is taken with it. */
export const OpenCaseRequest = z.strictObject({
  caseId: CaseId,
  actionKind: z.string().max(60),
  step: TakeStepRequest.omit({ expectedSeq: true }),
});
export type OpenCaseRequest = z.infer<typeof OpenCaseRequest>;

export const StepTaken = z.object({ caseId: CaseId, seq: z.int(), phase: z.string(), documents: z.array(z.object({ form: z.string(), title: z.string(), number: z.string().nullable() })) });
export type StepTaken = z.infer<typeof StepTaken>;

const Named = z.object({ id: OfficerId, name: z.string() });

export const CaseQuery = z.strictObject({
  /** Action kinds, joined by commas; any if not said. */
  kinds: z.string().regex(/^[a-z-]+(,[a-z-]+)*$/).max(400).optional(),
  /** One case alone, to name it without opening it. */
  id: CaseId.optional(),
  search: z.string().trim().max(100).optional(),
  phase: z.string().max(40).optional(),
  stage: z.string().max(40).optional(),
  mine: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type CaseQuery = z.infer<typeof CaseQuery>;

export const NextDue = z.object({ name: z.string(), effect: z.enum(['duty', 'bar', 'right']), due: LegalDate, provisional: z.boolean(), daysLeft: z.int() });

export const CaseRow = z.object({
  id: CaseId, actionKind: z.string(), title: z.string(), matter: z.string(), party: z.string(),
  phase: z.object({ code: z.string(), name: z.string(), stage: z.string() }),
  handlers: z.array(Named), registeredOn: LegalDate, filedOn: LegalDate.nullable(), decidedOn: LegalDate.nullable(),
  nextDue: NextDue.nullable(), lastSeq: z.int(), lastRecordedAt: Instant,
  /** When its volume was destroyed; null where it is kept. */
  destroyedOn: LegalDate.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A case as another one names it. */
export const CaseBrief = z.object({
  id: CaseId, kind: z.string(), kindName: z.string(), title: z.string(), party: z.string(), phase: z.string(),
  /** The newest number of its papers; null where none has one yet. */
  number: z.string().nullable(),
});
export type CaseBrief = z.infer<typeof CaseBrief>;

export const CaseBriefs = z.object({ cases: z.array(CaseBrief) });
export type CaseBriefs = z.infer<typeof CaseBriefs>;

export const CaseList = z.object({ cases: z.array(CaseRow), total: z.int(), page: z.int(), size: z.int() });
export type CaseList = z.infer<typeof CaseList>;

export const RefusalView = z.object({ rule: z.string(), sentence: z.string(), todo: z.string().nullable(), articles: z.array(z.string()) });
export type RefusalView = z.infer<typeof RefusalView>;

/** Whether a paper still is what it says (作废、补正), why and since when, and the steps that may name it now. */
export const PaperStanding = z.object({ state: z.enum(['valid', 'voided', 'rectified']), note: z.string().nullable(), offers: z.array(z.string()) });
export type PaperStanding = z.infer<typeof PaperStanding>;

export const DocumentView = z.object({
  form: z.string(), title: z.string(), number: z.string().nullable(), audience: z.enum(['external', 'internal']),
  /** When the print was signed, and by a time stamp authority's clock; null while it is not signed. */
  signedAt: Instant.nullable(), stampedAt: Instant.nullable(),
  /** It has lines to be signed by hand; on how many of them something stands. */
  signable: z.boolean(), hands: z.int(),
  /** When the scan that counts was attached; null where it was not signed on paper, or has not come back. */
  scannedAt: Instant.nullable(),
  standing: PaperStanding,
});

/** What a step would bring about: each paper as it would read, every word of it escaped. */
export const StepDraft = z.object({ documents: z.array(z.object({ form: z.string(), title: z.string(), audience: z.enum(['external', 'internal']), html: z.string() })) });
export type StepDraft = z.infer<typeof StepDraft>;

export const EventView = z.object({
  seq: z.int(), id: EventId, step: z.string(), name: z.string(), stage: z.string(), on: LegalDate, recordedAt: Instant,
  /** The stage of `CaseDetail.stages` that it is recorded under. */
  recordStage: z.string(),
  /** Recorded on a later day than the act took place (补录). */
  late: z.boolean(),
  by: Named, officers: z.array(Named), data: z.record(z.string(), z.unknown()), documents: z.array(DocumentView), articles: z.array(z.string()),
});
export type EventView = z.infer<typeof EventView>;

export const NextStepView = z.object({
  step: z.string(), name: z.string(), stage: z.string(), system: z.enum(STEP_SYSTEMS), by: z.array(RoleCode),
  certified: z.int(), task: z.boolean(), articles: z.array(z.string()),
  /** Empty: it may be taken now. */
  blockers: z.array(RefusalView),
  /** The person signed in has one of its roles. */
  mine: z.boolean(),
  /** What the agency's list in force wants recorded of it by sound and picture, each with its row and edition. */
  recordings: z.array(z.object({ whole: z.boolean(), sentence: z.string() })),
});
export type NextStepView = z.infer<typeof NextStepView>;

export const ObligationView = z.object({
  code: z.string(),
  /** The event that opened it: with the code it names the period within the case. */
  opened: z.int(),
  name: z.string(), effect: z.enum(['duty', 'bar', 'right']), start: LegalDate, due: LegalDate.nullable(), provisional: z.boolean(),
  daysLeft: z.int().nullable(), overdue: z.boolean(), closedOn: LegalDate.nullable(), late: z.boolean(),
  /** "Why this date?" in a sentence, and the parts it is made of. */
  why: z.string(), articles: z.array(z.string()),
  skipped: z.array(z.object({ from: LegalDate, to: LegalDate, why: z.string() })), editions: z.array(z.string()), confirmed: z.boolean(),
  /** When another calendar moved the last day or made it final, and why; oldest first. */
  changes: z.array(z.object({ at: Instant, from: LegalDate.nullable(), to: LegalDate.nullable(), why: z.string() })),
});
export type ObligationView = z.infer<typeof ObligationView>;

/** What 机关方案 in force today asks of the work on a case. */
const CasePlan = z.object({
  /** As sentences name it. */
  name: z.string(),
  reviewBody: z.string(),
  recorded: z.array(z.string()), recordedWhole: z.array(z.string()),
  /** What an opinion goes through, each with the national elements that it stands for. */
  elements: z.array(z.object({ name: z.string(), standsFor: z.array(z.string()) })),
  returnGrounds: z.array(z.string()),
});

export const CaseDetail = CaseRow.extend({
  /** Null where the agency's place has no plan and it has made none. */
  plan: CasePlan.nullable(),
  /** 记录环节 in order, as the plan names them; `current` is where the case stands. */
  stages: z.array(z.object({ name: z.string(), current: z.boolean() })),
  party: z.string(),
  partyDetail: z.record(z.string(), z.unknown()).nullable(),
  proposal: z.record(z.string(), z.unknown()).nullable(),
  decision: z.object({ on: LegalDate, disposition: z.record(z.string(), z.unknown()), servedOn: LegalDate.nullable() }).nullable(),
  timeline: z.array(EventView),
  next: z.array(NextStepView),
  obligations: z.array(ObligationView),
  /** Whether the proposal is a major decision, and why; null while there is no proposal. */
  major: z.object({ major: z.boolean(), grounds: z.array(z.object({ sentence: z.string(), articles: z.array(z.string()) })) }).nullable(),
  review: z.object({ status: z.string(), name: z.string(), round: z.int() }),
  /** Recordings that acts of the case still lack under the list of their day, each with its row and edition. */
  missing: z.array(z.object({ seq: z.int(), event: EventId, whole: z.boolean(), announced: z.boolean(), sentence: z.string() })),
  /** Cases that this one names, and cases that name this one, with what they are to it. */
  links: z.array(CaseBrief.extend({ direction: z.enum(['to', 'from']), relation: z.string() })),
  /** Attempts that the law refused, newest first. */
  refusals: z.array(z.object({ step: z.string(), name: z.string(), by: Named, at: Instant, sentence: z.string(), articles: z.array(z.string()) })),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** My to-do list: what waits for me to do, and the clocks of the cases I handle, soonest first. */
export const TodoItem = z.object({
  caseId: CaseId, title: z.string(), party: z.string(), kind: z.enum(['task', 'clock']), step: z.string().nullable(), name: z.string(),
  due: LegalDate.nullable(), provisional: z.boolean(), daysLeft: z.int().nullable(), overdue: z.boolean(), effect: z.enum(['duty', 'bar', 'right']).nullable(),
});
export type TodoItem = z.infer<typeof TodoItem>;

export const TodoList = z.object({ today: LegalDate, items: z.array(TodoItem), calendarNote: z.string().nullable() });
export type TodoList = z.infer<typeof TodoList>;

/** As of which moment a case is explained; now if not said. Events, settings, lists and calendars that came later are left out. */
export const ExplainQuery = z.strictObject({ asOf: Instant.optional() });
export const ExplainObligationQuery = ExplainQuery.extend({ opened: z.coerce.number().int().min(1) });
export const ExplainObligationParams = z.strictObject({ caseId: CaseId, code: z.string().regex(/^[a-z][a-z-]{1,60}$/) });

const FactView = z.object({ name: z.string(), value: z.string(), seq: z.int().nullable() });
const ArticleView = z.object({ text: z.string(), gist: z.string().nullable() });
const ValueView = z.object({
  value: z.string(), source: z.string(), jurisdiction: z.string().nullable(), from: LegalDate, to: LegalDate.nullable(), confirmed: z.boolean(), note: z.string().nullable(),
});

/** "Why?" of a date, a refusal or a verdict: the sentence, and all that it rests on (law/engine/explain.ts). */
export const ExplanationView = z.object({
  /** The moment the answer holds for. */
  asOf: Instant,
  question: z.string(), answer: z.string(), rule: z.string().nullable(),
  facts: z.array(FactView), articles: z.array(ArticleView),
  reasons: z.array(z.object({
    sentence: z.string(), todo: z.string().nullable(), facts: z.array(FactView), articles: z.array(ArticleView),
    obligation: z.object({ code: z.string(), opened: z.int() }).nullable(),
  })),
  parameters: z.array(z.object({
    code: z.string(), name: z.string(), on: LegalDate, inForce: ValueView.nullable(), displaced: z.array(ValueView.extend({ why: z.string() })),
  })),
  days: z.object({
    start: LegalDate, due: LegalDate, length: z.string().nullable(), counted: z.int(),
    skipped: z.array(z.object({ from: LegalDate, to: LegalDate, days: z.int(), why: z.string() })), editions: z.array(z.string()), unissuedYears: z.array(z.int()),
  }).nullable(),
  provisional: z.boolean(),
});
export type ExplanationView = z.infer<typeof ExplanationView>;

/** A flow chart as staff see it: the drawing of each panel, and the same in rows (law/engine/chart.ts). */
export const ProcedureView = z.object({
  code: z.string(), name: z.string(), articles: z.array(z.string()),
  panels: z.array(z.object({
    code: z.string(), title: z.string(), svg: z.string(),
    steps: z.array(z.object({
      code: z.string(), name: z.string(), by: z.array(z.string()), certified: z.int(), phases: z.array(z.string()), after: z.array(z.string()), leadsTo: z.array(z.string()),
      documents: z.array(z.string()), ends: z.array(z.string()), articles: z.array(z.string()),
      opens: z.array(z.object({ name: z.string(), length: z.string(), source: z.string().nullable(), confirmed: z.boolean() })),
    })),
  })),
});
export type ProcedureView = z.infer<typeof ProcedureView>;

export const ProcedureParams = z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{1,60}$/) });

/** The items of 随机抽查事项清单 in force; no edition where the agency has none. */
export const InspectionItems = z.object({
  edition: z.int().nullable(),
  items: z.array(z.object({ item: z.string(), objects: z.string().nullable(), ratio: z.string().nullable(), frequency: z.string().nullable(), thisYear: z.int() })),
});
export type InspectionItems = z.infer<typeof InspectionItems>;

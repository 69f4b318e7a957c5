import type { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { CatalogueClass } from '#law/catalogue.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Party } from '#law/party.ts';
import type { Disclosed, PublicationOf } from './disclosed.ts';
import type { CaseEvent, StepCommand } from './event.ts';
import type { Facts } from './facts.ts';
import type { ObligationDefinition } from './obligation-definition.ts';
import type { Role } from './people.ts';
import type { Refusal } from './refusal.ts';

/** The four stages that the whole process is recorded by. */
export const STAGES = { initiation: '启动', investigation: '调查取证', decision: '审核决定', execution: '送达执行' } as const;
export type Stage = keyof typeof STAGES;

/** Which of the systems decides a step beside the law of procedure: each but 'record' has rules of its own. */
export const STEP_SYSTEMS = ['record', 'review', 'disclosure', 'recording', 'papers', 'disposal'] as const;
export type StepSystem = (typeof STEP_SYSTEMS)[number];

/** Systems whose steps go beside every procedure and lead nowhere in it. */
export const BESIDE = ['recording', 'papers', 'disposal'] as const satisfies readonly StepSystem[];
export type Beside = (typeof BESIDE)[number];

export interface Phase {
  readonly name: string;
  readonly stage: Stage;
  /** Nothing more can happen to the case. */
  readonly final?: boolean;
}

/** What an agency decides or means to decide. Each action kind has its own; the gate and review see a kind and a canonical text. */
export type Draft = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** A part of a draft as a row of the review catalogue can name it, with its amount; 0 where it has none. */
export interface ListedPart {
  readonly code: string;
  readonly amountFen: number;
}

/** How rows of the review catalogue (F-05) are about the drafts of a kind. */
export interface Listed {
  readonly class: CatalogueClass;
  /** Names of the codes that a row may hold. */
  readonly names: Readonly<Record<string, string>>;
  /** Those of them that are a sum of money, or are worth one: a row about others sets no amount. */
  readonly amounts: readonly string[];
  readonly partsOf: (draft: Draft) => readonly ListedPart[];
}

/** What an action kind answers to code that does not know it. */
export interface KindRules {
  readonly code: string;
  /** Names of the kinds of draft. */
  readonly draftNames: Readonly<Record<string, string>>;
  /** Absent where no row of the review catalogue can be about its decisions. */
  readonly listed?: Listed;
  /** What makes this draft major beside what the handlers declare, a hearing and the catalogue (F-06): thresholds, rights touched. */
  readonly majorGrounds: (view: CaseView, draft: Draft, on: LegalDate, facts: Facts) => readonly Ground[];
  /** A rule that has every decision of the kind reviewed, major or not. */
  readonly scopeGrounds: (on: LegalDate, facts: Facts) => readonly Ground[];
}

/** One reason why a decision is major. */
export interface Ground {
  readonly sentence: string;
  readonly articles: readonly Citation[];
}

/** What every action kind's state shows to code that does not know the kind. */
export interface CaseView {
  readonly rules: KindRules;
  readonly phase: string;
  /** The day the current phase began; no later step may be dated before it. */
  readonly since: LegalDate | null;
  /** 案由. */
  readonly title: string;
  readonly matter: string;
  readonly party: Party | null;
  readonly handlers: readonly OfficerId[];
  /** Everyone who investigated: none of them may chair the hearing, review or approve. */
  readonly investigators: readonly OfficerId[];
  readonly recused: readonly OfficerId[];
  readonly filedOn: LegalDate | null;
  readonly hearingHeld: boolean;
  /** What the handlers propose at present: of the conclusion, the notice or the review submission, whichever came last. */
  readonly proposal: Draft | null;
  readonly circumstances: readonly string[];
  readonly decision: { readonly on: LegalDate; readonly disposition: Draft; readonly servedOn: LegalDate | null } | null;
  /** What of the decision is published; not there, or null, where the decision is none that is. */
  readonly disclosed?: Disclosed | null;
}

/** Lists of an agency's plan that forms are made with (law/profiles/review-lists.ts). */
export interface TailoringLists {
  readonly elements: readonly string[];
  /** 退回情形 (F-12); none where the plan lists none: the elements that are not in order say why. */
  readonly returnGrounds: readonly string[];
}

/** One step of a procedure, complete: who, when, with what, under which articles, and what it changes. */
export interface StepDefinition<State> {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly system: StepSystem;
  readonly articles: readonly Citation[];
  /** Any one of these roles may take it. */
  readonly by: readonly Role[];
  /** How many acting officers with a valid certificate it needs; 0 where it is not an act towards the party. */
  readonly certified: 0 | 2;
  /** Somebody must do it once it is open: it goes on the to-do list of those who may. */
  readonly task: boolean;
  /** The legality table: phases in which it may be taken. */
  readonly from: readonly string[];
  readonly form: z.ZodType;
  /** The form where the agency's plan has lists of its own for it: an opinion goes through the agency's own elements (F-09). */
  readonly tailored?: (lists: TailoringLists) => z.ZodType;
  /** It makes the decision: it passes only with a gate (law/engine/gate.ts). `drafted` takes the draft out of its data. */
  readonly drafted?: (data: unknown) => Draft;
  /** Every form it can issue; `issues` picks those that this content calls for. */
  readonly documents: readonly DocumentCode[];
  readonly issues: (data: unknown) => readonly DocumentCode[];
  /** Whether it is of any use now; a step that is not applicable is not shown as refused. */
  readonly applicable: (state: State) => boolean;
  /** Why it may not be taken on that day, whatever the form says. */
  readonly blockers: (state: State, on: LegalDate, facts: Facts) => readonly Refusal[];
  /** Why it may not be taken with this content. `data` has passed the form. */
  readonly objections: (state: State, data: unknown, command: StepCommand, facts: Facts) => readonly Refusal[];
  /** What the law works out from the content (a deemed date of service, a late fine): kept in the event as data.computed. */
  readonly compute?: (state: State, data: unknown, command: StepCommand, facts: Facts) => object;
  /** The party whose earlier cases of this kind the rules must be told of (`Facts.earlier`); two such steps about one party do not run at once. */
  readonly earlier?: (data: unknown) => Party;
  readonly apply: (state: State, event: CaseEvent) => State;
}

/** A step without its rules: what other code may know of it whatever the action kind. */
export type StepOutline = Pick<StepDefinition<never>, 'code' | 'name' | 'stage' | 'system' | 'articles' | 'by' | 'certified' | 'task' | 'form' | 'documents'>;

/** An action kind: the whole procedure as data. Everything else (routes, forms, menus, clocks, charts) is derived from it. */
export interface ActionDefinition<State = unknown> {
  readonly code: string;
  readonly name: string;
  readonly articles: readonly Citation[];
  readonly phases: Readonly<Record<string, Phase>>;
  readonly initial: State;
  /** The step that opens a case. */
  readonly opening: string;
  readonly steps: Readonly<Record<string, StepDefinition<State>>>;
  readonly obligations: readonly ObligationDefinition<State>[];
  readonly view: (state: State) => CaseView;
  /** 公示: every kind says what it puts before the public, or why nothing. */
  readonly publication: PublicationOf;
  /** The matter under which a case is opened; null, or not there, where it follows from another case or an earlier decision. */
  readonly opensUnder?: (state: State) => string | null;
}

type StepSource<State, Form extends z.ZodType, Computed extends object> = Pick<StepDefinition<State>, 'code' | 'name' | 'stage' | 'articles' | 'by' | 'from'> &
  Partial<Pick<StepDefinition<State>, 'system' | 'certified' | 'task' | 'tailored' | 'documents' | 'applicable' | 'blockers'>> & {
    readonly form: Form;
    readonly drafted?: (data: z.infer<Form>) => Draft;
    readonly issues?: (data: z.infer<Form>) => readonly DocumentCode[];
    readonly objections?: (state: State, data: z.infer<Form>, command: StepCommand, facts: Facts) => readonly Refusal[];
    readonly compute?: (state: State, data: z.infer<Form>, command: StepCommand, facts: Facts) => Computed;
    readonly earlier?: (data: z.infer<Form>) => Party;
    readonly apply: (state: State, event: CaseEvent<z.infer<Form> & { readonly computed: Computed }>) => State;
  };

/**
 * A builder of steps over one kind of state: `const step = steps<PenaltyState>()`. The form types the data of rules and fold. The
 * engine parses data with the form before it asks a rule, and the log holds parsed data only: here the typed and the untyped meet.
 */
export const steps =
  <State>() =>
  <Form extends z.ZodType, Computed extends object = object>(
    { drafted, issues, objections, compute, earlier, apply, ...rest }: StepSource<State, Form, Computed>,
  ): StepDefinition<State> => ({
    system: 'record',
    certified: 0,
    task: false,
    documents: [],
    applicable: () => true,
    blockers: () => [],
    ...rest,
    ...(drafted ? { drafted: (data: unknown) => drafted(data as z.infer<Form>) } : {}),
    ...(compute ? { compute: (state: State, data: unknown, command: StepCommand, facts: Facts) => compute(state, data as z.infer<Form>, command, facts) } : {}),
    ...(earlier ? { earlier: (data: unknown) => earlier(data as z.infer<Form>) } : {}),
    issues: (data) => issues?.(data as z.infer<Form>) ?? rest.documents ?? [],
    objections: (state, data, command, facts) => objections?.(state, data as z.infer<Form>, command, facts) ?? [],
    apply: (state, event) => apply(state, event as CaseEvent<z.infer<Form> & { readonly computed: Computed }>),
  });

export type StepBuilder<State> = ReturnType<typeof steps<State>>;

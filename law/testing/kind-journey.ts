import type { LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { assess, type Taken } from '#law/engine/assess.ts';
import type { ActionDefinition, CaseView, Draft } from '#law/engine/definition.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import type { Gate } from '#law/engine/gate.ts';
import { nextSteps } from '#law/engine/next.ts';
import { obligationsOf, type Obligation } from '#law/engine/obligations.ts';
import type { SystemRules, Systems } from '#law/engine/systems.ts';
import { day, eventId, factsOn, STAFF } from './builders.ts';
import { papersOf, type Issued } from './papers.ts';

export type ObtainGate = (view: CaseView, draft: Draft, events: readonly CaseEvent[], on: LegalDate, facts: Facts) => Gate | null;

/** Adds nothing: where a test is not about the rules of that system. */
export const PERMISSIVE: SystemRules = { applicable: () => true, blockers: () => [], objections: () => [] };

/** Whatever a test wants other than usual of who takes the step and when it is recorded. */
export interface Otherwise {
  readonly by?: OfficerId;
  readonly officers?: readonly OfficerId[];
  readonly on?: string;
  readonly recordedOn?: string;
  readonly facts?: Partial<Facts>;
}

const BY_ROLE = {
  officer: STAFF.zhang.id, reviewer: STAFF.chen.id, head: STAFF.sun.id, publisher: STAFF.zhou.id, archivist: STAFF.wu.id,
  supervisor: STAFF.sun.id, 'system-admin': STAFF.sun.id, 'security-admin': STAFF.sun.id, 'audit-admin': STAFF.sun.id,
} as const;

/** The reasons in a problem, as problemFrom writes them. */
export const refusalsIn = (problem: Problem) =>
  (problem.evidence?.['refusals'] ?? []) as readonly { readonly rule: string; readonly sentence: string; readonly evidence?: object }[];

const rulesIn = (problem: Problem): readonly string[] => refusalsIn(problem).map(({ rule }) => rule);

const told = (problem: Problem): string => `${problem.code} [${rulesIn(problem).join(', ')}] ${problem.detail} (${problem.articles.map(({ text }) => text).join('; ')})`;

/** An action kind with what its forms hold in an ordinary case. */
export interface Kind<State> {
  readonly action: ActionDefinition<State>;
  readonly content: Readonly<Record<string, object>>;
}

/** A case of any kind that a test takes through its steps: the real engine, with the day set by hand. */
export class KindJourney<State> {
  readonly events: CaseEvent[] = [];
  /** What the documents say that the steps issued: each of them can be written, or the step throws. */
  readonly papers: Issued[] = [];
  today: LegalDate = day('2026-03-02');
  /** Tells the events of one case from those of another; ids are never used twice in the world. */
  number = 0;
  readonly review: SystemRules;
  readonly obtainGate: ObtainGate;
  readonly base: Partial<Facts>;
  readonly disclosure: SystemRules;
  readonly kind: Kind<State>;

  constructor(kind: Kind<State>, review: SystemRules, obtainGate: ObtainGate, base: Partial<Facts>, disclosure: SystemRules = PERMISSIVE) {
    this.kind = kind;
    this.review = review;
    this.obtainGate = obtainGate;
    this.base = base;
    this.disclosure = disclosure;
  }

  /** The same case so far, to go on in another way. */
  fork(): KindJourney<State> {
    return this.into(new KindJourney(this.kind, this.review, this.obtainGate, this.base, this.disclosure));
  }

  /** Another case that has come as far as this one. */
  protected into<Copy extends KindJourney<State>>(copy: Copy): Copy {
    copy.events.push(...this.events);
    copy.papers.push(...this.papers);
    copy.today = this.today;
    copy.number = this.number;
    return copy;
  }

  on(date: string): this {
    this.today = day(date);
    return this;
  }

  facts(otherwise: Otherwise = {}): Facts {
    return factsOn(otherwise.recordedOn ?? otherwise.on ?? this.today, { ...this.base, ...otherwise.facts });
  }

  get state(): State {
    return fold(this.kind.action, this.events);
  }

  get view(): CaseView {
    return this.kind.action.view(this.state);
  }

  get systems(): Systems {
    return { review: this.review, disclosure: this.disclosure, recording: PERMISSIVE, papers: PERMISSIVE, disposal: PERMISSIVE };
  }

  attempt(step: string, over: object = {}, otherwise: Otherwise = {}): Result<Taken<State>, Problem> {
    const definition = this.kind.action.steps[step];
    const role = definition?.by[0] ?? 'officer';
    const command: StepCommand = {
      id: eventId(this.number * 10_000 + this.events.length + 1), step, on: day(otherwise.on ?? this.today), by: otherwise.by ?? BY_ROLE[role],
      officers: otherwise.officers ?? (definition?.certified === 2 ? [STAFF.zhang.id, STAFF.li.id] : []), data: { ...this.kind.content[step], ...over },
    };
    const facts = this.facts(otherwise);
    const form = definition?.form.safeParse(command.data);
    const gate = definition?.drafted && form?.success ? this.obtainGate(this.view, definition.drafted(form.data), this.events, command.on, facts) : null;
    return assess(this.kind.action, this.events, command, facts, this.systems, gate);
  }

  /** The step is lawful: it is taken. */
  take(step: string, over: object = {}, otherwise: Otherwise = {}): this {
    const outcome = this.attempt(step, over, otherwise);
    if (!outcome.ok) throw new Error(`${step} on ${otherwise.on ?? this.today} should be lawful: ${told(outcome.error)}`);
    this.events.push(outcome.value.event);
    this.papers.push(...papersOf(this.kind.action as ActionDefinition, this.events, this.facts(otherwise))); // a definition of any state
    return this;
  }

  /** The step would be lawful; it is not taken. */
  allows(step: string, over: object = {}, otherwise: Otherwise = {}): this {
    this.fork().take(step, over, otherwise);
    return this;
  }

  /** The step is refused by this rule (or with this problem code), and the refusal cites the article. */
  refuses(step: string, rule: string, article: string, over: object = {}, otherwise: Otherwise = {}): this {
    const outcome = this.attempt(step, over, otherwise);
    if (outcome.ok) throw new Error(`${step} on ${otherwise.on ?? this.today} should be refused by ${rule}`);
    const { error } = outcome;
    const named = error.code === rule || rulesIn(error).includes(rule);
    const cited = article === '' || error.articles.some(({ text }) => text.includes(article));
    if (!named || !cited) throw new Error(`${step} should be refused by ${rule} under ${article}: ${told(error)}`);
    return this;
  }

  /** Rules that stand in the way of a step as the case page shows it; null where the step is not offered at all. */
  blockersOf(step: string): readonly string[] | null {
    const found = nextSteps(this.kind.action, this.events, this.today, this.facts(), this.systems).find((one) => one.step.code === step);
    return found === undefined ? null : found.blockers.map(({ rule }) => rule);
  }

  obligations(facts: Partial<Facts> = {}): readonly Obligation[] {
    return obligationsOf(this.kind.action, this.events, { ...this.facts(), ...facts });
  }

  /** The last clock of that name. */
  clock(code: string): Obligation {
    const found = this.obligations().findLast((one) => one.code === code);
    if (found === undefined) throw new Error(`no clock ${code}`);
    return found;
  }

  /** The last day of the last clock of that name. */
  due(code: string): string | null {
    return this.clock(code).due?.date ?? null;
  }
}

export const kindJourneys = <State>(kind: Kind<State>, review: SystemRules, obtainGate: ObtainGate) => (base: Partial<Facts> = {}): KindJourney<State> =>
  new KindJourney(kind, review, obtainGate, base);

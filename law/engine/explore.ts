import { workingCalendar } from '#kernel/calendar.ts';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { ActionDefinition, StepDefinition } from './definition.ts';
import type { CaseEvent, StepCommand } from './event.ts';
import { NO_LISTS } from '#law/lists/in-force.ts';
import type { Facts } from './facts.ts';
import { sampleContents } from './sampling.ts';
import type { Systems } from './systems.ts';

/** A case that never was: what steps made of sample contents lead to. No rule has judged it; only `apply` and `applicable` are asked. */
export interface World {
  readonly events: readonly CaseEvent[];
  readonly state: unknown;
}

/** A procedure seen as places and steps between them: a case by its phases, its legal review by the states of review. */
export interface Machine {
  readonly steps: readonly StepDefinition<unknown>[];
  readonly starts: readonly World[];
  readonly placeOf: (world: World) => string;
  readonly isOpen: (step: StepDefinition<unknown>, world: World) => boolean;
  /** Names of the rules that speak against the step now. */
  readonly against: (step: StepDefinition<unknown>, world: World) => readonly string[];
}

export interface Move {
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

export interface Opening {
  /** Once this step is taken … */
  readonly step: string;
  /** … this one is open that was not, or a reason against it is gone, … */
  readonly opened: string;
  /** … and the case stays in the same place. */
  readonly place: string;
}

export interface Exploration {
  /** What changes the place. */
  readonly moves: readonly Move[];
  readonly openings: readonly Opening[];
  /** Steps that were open somewhere, by place. */
  readonly open: ReadonlyMap<string, ReadonlySet<string>>;
  /** Worlds in which each place was entered. */
  readonly entries: ReadonlyMap<string, readonly World[]>;
}

const DAY = '2026-03-16' as LegalDate; // a literal; every law of the tables is in force on it
const MOMENT = '2026-03-16T02:00:00.000Z' as Instant; // likewise
const ACTORS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as readonly string[] as readonly OfficerId[]; // nobody's
const CALENDAR = workingCalendar([]);

/** Digests are compared here, never kept: the text itself tells one draft from another. */
const TEXT_AS_DIGEST = (text: string): Digest => text as Digest;

const FACTS: Facts = {
  now: MOMENT, today: DAY, jurisdiction: 'national', calendar: CALENDAR, settings: [], people: new Map(), catalogue: null, plans: [], matters: [], lists: NO_LISTS, digest: TEXT_AS_DIGEST,
};

/** The world after a step with this content, whether or not the law would allow it. */
export function after(step: StepDefinition<unknown>, world: World, data: unknown): World {
  const seq = world.events.length + 1;
  const id = `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}` as EventId; // nobody's
  const [by] = ACTORS;
  if (by === undefined) return world;
  const command: StepCommand = { id, step: step.code, on: DAY, by, officers: ACTORS, data };
  const computed = step.compute?.(world.state, data, command, FACTS);
  const event: CaseEvent = { seq, id, step: step.code, on: DAY, at: MOMENT, by, officers: ACTORS, data: computed === undefined ? data : { ...(data as object), computed } }; // a form's object
  return { events: [...world.events, event], state: step.apply(world.state, event) };
}

/** A case of this kind, by its phases. */
export const caseMachine = (action: ActionDefinition, systems: Systems): Machine => ({
  steps: Object.values(action.steps),
  starts: [{ events: [], state: action.initial }],
  placeOf: ({ state }) => action.view(state).phase,
  isOpen: (step, { state, events }) => {
    const view = action.view(state);
    return step.from.includes(view.phase) && step.applicable(state) && (step.system === 'record' || systems[step.system].applicable(step.code, { events, view }));
  },
  against: (step, { state, events }) => {
    const theirs = step.system === 'record' ? [] : systems[step.system].blockers(step.code, { events, view: action.view(state) }, DAY, FACTS);
    return [...step.blockers(state, DAY, FACTS), ...theirs].map(({ rule }) => rule);
  },
});

/** What was filled in, without what was computed from it. */
const contentOf = ({ data }: CaseEvent): unknown => {
  if (typeof data !== 'object' || data === null || !('computed' in data)) return data;
  const { computed: _computed, ...content } = data;
  return content;
};

/** How many ways into a place are followed: enough to meet it with and without a fine, a hearing offered or not. */
const ENTRIES = 12;

class Explorer {
  readonly #machine: Machine;
  readonly #moves = new Map<string, Move>();
  readonly #openings = new Map<string, Opening>();
  readonly #open = new Map<string, Set<string>>();
  readonly #entries = new Map<string, World[]>();
  readonly #signatures = new Set<string>();
  readonly #waiting: World[] = [];

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  run(): Exploration {
    for (const start of this.#machine.starts) this.#enter(start);
    this.#walk();
    for (const step of this.#machine.steps) {
      if (step.system === 'record' && this.#isNew(step.code)) this.#lookFor(step);
      this.#walk();
    }
    return { moves: [...this.#moves.values()], openings: [...this.#openings.values()], open: this.#open, entries: this.#entries };
  }

  #walk(): void {
    for (let world = this.#waiting.shift(); world !== undefined; world = this.#waiting.shift()) {
      const tried = new Set<string>();
      for (const code of this.#openIn(world)) this.#follow(code, world, tried);
    }
  }

  #isNew(code: string): boolean {
    return ![...this.#open.values()].some((open) => open.has(code));
  }

  /** A step that was open nowhere may be where an earlier step had another content: an application of another kind, a hearing not waived. */
  #lookFor(step: StepDefinition<unknown>): void {
    for (const [place, worlds] of this.#entries) {
      for (const world of worlds.flatMap((one) => this.#otherwise(one))) {
        if (this.#machine.placeOf(world) !== place || !this.#machine.isOpen(step, world)) continue;
        this.#enter(world);
        this.#follow(step.code, world, new Set());
        return;
      }
    }
  }

  /** The same steps, one of them with another content. */
  #otherwise(world: World): readonly World[] {
    const [start] = this.#machine.starts;
    const taken = world.events.slice(start?.events.length ?? 0);
    const stepOf = (event: CaseEvent) => this.#machine.steps.find(({ code }) => code === event.step);
    return taken.flatMap((changed, index) => {
      const definition = stepOf(changed);
      return definition === undefined || start === undefined ? [] : sampleContents(definition.form).map((content) =>
        taken.reduce((before, event, at) => {
          const step = stepOf(event);
          return step === undefined ? before : after(step, before, at === index ? content : contentOf(event));
        }, start));
    });
  }

  /** A place is met anew where other steps are open in it than before. */
  #enter(world: World): void {
    const place = this.#machine.placeOf(world);
    const signature = `${place} ${[...this.#openIn(world)].join()}`;
    const known = this.#entries.get(place) ?? [];
    if (this.#signatures.has(signature) || known.length >= ENTRIES) return;
    this.#signatures.add(signature);
    this.#entries.set(place, [...known, world]);
    this.#waiting.push(world);
  }

  #openIn(world: World): ReadonlySet<string> {
    return new Set(this.#machine.steps.filter((step) => this.#machine.isOpen(step, world)).map(({ code }) => code));
  }

  /** Takes the step with every content, and then whatever that made possible, each step once on the way from one entry. */
  #follow(code: string, world: World, tried: Set<string>): void {
    const step = this.#machine.steps.find((one) => one.code === code);
    if (step === undefined || tried.has(code)) return;
    tried.add(code);
    const place = this.#machine.placeOf(world);
    const before = this.#reasonsIn(world);
    this.#open.set(place, (this.#open.get(place) ?? new Set()).add(code));
    for (const content of sampleContents(step.form)) {
      const next = after(step, world, content);
      const to = this.#machine.placeOf(next);
      if (to === place) this.#opened(code, place, before, next, tried);
      else {
        this.#moves.set(`${code} ${place} ${to}`, { step: code, from: place, to });
        this.#enter(next);
      }
    }
  }

  #opened(code: string, place: string, before: ReadonlyMap<string, readonly string[]>, next: World, tried: Set<string>): void {
    for (const [opened, left] of this.#reasonsIn(next)) {
      const stood = before.get(opened);
      // A reason that gave way to another one has opened nothing.
      if (opened === code || (stood !== undefined && (left.length >= stood.length || !left.every((rule) => stood.includes(rule))))) continue;
      this.#openings.set(`${code} ${opened} ${place}`, { step: code, opened, place });
      this.#follow(opened, next, tried);
    }
  }

  /** The steps that are open, each with the rules against it. */
  #reasonsIn(world: World): ReadonlyMap<string, readonly string[]> {
    const open = this.#machine.steps.filter((step) => this.#machine.isOpen(step, world));
    return new Map(open.map((step) => [step.code, this.#machine.against(step, world)]));
  }
}

/**
 * Finds out what a procedure does by doing it: every step is taken from every place it is open in, with every kind of content. So a
 * chart drawn from it shows what the steps really do, and not what somebody wrote that they do.
 */
export const explore = (machine: Machine): Exploration => new Explorer(machine).run();

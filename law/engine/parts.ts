import { STAGES, type ActionDefinition, type Stage, type StepDefinition } from './definition.ts';
import type { Exploration } from './explore.ts';

/** How much of a page phases take up, in boxes above each other; a page holds this many. */
const PAGE = 11;
const PHASE = 2.5;
const FINAL_PHASE = 1;
const STEP_INSIDE = 0.9;
const CLOCK = 0.25;

/** A page with more steps than this gives up those that belong to no phase of its own. */
const CROWDED = 12;

interface Part {
  readonly code: string;
  readonly title: string;
  readonly phases: readonly string[];
}

/** The pages of a chart, and the page of each phase and step. */
export interface Parts {
  readonly order: readonly Part[];
  readonly partOfPhase: (phase: string) => string;
  readonly partOfStep: (step: string) => string;
}

type Step = StepDefinition<unknown>;

class Division {
  readonly #action: ActionDefinition;
  readonly #explored: Exploration;
  /** Steps that leave the case in its phase. */
  readonly #staying: readonly Step[];

  constructor(action: ActionDefinition, explored: Exploration) {
    this.#action = action;
    this.#explored = explored;
    this.#staying = Object.values(action.steps).filter(({ code, system }) => system === 'record' && !explored.moves.some(({ step }) => step === code));
  }

  divide(): Parts {
    const steps = Object.values(this.#action.steps).filter(({ system }) => system === 'record');
    const stages = (Object.keys(STAGES) as Stage[]).filter((stage) => // keys of a constant object
      steps.some((step) => step.stage === stage) || Object.values(this.#action.phases).some((phase) => phase.stage === stage));
    const order: Part[] = [];
    const home = new Map<string, string>();
    for (const stage of stages) {
      const parts = this.#partsOf(stage);
      const own = steps.filter((step) => step.stage === stage);
      for (const step of own) home.set(step.code, this.#partAmong(parts, step));
      const crowded = parts.filter(({ code }) => own.filter((step) => home.get(step.code) === code).length > CROWDED).map(({ code }) => code);
      const loose = own.filter((step) => crowded.includes(home.get(step.code) ?? '') && this.#isLoose(step, own));
      for (const step of loose) home.set(step.code, `${stage}-also`);
      order.push(...parts, ...(loose.length === 0 ? [] : [{ code: `${stage}-also`, title: `${STAGES[stage]}（多个阶段均可办理的环节）`, phases: [] }]));
    }
    return { order, partOfPhase: (phase) => order.find(({ phases }) => phases.includes(phase))?.code ?? '', partOfStep: (step) => home.get(step) ?? '' };
  }

  #partsOf(stage: Stage): readonly Part[] {
    const groups: string[][] = [];
    let filled = 0;
    for (const [code, { stage: at, final }] of Object.entries(this.#action.phases)) {
      if (at !== stage) continue;
      const last = groups.at(-1);
      filled += this.#weight(code);
      // An end stands with what leads to it.
      if (last !== undefined && (filled <= PAGE || final === true)) last.push(code);
      else {
        groups.push([code]);
        filled = this.#weight(code);
      }
    }
    if (groups.length <= 1) return [{ code: stage, title: STAGES[stage], phases: groups[0] ?? [] }];
    return groups.map((phases, index) => ({
      code: `${stage}-${index + 1}`, title: `${STAGES[stage]}（${phases.map((phase) => this.#action.phases[phase]?.name ?? phase).join('、')}）`, phases,
    }));
  }

  #weight(phase: string): number {
    if (this.#action.phases[phase]?.final === true) return FINAL_PHASE;
    const leaving = this.#explored.moves.filter(({ from }) => from === phase).map(({ step }) => step);
    const clocks = this.#action.obligations.filter(({ opens }) => opens.some((step) => leaving.includes(step)));
    return PHASE + this.#held(phase) * STEP_INSIDE + clocks.length * CLOCK;
  }

  /** How much can be done in a phase and in no other. */
  #held(phase: string): number {
    return this.#staying.filter(({ from }) => from.length === 1 && from[0] === phase).length;
  }

  /** A step that leads on is drawn where it leads on from, any other where there is most room. */
  #partAmong(parts: readonly Part[], { code, from }: Step): string {
    const among = (phases: readonly string[]) => parts.filter((part) => part.phases.some((phase) => phases.includes(phase)));
    const leaving = among(this.#explored.moves.filter(({ step }) => step === code).map((move) => move.from));
    const heldIn = ({ phases }: Part): number => phases.reduce((total, phase) => total + this.#held(phase), 0);
    const emptiest = among(from).toSorted((a, b) => heldIn(a) - heldIn(b));
    return (leaving.at(-1) ?? emptiest[0] ?? parts[0])?.code ?? '';
  }

  /** It can be taken in several phases, and no step of one phase alone opens it. */
  #isLoose(step: Step, own: readonly Step[], seen: readonly string[] = []): boolean {
    if (step.from.length === 1 || !this.#staying.includes(step)) return false;
    const openers = own.filter(({ code }) => !seen.includes(code) && code !== step.code && this.#explored.openings.some((one) => one.step === code && one.opened === step.code));
    return openers.every((opener) => this.#isLoose(opener, own, [...seen, step.code]));
  }
}

/** Divides the procedure by its stages, and a stage with too much on it into pages that can be read when they are printed. */
export const partsOf = (action: ActionDefinition, explored: Exploration): Parts => new Division(action, explored).divide();

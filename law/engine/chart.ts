import type { LegalDate } from '#kernel/dates.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { BESIDE, type ActionDefinition, type StepDefinition } from './definition.ts';
import { caseMachine, explore, type Exploration } from './explore.ts';
import { bindingOn, type Clockwork } from './facts.ts';
import type { ObligationDefinition } from './obligation-definition.ts';
import { ROLES } from './people.ts';
import { drawPanel, type Panel, type Place, type Plan } from './panel.ts';
import { partsOf, type Parts } from './parts.ts';
import { exploreSystem, type SystemPlaces } from './system-places.ts';
import type { Systems } from './systems.ts';
import { bindingText, shortOf, unsetText } from './wording.ts';

/** A period that a step opens, with the value that binds where and when the chart is drawn. */
export interface ChartClock {
  readonly code: string;
  readonly name: string;
  readonly effect: ObligationDefinition<unknown>['effect'];
  /** 90日, 及时, 由本机关规定，尚未设定. */
  readonly length: string;
  /** Where the length is written; null where the agency or the act itself sets it. */
  readonly source: string | null;
  readonly confirmed: boolean;
}

/** A step as a chart and its table show it. */
export interface ChartStep {
  readonly code: string;
  readonly name: string;
  readonly by: readonly string[];
  readonly certified: number;
  /** Phases in which it may be taken. */
  readonly phases: readonly string[];
  /** Steps after which it can be taken, where a phase alone does not open it. */
  readonly after: readonly string[];
  /** Phases it leads to; empty where the case stays where it is. */
  readonly leadsTo: readonly string[];
  readonly documents: readonly string[];
  readonly opens: readonly ChartClock[];
  /** Periods that it ends. */
  readonly ends: readonly string[];
  readonly articles: readonly string[];
  /** The same, by the short names of the laws: for the drawing. */
  readonly shortArticles: readonly string[];
}

export interface Chart {
  readonly code: string;
  readonly name: string;
  readonly articles: readonly string[];
  readonly panels: readonly Panel[];
  readonly steps: Readonly<Record<string, ChartStep>>;
}

const SYSTEM_PANELS = { review: '法制审核', disclosure: '公示' } as const;

type SystemPanel = keyof typeof SYSTEM_PANELS;

const SYSTEMS: readonly SystemPanel[] = ['review', 'disclosure'];

/** The rules that a procedure is explored with beside its own: those of review and disclosure, and the states these are in. */
export interface Surroundings {
  readonly systems: Systems;
  readonly places: Readonly<Record<SystemPanel, SystemPlaces>>;
}

/** A procedure without the values of any place or day: it is found once. */
export interface Skeleton {
  readonly action: ActionDefinition;
  readonly explored: Exploration;
  readonly panels: readonly Panel[];
}

function clockOf({ code, name, effect, length }: ObligationDefinition<unknown>, clockwork: Clockwork, on: LegalDate): ChartClock {
  if (typeof length === 'function') return { code, name, effect, length: '以文书确定的为准', source: null, confirmed: true };
  const binding = bindingOn(clockwork, length, on);
  if (binding === null) return { code, name, effect, length: unsetText(length), source: null, confirmed: true };
  return { code, name, effect, length: bindingText(binding), source: binding.citation?.text ?? null, confirmed: binding.confirmed };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function stepOf({ action, explored }: Skeleton, step: StepDefinition<unknown>, clockwork: Clockwork, on: LegalDate): ChartStep {
  const nameOf = (code: string): string => action.phases[code]?.name ?? code;
  const clocks = action.obligations.filter(({ opens }) => opens.includes(step.code));
  return {
    code: step.code, name: step.name, by: step.by.map((role) => ROLES[role]), certified: step.certified,
    phases: step.from.map(nameOf),
    after: distinct(explored.openings.filter(({ opened }) => opened === step.code).map((opening) => action.steps[opening.step]?.name ?? opening.step)),
    leadsTo: distinct(explored.moves.filter((move) => move.step === step.code).map(({ to }) => nameOf(to))),
    documents: step.documents.map((code) => DOCUMENTS[code].name),
    opens: clocks.map((clock) => clockOf(clock, clockwork, on)),
    ends: action.obligations.filter(({ closes }) => closes.includes(step.code)).map(({ name }) => name),
    articles: step.articles.map(({ text }) => text), shortArticles: step.articles.map(shortOf),
  };
}

function casePlan(action: ActionDefinition, explored: Exploration, { order, partOfPhase, partOfStep }: Parts): Plan {
  const steps = Object.values(action.steps);
  const start = action.view(action.initial).phase;
  const places = Object.entries(action.phases).map(([code, { name, final }]): Place => ({
    code, name, panel: partOfPhase(code), final: final ?? false, start: code === start,
    // Where a system has work of its own in the phase, the reader is sent to its panel.
    elsewhere: SYSTEMS.filter((panel) => steps.some((step) => step.system === panel && explored.open.get(code)?.has(step.code) === true)),
  }));
  return {
    places, explored, titles: { ...Object.fromEntries(order.map(({ code, title }) => [code, title])), ...SYSTEM_PANELS },
    steps: steps.filter(({ system }) => system === 'record').map((step) => ({ code: step.code, name: step.name, panel: partOfStep(step.code), from: step.from })),
  };
}

/** What goes beside every phase leads nowhere: the chart shows the procedure. */
export function procedureAlone(action: ActionDefinition): ActionDefinition {
  const steps = Object.fromEntries(Object.entries(action.steps).filter(([, { system }]) => !BESIDE.some((beside) => beside === system)));
  return { ...action, steps, obligations: action.obligations.filter(({ opens }) => opens.some((step) => Object.hasOwn(steps, step))) };
}

/**
 * Explores a procedure and divides it into pages. Which step leads where is found by taking it (law/engine/explore.ts), so the published
 * chart cannot disagree with what the platform does.
 */
export function skeletonOf(kind: ActionDefinition, { systems, places }: Surroundings): Skeleton {
  const action = procedureAlone(kind);
  const explored = explore(caseMachine(action, systems));
  const parts = partsOf(action, explored);
  const plan = casePlan(action, explored, parts);
  const ofSystems = SYSTEMS.flatMap((code): Panel[] => {
    const own = exploreSystem(action, code, systems, places[code], explored);
    return own === null ? [] : [drawPanel({ ...own, titles: SYSTEM_PANELS }, code)];
  });
  const panels = [...parts.order.map(({ code }) => drawPanel(plan, code)), ...ofSystems];
  return { action, explored, panels: panels.filter(({ nodes }) => nodes.length > 0) };
}

/** The flow chart (执法流程图) as a graph and not yet as a drawing, with the values that bind an agency on the day. */
export function chartOf(skeleton: Skeleton, clockwork: Clockwork, on: LegalDate): Chart {
  const { action, panels } = skeleton;
  const steps = Object.values(action.steps).map((step) => [step.code, stepOf(skeleton, step, clockwork, on)] as const);
  return { code: action.code, name: action.name, articles: action.articles.map(({ text }) => text), panels, steps: Object.fromEntries(steps) };
}

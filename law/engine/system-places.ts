import type { ActionDefinition, Beside, StepSystem } from './definition.ts';
import type { CaseEvent } from './event.ts';
import { after, caseMachine, explore, type Exploration, type World } from './explore.ts';
import type { Plan } from './panel.ts';
import { sampleContents } from './sampling.ts';
import type { Systems } from './systems.ts';

/** How a system that has rules of its own says where it stands in a case. */
export interface SystemPlaces {
  readonly names: Readonly<Record<string, string>>;
  readonly statusOf: (events: readonly CaseEvent[]) => string;
}

interface Outside {
  readonly step: string;
  readonly to: string;
  readonly world: World;
}

/** Acts of the rest of the case that change where the system stands: they make a review void. */
function outsideMoves(action: ActionDefinition, system: StepSystem, { statusOf }: SystemPlaces, worlds: readonly World[]): readonly Outside[] {
  return Object.values(action.steps).filter((step) => step.system !== system).flatMap((step) =>
    worlds.filter(({ state }) => step.from.includes(action.view(state).phase)).flatMap((world) =>
      sampleContents(step.form).flatMap((content): Outside[] => {
        const next = after(step, world, content);
        const to = statusOf(next.events);
        return to === statusOf(world.events) ? [] : [{ step: step.name, to, world: next }];
      })));
}

const byPlace = (moves: readonly Outside[]): NonNullable<Plan['outside']> =>
  [...new Set(moves.map(({ to }) => to))].map((to) => ({ to, steps: [...new Set(moves.filter((move) => move.to === to).map(({ step }) => step))] }));

/** The plan of review or disclosure in cases of this kind, by the states of the system; null where the kind has no step of it. */
export function exploreSystem(
  action: ActionDefinition, system: Exclude<StepSystem, 'record' | Beside>, systems: Systems, places: SystemPlaces, explored: Exploration,
): Omit<Plan, 'titles'> | null {
  const steps = Object.values(action.steps).filter((step) => step.system === system);
  if (steps.length === 0) return null;
  const whole = caseMachine(action, systems);
  const from = (starts: readonly World[]): Exploration => explore({ ...whole, steps, starts, placeOf: ({ events }) => places.statusOf(events) });
  // Phase by phase: what an act of the case does to the system depends on the phase it is taken in.
  const inPhases = [...explored.entries.values()].map((worlds) => worlds.filter((world) => steps.some((step) => whole.isOpen(step, world))));
  const inside = inPhases.filter((starts) => starts.length > 0).map(from);
  const outside = outsideMoves(action, system, places, inside.flatMap(({ entries }) => [...entries.values()].flat()));
  const own = [...inside, from(outside.map(({ world }) => world))];
  const moves = own.flatMap((one) => one.moves);
  const open = (place: string): ReadonlySet<string> => new Set(own.flatMap((one) => [...(one.open.get(place) ?? [])]));
  const start = places.statusOf([]);
  // A state that cases of this kind never come to is not drawn.
  const codes = Object.keys(places.names).filter((code) => code === start || [...moves, ...outside].some(({ to }) => to === code));
  return {
    explored: { moves, openings: own.flatMap(({ openings }) => openings) },
    places: codes.map((code) => ({
      code, name: places.names[code] ?? code, panel: system, start: code === start, final: !moves.some((move) => move.from === code), elsewhere: [],
    })),
    steps: steps.map(({ code, name }) => ({ code, name, panel: system, from: codes.filter((place) => open(place).has(code)) })),
    outside: byPlace(outside),
  };
}

import { coercionMeasure } from '#law/actions/coercion-measure/action.ts';
import type { MeasureState } from '#law/actions/coercion-measure/state.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { SystemRules } from '#law/engine/systems.ts';
import { OTHER_CASE } from './content-shared.ts';
import { freeze, MEASURE_CONTENT, seal } from './content-coercion-measure.ts';
import { KindJourney, type ObtainGate } from './kind-journey.ts';

/** What a case is judged with besides its own log. */
export interface World {
  readonly review: SystemRules;
  readonly obtainGate: ObtainGate;
  readonly base?: Partial<Facts>;
}

/** Documents that a step of the log issued. */
export function issued<State>({ kind, events }: KindJourney<State>, step: string): readonly string[] {
  const event = events.findLast((one) => one.step === step);
  return event === undefined ? [] : kind.action.steps[step]?.issues(event.data) ?? [];
}

export type MeasureJourney = KindJourney<MeasureState>;

/** The usual way to a place in a coercive measure; days are those of spring 2026. */
export const measureJourney = ({ review, obtainGate, base }: World): MeasureJourney =>
  new KindJourney({ action: coercionMeasure, content: MEASURE_CONTENT }, review, obtainGate, { jurisdiction: 'national', ...base });

/** Asked for and approved on Monday 2 March 2026. */
export const ordered = (journey: MeasureJourney, measure: object = seal()): MeasureJourney =>
  journey.on('2026-03-02').take('register-measure', { mainCase: OTHER_CASE }).take('propose-measure', { measure }).take('decide', { measure });

/** Laid on Tuesday 3 March 2026: thirty days end on 2 April. */
export const sealed = (journey: MeasureJourney, measure: object = seal()): MeasureJourney => ordered(journey, measure).on('2026-03-03').take('implement');

export const frozen = (journey: MeasureJourney, measure: object = freeze()): MeasureJourney => ordered(journey, measure).on('2026-03-03').take('implement-freeze');

/** Laid on the spot on Tuesday 3 March 2026, from nine to ten: to be reported by ten the next morning. */
export const urgent = (journey: MeasureJourney, measure: object = seal()): MeasureJourney =>
  journey.on('2026-03-03').take('register-measure').take('implement-urgently', { measure });

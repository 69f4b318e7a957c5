import { coercionEnforcement } from '#law/actions/coercion-enforcement/action.ts';
import type { EnforcementState } from '#law/actions/coercion-enforcement/state.ts';
import { coercionMeasure } from '#law/actions/coercion-measure/action.ts';
import type { MeasureState } from '#law/actions/coercion-measure/state.ts';
import { courtEnforcement } from '#law/actions/court-enforcement/action.ts';
import type { CourtState } from '#law/actions/court-enforcement/state.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { SystemRules } from '#law/engine/systems.ts';
import { ENFORCEMENT_CONTENT, MONEY, OBSTACLE } from './content-coercion-enforcement.ts';
import { freeze, MEASURE_CONTENT, seal } from './content-coercion-measure.ts';
import { COURT_CONTENT } from './content-court-enforcement.ts';
import { OTHER_CASE, served } from './content-shared.ts';
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

export type EnforcementJourney = KindJourney<EnforcementState>;

export const enforcementJourney = ({ review, obtainGate, base }: World): EnforcementJourney =>
  new KindJourney({ action: coercionEnforcement, content: ENFORCEMENT_CONTENT }, review, obtainGate, { jurisdiction: 'national', ...base });

/** Urged on Monday 2 March 2026 to perform by Friday 20 March. */
export const urged = (journey: EnforcementJourney, duty: object = OBSTACLE): EnforcementJourney =>
  journey.on('2026-03-02').take('register-enforcement', { duty }).take('demand-performance').take('serve');

/** Substitute performance decided and served on Monday 23 March 2026. */
export const substituting = (journey: EnforcementJourney): EnforcementJourney =>
  urged(journey).on('2026-03-23').take('propose-enforcement').take('decide').take('serve', served('decision'));

/** A fine not paid: late since 17 July 2025, charged from 5 January 2026, urged on the 6th to pay by the 20th. */
export const owing = (journey: EnforcementJourney, register: object = {}): EnforcementJourney =>
  journey.on('2026-01-05').take('register-enforcement', { duty: MONEY, ...register }).take('charge-late', { until: '2026-01-05' })
    .on('2026-01-06').take('demand-performance', { until: '2026-01-20' }).take('serve');

export type CourtJourney = KindJourney<CourtState>;

export const courtJourney = ({ review, obtainGate, base }: World): CourtJourney =>
  new KindJourney({ action: courtEnforcement, content: COURT_CONTENT }, review, obtainGate, { jurisdiction: 'national', ...base });

/** Urged on Monday 2 March 2026: ten working days end on the 16th. */
export const courtUrged = (journey: CourtJourney, register: object = {}): CourtJourney =>
  journey.on('2026-03-02').take('register-application', register).take('demand-performance').take('serve');

/** Applied for on Tuesday 17 March 2026. */
export const applied = (journey: CourtJourney, application: object = {}): CourtJourney => courtUrged(journey).on('2026-03-17').take('apply', application);

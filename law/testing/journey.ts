import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import type { PenaltyState } from '#law/actions/penalty-ordinary/state.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { SystemRules } from '#law/engine/systems.ts';
import { CONTENT } from './content.ts';
import { KindJourney, type ObtainGate } from './kind-journey.ts';

export { PERMISSIVE, refusalsIn, type ObtainGate } from './kind-journey.ts';

/** A penalty case by ordinary procedure that a test takes through its steps. */
export class Journey extends KindJourney<PenaltyState> {
  constructor(review: SystemRules, obtainGate: ObtainGate, base: Partial<Facts>, disclosure?: SystemRules) {
    super({ action: penaltyOrdinary, content: CONTENT }, review, obtainGate, base, disclosure);
  }

  override fork(): Journey {
    return this.into(new Journey(this.review, this.obtainGate, this.base, this.disclosure));
  }
}

export const journeys = (review: SystemRules, obtainGate: ObtainGate) => (base: Partial<Facts> = {}): Journey => new Journey(review, obtainGate, base);

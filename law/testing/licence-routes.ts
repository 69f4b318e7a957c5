import { licence } from '#law/actions/licence/action.ts';
import type { LicenceState } from '#law/actions/licence/state.ts';
import type { SystemRules } from '#law/engine/systems.ts';
import { NATIONAL, STAFF } from './builders.ts';
import { grant, LICENCE, LICENCE_CONTENT } from './content-licence.ts';
import { kindJourneys, type KindJourney, type ObtainGate } from './kind-journey.ts';

/** The usual ways to a place in the licensing procedure; days are those of spring 2026, without a holiday before 4 April. */

export type LicenceJourney = KindJourney<LicenceState>;

export const licenceJourneys = (review: SystemRules, obtainGate: ObtainGate) => {
  const begin = kindJourneys({ action: licence, content: LICENCE_CONTENT }, review, obtainGate);
  return (base: Parameters<typeof begin>[0] = NATIONAL): LicenceJourney => begin(base);
};

/** Received on Monday 2 March 2026: the fifth working day is Monday 9 March. */
export const received = (journey: LicenceJourney, over: object = {}): LicenceJourney => journey.on('2026-03-02').take('receive-application', over);

/** … accepted on Wednesday 4 March: the twentieth working day is Wednesday 1 April. */
export const accepted = (journey: LicenceJourney, over: object = {}): LicenceJourney => received(journey, over).on('2026-03-04').take('accept-application');

/** … verified on Friday 6 March. */
export const verified = (journey: LicenceJourney, over: object = {}, found: object = {}): LicenceJourney =>
  accepted(journey, over).on('2026-03-06').take('examine', found);

/** … and concluded on Monday 9 March. */
export const concluded = (journey: LicenceJourney, conclusion: object = {}, over: object = {}): LicenceJourney =>
  verified(journey, over).on('2026-03-09').take('conclude-investigation', conclusion);

/** … and decided on Monday 16 March. */
export const decided = (journey: LicenceJourney, decision: object = grant(), over: object = {}): LicenceJourney =>
  concluded(journey, { proposal: decision }, over).on('2026-03-16').take('decide', { decision });

/** A case that the agency begins itself, about a licence that was granted before: the licensee was told on 2 March and had three days. */
export const begunByAgency = (journey: LicenceJourney, matter: 'withdrawal' | 'revocation' | 'cancellation'): LicenceJourney =>
  journey.on('2026-03-02').take('receive-application', { matter, licence: LICENCE, reason: '接到举报' }).take('examine')
    .take('notify-rights').take('serve', { document: 'rights' }).on('2026-03-06');

/** Reviewed and agreed to on the same day. */
export const reviewed = (journey: LicenceJourney, draft: object): LicenceJourney =>
  journey.take('submit-review', { draft }).take('accept-review').take('give-opinion');

/** Told of the right to a hearing on Monday 9 March 2026: the fifth working day is Monday 16 March. */
export const hearingOffered = (journey: LicenceJourney): LicenceJourney =>
  verified(journey).on('2026-03-09').take('tell-hearing-right').take('serve', { document: 'hearing-right' });

/** Asked for on 11 March, told on 12 March, held on Tuesday 24 March. */
export const heard = (journey: LicenceJourney): LicenceJourney =>
  hearingOffered(journey).on('2026-03-11').take('request-hearing').on('2026-03-12').take('convene-hearing', { hearingOn: '2026-03-24' })
    .take('serve', { document: 'hearing-notice' }).on('2026-03-24').take('hold-hearing', {}, { by: STAFF.wang.id });

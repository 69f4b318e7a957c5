import type { Disposition } from '#law/disposition.ts';
import { fine, STAFF } from './builders.ts';
import type { Journey } from './journey.ts';

/** The usual way to a place in the procedure; days are those of spring 2026, without a holiday before 6 April. */

export const filed = (journey: Journey, source: object = {}): Journey =>
  journey.on('2026-03-02').take('register-source', source).take('request-filing').take('approve-filing');

export const concluded = (journey: Journey, proposal: Disposition = fine(40_000), circumstances: readonly string[] = [], source: object = {}): Journey =>
  filed(journey, source).on('2026-03-03').take('inspect-site').on('2026-03-05').take('conclude-investigation', { proposal, circumstances });

/** Notice given and served on Monday 9 March 2026. */
export const noticed = (journey: Journey, intended: Disposition = fine(40_000), notice: object = {}, source: object = {}): Journey =>
  concluded(journey, intended, [], source).on('2026-03-09').take('give-notice', { intended, ...notice }).take('serve');

export const reviewed = (journey: Journey, draft: Disposition): Journey =>
  journey.take('submit-review', { draft }).take('accept-review').take('give-opinion');

/** A fine below the threshold of a hearing: noticed, waited for, reviewed, and decided on Monday 16 March 2026. */
export const decided = (journey: Journey, decision: Disposition = fine(40_000), source: object = {}): Journey =>
  reviewed(noticed(journey, decision, {}, source).on('2026-03-13'), decision).on('2026-03-16').take('decide', { decision });

/** … and served on Tuesday 17 March 2026. */
export const decisionServed = (journey: Journey, decision: Disposition = fine(40_000), source: object = {}): Journey =>
  decided(journey, decision, source).on('2026-03-17').take('serve', { document: 'decision' });

/** Heard on 24 March 2026 after a request of 11 March; the report is in. */
export const heard = (journey: Journey, intended: Disposition): Journey =>
  noticed(journey, intended, { hearingOffered: true })
    .on('2026-03-11').take('request-hearing')
    .take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' })
    .on('2026-03-24').take('hold-hearing', {}, { by: STAFF.wang.id })
    .take('report-hearing', {}, { by: STAFF.wang.id });

/** A penalty of any weight: a hearing is offered and not asked for; reviewed, discussed and decided on Tuesday 17 March 2026. */
export const decidedLarge = (journey: Journey, decision: Disposition, source: object = {}): Journey =>
  reviewed(noticed(journey, decision, { hearingOffered: true }, source).on('2026-03-17'), decision).take('deliberate', { conclusion: decision }).take('decide', { decision });

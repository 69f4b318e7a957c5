import { instantFromEpoch, type Instant } from '#kernel/dates.ts';

/** The only source of "now" outside the database. Passed as a value, so that a test can say what time it is. */
export type Clock = () => Instant;

export const systemClock: Clock = () => instantFromEpoch(Date.now());

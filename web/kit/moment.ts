import { chinaDateOf, epochOf, Instant, instantFromEpoch } from '#kernel/dates.ts';

const CHINA_MS = 8 * 3_600_000;

/** A moment as a clock in China showed it, to the minute. */
export const chinaTime = (instant: Instant): string => `${chinaDateOf(instant)} ${instantFromEpoch(epochOf(instant) + CHINA_MS).slice(11, 16)}`;

/** The same for an input that takes a local date and time. */
export const toLocalInput = (instant: Instant): string => chinaTime(instant).replace(' ', 'T');

/** What such an input holds, as a moment; null while it is not whole. */
export const fromLocalInput = (text: string): Instant | null => {
  const parsed = Instant.safeParse(`${text.slice(0, 16)}:00.000Z`);
  return parsed.success ? instantFromEpoch(epochOf(parsed.data) - CHINA_MS) : null;
};

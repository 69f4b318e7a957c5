import { addHours, chinaTime, Instant } from '#kernel/dates.ts';

/** A moment for an input that takes a local date and time, as a clock in China shows it. */
export const toLocalInput = (instant: Instant): string => chinaTime(instant).replace(' ', 'T');

/** What such an input holds, as a moment; null while it is not whole. */
export const fromLocalInput = (text: string): Instant | null => {
  const parsed = Instant.safeParse(`${text.slice(0, 16)}:00.000Z`);
  return parsed.success ? addHours(parsed.data, -8) : null;
};

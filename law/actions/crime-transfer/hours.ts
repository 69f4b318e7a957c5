import { addDays, daysBetween, type LegalDate } from '#kernel/dates.ts';

/** A day and the time of it, as officials state them: 24小时 is counted from one to the other. */
export interface Moment {
  readonly on: LegalDate;
  /** 'HH:MM'. */
  readonly at: string;
}

const MINUTES_PER_DAY = 24 * 60;

const two = (n: number): string => String(n).padStart(2, '0');

const minuteOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));

export const minutesBetween = (from: Moment, to: Moment): number => daysBetween(from.on, to.on) * MINUTES_PER_DAY + minuteOf(to.at) - minuteOf(from.at);

/** The moment so many clock hours later. */
export function hoursAfter({ on, at }: Moment, hours: number): Moment {
  const minute = minuteOf(at) + hours * 60;
  const rest = minute % MINUTES_PER_DAY;
  return { on: addDays(on, Math.floor(minute / MINUTES_PER_DAY)), at: `${two(Math.floor(rest / 60))}:${two(rest % 60)}` };
}

import { type CalendarEdition, type WorkingCalendar, workingCalendar } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/dates.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { calendarVersion, countedByLawSince, importedEditions } from './calendar-store.ts';

export interface KnownCalendar {
  /** Those imported and those compiled in, also those that no longer count. */
  readonly editions: readonly CalendarEdition[];
  readonly calendar: WorkingCalendar;
}

/** Of two editions of one year with one number the first counts: what this installation imported before what a later release brings. */
const knownWith = (imported: readonly CalendarEdition[], compiledIn = NATIONAL_EDITIONS): KnownCalendar => {
  const editions = [...imported, ...compiledIn];
  return { editions, calendar: workingCalendar(editions) };
};

const SEEDED = knownWith([]);

let kept: { readonly version: string | null; readonly known: KnownCalendar } = { version: null, known: SEEDED };

/** The calendar in force, read anew when an edition was imported, by this process or another. */
export const calendarNow = async (tx: Tx): Promise<KnownCalendar> => {
  const version = await calendarVersion(tx);
  if (version === null) return SEEDED;
  if (kept.version !== version) kept = { version, known: knownWith(await importedEditions(tx)) };
  return kept.known;
};

/**
 * The calendar as the platform knew it at an instant: only what had been imported by then, and the statutory days of years without a
 * notice only where they were counted already, so that what was counted then is counted alike.
 */
export const calendarAsOf = async (tx: Tx, instant: Instant): Promise<KnownCalendar> => {
  const [editions, since] = await Promise.all([importedEditions(tx), countedByLawSince(tx)]);
  const imported = editions.filter(({ importedAt }) => importedAt <= instant);
  return knownWith(imported, since === null || since <= instant ? NATIONAL_EDITIONS : NATIONAL_EDITIONS.filter(({ edition }) => edition > 0));
};

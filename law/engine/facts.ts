import type { WorkingCalendar, Interval, DueDate, Period } from '#kernel/calendar.ts';
import { computeDue } from '#kernel/calendar.ts';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { Digest, OfficerId } from '#kernel/ids.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { bindingValue, type AgencySetting, type Binding, type ParameterCode } from '#law/parameters/index.ts';
import type { ReviewCatalogue } from '#law/catalogue.ts';
import type { Plan } from '#law/profiles/in-force.ts';
import type { AgencyLists } from '#law/lists/in-force.ts';
import type { ListedMatter } from './listed.ts';
import type { Person } from './people.ts';

/** How another case began, and how far it has come. */
export interface EarlierCase {
  readonly on: LegalDate;
  readonly phase: string;
  /** The content of its opening step, as its form made it. */
  readonly data: unknown;
}

/** All that a rule may know besides the case's own history. The engine has no clock and asks no one: it is told. */
export interface Facts {
  readonly now: Instant;
  /** The date of `now` in China. */
  readonly today: LegalDate;
  readonly jurisdiction: JurisdictionCode;
  readonly calendar: WorkingCalendar;
  readonly settings: readonly AgencySetting[];
  readonly people: ReadonlyMap<OfficerId, Person>;
  /** The agency's 重大执法决定法制审核目录清单 in force; null where it has none. */
  readonly catalogue: ReviewCatalogue | null;
  /** 机关方案: all that have held for the agency; `planOn` picks the one of a day (law/profiles/in-force.ts). */
  readonly plans: readonly Plan[];
  /** The agency's matters with the times for which they are in force. */
  readonly matters: readonly ListedMatter[];
  /** The agency's other lists that rules read. */
  readonly lists: AgencyLists;
  /** Earlier cases of the same kind about the same party, where the step asks for them (`StepDefinition.earlier`). */
  readonly earlier?: readonly EarlierCase[];
  /** SHA-256 of a canonical text. */
  readonly digest: (text: string) => Digest;
}

/** What a rule of time needs of the facts; the rest of the world reads it through these two functions. */
export type Clockwork = Pick<Facts, 'jurisdiction' | 'calendar' | 'settings'>;

export const bindingOn = (clockwork: Clockwork, code: ParameterCode, on: LegalDate): Binding | null =>
  bindingValue(code, clockwork.jurisdiction, on, clockwork.settings);

const PERIODS: ReadonlySet<string> = new Set<Period['unit']>(['working-day', 'calendar-day', 'month', 'year']);

export interface Due {
  readonly due: DueDate;
  readonly rule: Binding;
}

/**
 * The last day of the period that parameter `code` sets, counted from `start` (not included), by the value that binds on `start`.
 * `extendedBy` lengthens the period by that many of its own units. Null where no source in force on that day sets the period. `by` is
 * the day whose value is asked, where it is not that of the start (从旧兼从轻 compares the two).
 */
export function dueBy(
  clockwork: Clockwork, code: ParameterCode, start: LegalDate, excluded: readonly Interval[] = [], extendedBy = 0, by = start,
): Due | null {
  const rule = bindingOn(clockwork, code, by);
  if (rule === null || typeof rule.value !== 'number' || !PERIODS.has(rule.unit)) return null;
  const period: Period = { unit: rule.unit as Period['unit'], length: rule.value + extendedBy, rollForward: rule.rollForward };
  return { due: computeDue(clockwork.calendar, start, period, excluded), rule };
}

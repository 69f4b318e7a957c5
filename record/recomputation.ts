import { type CalendarEdition, type WorkingCalendar, editionId, workingCalendar } from '#kernel/calendar.ts';
import { chineseDate, type Instant, type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import type { ObligationView } from './contract.ts';

/** A calendar, and by what one sees that a period was counted with another. */
export interface Recount {
  readonly calendar: WorkingCalendar;
  /** Years that have a notice: a period that waited for one of them is 暂算 no longer. */
  readonly years: readonly number[];
  /** The editions in force, as explanations name them: '2026#1'. */
  readonly inForce: readonly string[];
  /** Editions that were followed by others, with the first and the last day on which they differ from the one in force. */
  readonly outdated: readonly Outdated[];
}

export interface Outdated {
  readonly edition: string;
  readonly first: LegalDate;
  readonly last: LegalDate;
}

/** Days that one list has and the other has not. */
const differing = (a: readonly LegalDate[], b: readonly LegalDate[]): readonly LegalDate[] => [...a.filter((day) => !b.includes(day)), ...b.filter((day) => !a.includes(day))];

/** From all editions known. */
export function recountWith(editions: readonly CalendarEdition[]): Recount {
  const calendar = workingCalendar(editions);
  const years = [...new Set(editions.map(({ year }) => year))];
  const inForce = years.flatMap((year) => calendar.edition(year) ?? []);
  const outdated = editions.flatMap((one): readonly Outdated[] => {
    const now = calendar.edition(one.year);
    if (now === null || now.edition === one.edition) return [];
    const days = [...differing(one.rest, now.rest), ...differing(one.work, now.work)].sort();
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? [] : [{ edition: editionId(one), first, last }];
  });
  const issued = years.filter((year) => (calendar.edition(year)?.edition ?? 0) > 0);
  return { calendar, years: issued, inForce: inForce.map(editionId), outdated };
}

/** A due date that another calendar has moved, or made final. */
export interface DueChange {
  readonly code: string;
  readonly key: string;
  readonly openedBy: number;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
  readonly wasProvisional: boolean;
  readonly provisional: boolean;
  readonly editionsBefore: readonly string[];
  readonly editionsAfter: readonly string[];
  readonly at: Instant;
}

const dateWords = (date: LegalDate | null, provisional: boolean): string => `${date === null ? '未定' : chineseDate(date)}${provisional ? '（暂算）' : ''}`;

const editionWords = (edition: string): string => {
  const [year = '', number = ''] = edition.split('#');
  if (number === '0') return `${year}年法定节日（《全国年节及纪念日放假办法》）`;
  return `${year}年放假安排第${number}版`;
};

/** "Why did this date change?" in a sentence. */
export function whyChanged({ from, to, wasProvisional, provisional, editionsBefore, editionsAfter, at }: DueChange): string {
  const because = editionsAfter.filter((edition) => !editionsBefore.includes(edition)).map(editionWords).join('、');
  const before = dateWords(from, wasProvisional);
  const result = from === to ? `届满日${before}不变${provisional ? '' : '，不再是暂算'}` : `届满日由${before}改为${dateWords(to, provisional)}`;
  return `${chineseDate(chinaDateOf(at))}按${because}重新计算，${result}。`;
}

export const changeView = (change: DueChange): ObligationView['changes'][number] => ({ at: change.at, from: change.from, to: change.to, why: whyChanged(change) });

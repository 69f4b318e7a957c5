import { z } from 'zod';
import type { WorkingCalendar } from '#kernel/calendar.ts';
import { addHours, chineseDate, Instant, type LegalDate } from '#kernel/dates.ts';
import { EventId, type CaseId, type OfficerId } from '#kernel/ids.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { workingDay } from './days.ts';
import { demoId } from './identity.ts';
import { HANDLER, type CaseScript, type ScriptStep } from './script.ts';

/** Who a key or an office of the agency is. */
export interface Cast {
  /** Makes the ids of the agency's cases its own. */
  readonly agency: string;
  readonly idOf: (key: string) => OfficerId;
  /** The case of the agency that goes by this name. */
  readonly caseOf: (slug: string) => CaseId;
  readonly officeOf: (by: string) => string;
}

/** A step with its days, people and texts settled: ready to be taken. */
export interface TimedStep {
  readonly slug: string;
  readonly kind: string;
  readonly id: EventId;
  readonly step: string;
  readonly on: LegalDate;
  readonly at: Instant;
  readonly by: OfficerId;
  readonly officers: readonly OfficerId[];
  readonly data: Record<string, unknown>;
  readonly refusedBy: string | null;
  readonly lost: boolean;
}

const REFERENCE = /\{(?:@([a-z]+)|~([a-z-]+)|([=!]?)([a-z][a-z-]*[a-z])(?:#(\d+))?([+-]\d+)?)\}/g;

/** The steps of a case by code and number. */
interface Steps {
  readonly dayOf: (step: string, nth: number) => LegalDate;
  readonly idOf: (step: string, nth: number) => EventId;
}

/** Settles the references in a text (script.ts). A reference to what the case does not have is a mistake of ours. */
function settled(text: string, { dayOf, idOf }: Steps, shift: (day: LegalDate, n: number) => LegalDate, cast: Cast): string {
  return text.replaceAll(REFERENCE, (_whole, person: string | undefined, other: string | undefined, as: string, step: string, nth = '1', offset = '0') => {
    if (person !== undefined) return cast.idOf(person);
    if (other !== undefined) return cast.caseOf(other);
    if (as === '!') return idOf(step, Number(nth));
    const day = shift(dayOf(step, Number(nth)), Number(offset));
    return as === '' ? chineseDate(day) : day;
  });
}

function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => everyText(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, everyText(member, change)]));
}

/** The day of each step: counted back from the last one. */
function daysOf(script: CaseScript, reference: LegalDate, calendar: WorkingCalendar): readonly LegalDate[] {
  const length = script.steps.slice(1).reduce((sum, { after }) => sum + after, 0);
  let offset = -script.ended - length;
  return script.steps.map(({ after }, index) => {
    offset += index === 0 ? 0 : after;
    return workingDay(calendar, reference, offset);
  });
}

const EndsAt = z.object({ endedAt: z.string().regex(/^\d\d:\d\d$/) });

/** Minute of the day at which an act has ended, by its own form; 0 where the form does not say. */
function endOf(data: unknown): number {
  const parsed = EndsAt.safeParse(data);
  return parsed.success ? Number(parsed.data.endedAt.slice(0, 2)) * 60 + Number(parsed.data.endedAt.slice(3)) : 0;
}

const instantAt = (day: LegalDate, minute: number): Instant => addHours(Instant.parse(`${day}T00:00:00.000Z`), minute / 60 - 8);

/** Office hours, a different minute for every step of every case; in order within the case. */
function minuteOf(script: CaseScript, index: number, before: number): number {
  const jitter = Number.parseInt(demoId(script.slug, String(index)).slice(-4), 16);
  const data = script.steps[index]?.data;
  return Math.max(before === 0 ? 9 * 60 + (jitter % 75) : before + 17 + (jitter % 23), endOf(data) + 8);
}

/** The steps of one case in order. */
export function timelineOf(script: CaseScript, cast: Cast, reference: LegalDate, calendar: WorkingCalendar): readonly TimedStep[] {
  const days = daysOf(script, reference, calendar);
  const eventId = (index: number): EventId => EventId.parse(demoId('event', cast.agency, script.slug, String(index)));
  const indexOf = (step: string, nth: number): number => {
    const index = script.steps.flatMap((one, at) => (one.step === step && one.refusedBy === undefined ? [at] : []))[nth - 1];
    if (index === undefined) throw new Error(`${script.slug}: there is no step ${step}#${nth}`);
    return index;
  };
  const steps: Steps = {
    dayOf: (step, nth) => (step === 'today' ? reference : days[indexOf(step, nth)] ?? reference), idOf: (step, nth) => eventId(indexOf(step, nth)),
  };
  const shift = (day: LegalDate, n: number): LegalDate => workingDay(calendar, day, n);
  const people = (step: ScriptStep): readonly string[] => (step.officers === 'handlers' ? script.handlers : step.officers);
  let [entered, minute]: [LegalDate | null, number] = [null, 0];
  return script.steps.map((step, index): TimedStep => {
    const on = days[index] ?? reference;
    const day = shift(on, step.entered ?? 0);
    if (day > reference || (entered !== null && day < entered)) throw new Error(`${script.slug}: step ${step.step} is entered out of order`);
    minute = minuteOf(script, index, day === entered ? minute : 0);
    entered = day;
    return {
      slug: script.slug, kind: script.kind ?? penaltyOrdinary.code, step: step.step, on, at: instantAt(day, minute), refusedBy: step.refusedBy ?? null, lost: step.lost ?? false,
      id: eventId(index),
      by: cast.idOf(step.by === HANDLER ? script.handlers[0] : cast.officeOf(step.by)),
      officers: people(step).map(cast.idOf),
      data: everyText(step.data, (text) => settled(text, steps, shift, cast)) as Record<string, unknown>, // an object goes in
    };
  });
}

/** The steps of several cases as they happened, one after the other: so that papers are numbered by their days. */
export const interleaved = (timelines: readonly (readonly TimedStep[])[]): readonly TimedStep[] =>
  timelines.flat().toSorted((a, b) => (a.at === b.at ? a.slug.localeCompare(b.slug) : a.at < b.at ? -1 : 1));

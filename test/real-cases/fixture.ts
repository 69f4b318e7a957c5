import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { Disposition } from '#law/disposition.ts';

/**
 * A penalty that an agency really published, as far as it was published: document numbers, dates, areas, amounts. Parties and
 * officers are left out. What the platform needs and the source did not give is made up and named in `madeUp`.
 */

/** '$decision' stands for the day of the decision, which differs between the variants of a case. */
const Day = z.union([LegalDate, z.literal('$decision')]);

/**
 * Whether the step and its day were published; 'bound' where it must have happened and only the first or last possible day is known.
 * A 'probe' is tried only to hear what the platform says.
 */
const Basis = z.enum(['published', 'bound', 'made-up', 'probe']);

const Supplied = z.strictObject({ step: z.string(), on: Day, basis: Basis, said: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() });
export type Supplied = z.infer<typeof Supplied>;

/** A step of the published course: tried as published first; `supply` is what had to be added before it could be taken. */
export const Entry = Supplied.extend({ supply: z.array(Supplied).optional() });
export type Entry = z.infer<typeof Entry>;

/** A published computation: the factors, and what the source says they come to. */
const Arithmetic = z.strictObject({ says: z.string(), factors: z.array(z.number()), equals: z.number() });

export const Fixture = z.strictObject({
  slug: z.string(),
  number: z.string().nullable(),
  otherNumbers: z.array(z.string()),
  agencyKind: z.string(),
  jurisdiction: z.enum(['national', 'henan-2019']),
  partyKind: z.enum(['citizen', 'sole-trader', 'organisation']),
  publishedOn: z.string().nullable(),
  title: z.string(),
  matter: z.string(),
  /** As published; the month or year where no day was given. */
  actPeriod: z.string(),
  actEndedOn: LegalDate,
  intended: Disposition,
  hearingOffered: z.boolean(),
  statementDays: z.int(),
  arithmetic: z.array(Arithmetic),
  /** Days of the decision to try, by name; one without a name where the course does not reach a decision. */
  decisions: z.record(z.string(), LegalDate),
  course: z.array(Entry),
  madeUp: z.array(z.string()).min(1),
});
export type Fixture = z.infer<typeof Fixture>;

/** Every real case, in the order of its file name. */
export async function realCases(): Promise<readonly Fixture[]> {
  const folder = import.meta.dirname;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(names.map(async (name) => Fixture.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))));
}

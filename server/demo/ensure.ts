import { workingCalendar } from '#kernel/calendar.ts';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import type { Opinion } from '#law/forms/review.ts';
import { planOn, type Plan } from '#law/profiles/in-force.ts';
import type { Clock } from '#platform/clock.ts';
import { valueOf } from '#platform/http/problem.ts';
import type { StartOptions } from '#platform/platform.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { hashPassword } from '#registry/io/passwords.ts';
import { allAgencies } from '#registry/io/store.ts';
import { PASSWORD, accountTable } from './accounts.ts';
import type { DemoAgency } from './agency.ts';
import { referenceDay } from './days.ts';
import { DISTRICT, type DemoDistrictEntry } from './district.ts';
import { loadingOf, markComplete } from './marker.ts';
import { opinionIn } from './opinion.ts';
import { caseIdOf, play } from './play.ts';
import { recordedAsListed } from './recorded-as-listed.ts';
import { agencyIdOf, officerIdOf, plansFor, provision } from './provision.ts';
import { interleaved, timelineOf, type Cast, type TimedStep } from './timeline.ts';

export interface DemonstrationArguments {
  /** The staff role's pool. */
  readonly database: Database;
  /** Where the files of its recordings go. */
  readonly objects: ObjectStore;
  readonly clock: Clock;
  /** Where people reach the platform; as without settings, where nothing is said. */
  readonly origin?: string;
  readonly options: StartOptions;
  readonly print: (line: string) => void;
  /** Resolves when the platform is asked to stop: loading then ends between two steps, and the next start goes on with it. */
  readonly stopAsked?: Promise<void>;
}

const calendar = workingCalendar(NATIONAL_EDITIONS);

const castOf = (demo: DemoAgency): Cast => {
  const offices: Readonly<Record<string, string>> = demo.offices;
  return {
    agency: demo.agency.code,
    officeOf: (by) => offices[by] ?? by,
    idOf: (key) => {
      if (!demo.people.some((person) => person.key === key)) throw new Error(`${demo.agency.name} has nobody called ${key}`);
      return officerIdOf(demo, key);
    },
    caseOf: (slug) => {
      if (!DISTRICT.some((entry) => entry.demo === demo && entry.cases.some((one) => one.slug === slug))) throw new Error(`${demo.agency.name} has no case ${slug}`);
      return caseIdOf(agencyIdOf(demo), slug);
    },
  };
};

/** Scripts give opinions by the national elements; each agency gives them by its own. */
const inOwnWords = (step: TimedStep, plans: readonly Plan[]): TimedStep =>
  step.step === 'give-opinion' ? { ...step, data: { ...opinionIn(planOn(plans, chinaDateOf(step.at)), step.data as unknown as Opinion) } } : step; // written by steps/review.ts

/** All steps of an agency's cases in the order of time, for a district loaded on the day `anchor`. */
export const stepsOf = ({ demo, cases }: DemoDistrictEntry, anchor: LegalDate): readonly TimedStep[] =>
  interleaved(cases.map((script) => timelineOf(recordedAsListed(script, demo), castOf(demo), referenceDay(calendar, anchor), calendar))).map((step) => inOwnWords(step, plansFor(demo, anchor)));

/** All agencies with their people and lists, or none. */
async function provisionAll({ database, clock }: DemonstrationArguments): Promise<void> {
  // One hash for all: the password stands on the sign-in page.
  const passwordHash = valueOf(await hashPassword(PASSWORD, { login: 'demonstration', name: '演示人员' }));
  const now = clock();
  try {
    await inTransaction(database, 'every-agency', async (tx) => {
      for (const { demo } of DISTRICT) await provision(tx, demo, now, passwordHash);
    });
  } catch (error) {
    // Another process of the platform was quicker; both go on with the cases, and each step is taken once.
    if (sqlState(error) !== '23505') throw error;
  }
}

async function loadCases(entry: DemoDistrictEntry, { database, objects, clock, origin = 'http://127.0.0.1:8080' }: DemonstrationArguments, stopped: () => boolean): Promise<void> {
  const agency = agencyIdOf(entry.demo);
  const { anchor, complete } = await inTransaction(database, { agency }, (tx) => loadingOf(tx, agency));
  if (complete) return;
  await play({ database, objects, origin }, agency, stepsOf(entry, anchor), stopped);
  if (stopped()) return;
  await inTransaction(database, { agency }, (tx) => markComplete(tx, agency, officerIdOf(entry.demo, entry.demo.offices.head), clock(), anchor));
}

async function isComplete({ demo }: DemoDistrictEntry, database: Database): Promise<boolean> {
  const agency = agencyIdOf(demo);
  return (await inTransaction(database, { agency }, (tx) => loadingOf(tx, agency))).complete;
}

/** Whether the platform has been asked to stop by now. */
function stopAskedOf({ stopAsked }: DemonstrationArguments): () => boolean {
  let asked = false;
  const note = async (): Promise<void> => {
    await stopAsked;
    asked = true;
  };
  if (stopAsked !== undefined) void note();
  return () => asked;
}

/**
 * Loads the demonstration district into a registry without any agency, unless the platform is to begin fresh; and completes one that an
 * earlier run began. Throws where the law refuses a step of it: then a script no longer fits the rules.
 */
export async function ensureDemonstration(args: DemonstrationArguments): Promise<void> {
  const { database, options, print } = args;
  const agencies = await inTransaction(database, 'every-agency', allAgencies);
  const begun = agencies.some(({ id }) => DISTRICT.some(({ demo }) => agencyIdOf(demo) === id));
  if (!begun && !options.demo && (options.fresh || agencies.length > 0)) return;
  if (begun && (await Promise.all(DISTRICT.map((entry) => isComplete(entry, database)))).every(Boolean)) return;
  const stopping = stopAskedOf(args);
  print(begun ? '继续载入演示数据…… Completing the demonstration district …' : '首次启动，正在载入演示数据（需要几秒）…… Loading the demonstration district …');
  if (!begun) await provisionAll(args);
  await Promise.all(DISTRICT.map((entry) => loadCases(entry, args, stopping)));
  if (!stopping()) for (const line of accountTable()) print(line);
}

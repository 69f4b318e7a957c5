import { chinaDateOf } from '#kernel/dates.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { LoadFactsAsOf } from '#record/ports.ts';
import { calendarAsOf } from '#registry/io/calendar.ts';
import { settingsOf } from '#registry/io/list-store.ts';
import { readPlans } from '#registry/io/profiles.ts';
import { listsOn } from './lists-in-force.ts';
import { recordPorts } from './ports.ts';

/** What the agency had set, listed and been told of by a moment: an old case is explained by these, not by what came later. */
export const loadFactsAsOf: LoadFactsAsOf<Tx> = async (tx, agency, asOf) => {
  const on = chinaDateOf(asOf);
  const [facts, { calendar }, settings, lists] = await Promise.all([
    recordPorts.loadAgencyFacts(tx, agency, on), calendarAsOf(tx, asOf), settingsOf(tx, agency, asOf), listsOn(tx, agency, on, asOf),
  ]);
  return { ...facts, calendar, settings, ...lists, plans: await readPlans(tx, agency, facts.jurisdiction, asOf) };
};

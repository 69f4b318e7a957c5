import { chinaDateOf } from '#kernel/dates.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { LoadFactsAsOf } from '#record/ports.ts';
import { calendarAsOf } from '#registry/io/calendar.ts';
import { editionOn, settingsOf } from '#registry/io/list-store.ts';
import { readPlans } from '#registry/io/profiles.ts';
import { catalogueFrom, recordPorts, REVIEW_CATALOGUE } from './ports.ts';

/** What the agency had set, listed and been told of by a moment: an old case is explained by these, not by what came later. */
export const loadFactsAsOf: LoadFactsAsOf<Tx> = async (tx, agency, asOf) => {
  const on = chinaDateOf(asOf);
  const [facts, { calendar }, settings, edition] = await Promise.all([
    recordPorts.loadAgencyFacts(tx, agency, on), calendarAsOf(tx, asOf), settingsOf(tx, agency, asOf), editionOn(tx, agency, REVIEW_CATALOGUE, on, asOf),
  ]);
  return { ...facts, calendar, settings, catalogue: catalogueFrom(edition), plans: await readPlans(tx, agency, facts.jurisdiction, asOf) };
};

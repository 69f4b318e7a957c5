import { z } from 'zod';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { CatalogueRow } from '#law/catalogue.ts';
import type { Facts } from '#law/engine/facts.ts';
import { BenchmarkContent, RandomInspectionContent, RecordingContent } from '#law/lists/in-force.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { editionOn, editionsUntil, type Edition } from '#registry/io/list-store.ts';

const Catalogue = z.object({ rows: z.array(CatalogueRow) });

const named = ({ edition, effectiveFrom: from }: Edition) => ({ edition, from });

/** The editions in force on a day, of those approved by `asOf` where it is given. */
export async function listsOn(tx: Tx, agency: AgencyId, on: LegalDate, asOf?: Instant): Promise<Pick<Facts, 'catalogue' | 'lists'>> {
  const [catalogue, random, recordings, benchmarks] = await Promise.all([
    editionOn(tx, agency, 'review-catalogue', on, asOf), editionOn(tx, agency, 'random-inspection', on, asOf), editionsUntil(tx, agency, 'recording', on, asOf),
    editionsUntil(tx, agency, 'benchmarks', on, asOf),
  ]);
  return {
    catalogue: catalogue === null ? null : { edition: catalogue.edition, rows: Catalogue.parse(catalogue.content).rows },
    lists: {
      randomInspection: random === null ? null : { ...named(random), ...RandomInspectionContent.parse(random.content) },
      recording: recordings.map((one) => ({ ...named(one), ...RecordingContent.parse(one.content) })),
      benchmarks: benchmarks.map((one) => ({ ...named(one), ...BenchmarkContent.parse(one.content) })),
    },
  };
}

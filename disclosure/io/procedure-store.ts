import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import type { AgencyId, MatterId } from '#kernel/ids.ts';
import { isJurisdiction } from '#law/jurisdictions/index.ts';
import { GuideContent } from '#law/matters/guide.ts';
import { MatterContent } from '#law/matters/matter.ts';
import { inListOrder } from '#law/matters/order.ts';
import type { Rules } from '#law/matters/rules.ts';
import { planOn, plansOf, type Plan } from '#law/profiles/in-force.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { ProfileDraftRequest } from '#registry/profile-contract.ts';

/** The SQL of what charts and service guides are made of, as the portal's role may read it (migrations 0012, 0015). */

// A type and not an interface: Kysely wants an index signature.
type Views = {
  'registry.public_profile': { agency_id: AgencyId; jurisdiction: string; editions: unknown };
  'registry.public_matter': { agency_id: AgencyId; id: MatterId; content: unknown; in_force_from: LegalDate; guide: unknown };
  'registry.public_rules': { agency_id: AgencyId; jurisdiction: string; settings: unknown };
};

const views = (tx: Tx) => tx.withTables<Views>();

export type PublicMatter = MatterContent & {
  readonly id: MatterId;
  /** First day of what is said of it here. */
  readonly from: LegalDate;
  /** What the agency has filled in of its guide; null where it has approved none. */
  readonly guide: GuideContent | null;
};

/** The matters of an agency that are in force today, in the order of its list, each with its guide. */
export async function publicMatters(tx: Tx, agency: AgencyId): Promise<readonly PublicMatter[]> {
  const rows = await views(tx).selectFrom('registry.public_matter').select(['id', 'content', 'in_force_from as from', 'guide']).where('agency_id', '=', agency).execute();
  return inListOrder(rows.map(({ content, guide, ...row }) => ({ ...MatterContent.parse(content), ...row, guide: guide === null ? null : GuideContent.parse(guide) })));
}

const Settings = z.array(z.object({ code: z.string(), value: z.union([z.number(), z.string()]), from: LegalDate, confirmed: z.boolean() }));

/** By whose rules an agency works, and what it has set itself. */
export async function publicRules(tx: Tx, agency: AgencyId): Promise<Rules> {
  const row = await views(tx).selectFrom('registry.public_rules').select(['jurisdiction', 'settings']).where('agency_id', '=', agency).executeTakeFirst();
  if (row === undefined || !isJurisdiction(row.jurisdiction)) return { jurisdiction: 'national', settings: [] };
  return { jurisdiction: row.jurisdiction, settings: Settings.parse(row.settings) };
}

const Editions = z.array(z.object({ edition: z.int(), from: LegalDate, profile: ProfileDraftRequest.shape.content.shape.profile }));

/** 机关方案 that holds on the day, of every agency that has one (migration 0018). */
export async function publicPlans(tx: Tx, on: LegalDate): Promise<ReadonlyMap<AgencyId, Plan>> {
  const rows = await views(tx).selectFrom('registry.public_profile').select(['agency_id', 'jurisdiction', 'editions']).execute();
  return new Map(rows.flatMap(({ agency_id: agency, jurisdiction, editions }): [AgencyId, Plan][] => {
    const plan = isJurisdiction(jurisdiction) ? planOn(plansOf(jurisdiction, Editions.parse(editions)), on) : null;
    return plan === null ? [] : [[agency, plan]];
  }));
}

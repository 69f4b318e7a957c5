import type { Instant } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { registry } from './store.ts';

/** The SQL of first-run set-up (0008). */

export const hasAgency = async (tx: Tx): Promise<boolean> =>
  (await registry(tx).selectFrom('registry.agency').select('id').limit(1).executeTakeFirst()) !== undefined;

export interface SetUpCode {
  readonly id: string;
  readonly sha256: Buffer;
}

export const insertCode = async (tx: Tx, { id, sha256 }: SetUpCode, madeAt: Instant): Promise<void> => {
  await registry(tx).insertInto('registry.set_up_code').values({ id, sha256, made_at: madeAt }).execute();
};

/** The one code that counts: that of the latest start. */
export const newestCode = async (tx: Tx): Promise<SetUpCode | null> =>
  (await registry(tx).selectFrom('registry.set_up_code').select(['id', 'sha256']).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()) ?? null;

export interface SetUpEntry {
  readonly agencyId: AgencyId;
  readonly codeId: string;
  readonly at: Instant;
  readonly address: string;
  readonly userAgent: string;
}

/** Before the agency itself: of two at once the second waits here for the first, and then fails on the key. */
export const insertSetUp = async (tx: Tx, { agencyId, codeId, at, address, userAgent }: SetUpEntry): Promise<void> => {
  await registry(tx).insertInto('registry.set_up').values({ agency_id: agencyId, code_id: codeId, at, address, user_agent: userAgent }).execute();
};

import { type Instant, chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Holder } from '../accounts.ts';
import { membersOf } from './account-store.ts';

/** Who can act today, with what. Whoever is to leave on a later day does not count as somebody who remains. */
export const holdersOf = async (tx: Tx, agency: AgencyId, now: Instant): Promise<readonly Holder[]> => {
  const today = chinaDateOf(now);
  return (await membersOf(tx, agency))
    .filter(({ leftOn }) => leftOn === null || leftOn > today)
    .map(({ id, roles, active, leftOn }) => ({ id, roles, active: active === true && leftOn === null }));
};

import { setTimeout as pause } from 'node:timers/promises';
import { sql, type IsolationLevel } from 'kysely';
import { AgencyId } from '#kernel/ids.ts';
import { DatabaseUnavailable, isConnectionLost, isRetryable } from '#platform/postgres/failures.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';

/** Whose rows a transaction may see (row-level security reads `app.agency`). Every-agency is for what crosses agencies by law. */
export type Scope = { readonly agency: AgencyId } | 'every-agency';

export interface TransactionOptions {
  /** Read committed if not said. With `serializable` expect to be run again. */
  readonly isolation?: IsolationLevel;
}

const RETRIES = 3;

/**
 * Runs `work` in one transaction: all of it is committed, or none. After a serialization failure or a deadlock it is run again, up
 * to three times, so `work` must do nothing but database work and return what it found. A `Problem` in a Result commits: throw
 * to roll back. A lost connection arrives as DatabaseUnavailable.
 */
export async function inTransaction<Value>(
  database: Database,
  scope: Scope,
  work: (tx: Tx) => Promise<Value>,
  options: TransactionOptions = {},
): Promise<Value> {
  const setScope = sql.raw(`set local app.agency = '${scopeLiteral(scope)}'`);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const begin = options.isolation === undefined ? database.transaction() : database.transaction().setIsolationLevel(options.isolation);
      return await begin.execute(async (tx) => {
        // Both are sent at once; the server runs them in order, so the work never sees another scope.
        const [, value] = await Promise.all([setScope.execute(tx), work(tx)]);
        return value;
      });
    } catch (error) {
      if (isRetryable(error) && attempt < RETRIES) {
        await pause(10 * 2 ** attempt * (1 + Math.random()));
        continue;
      }
      throw isConnectionLost(error) ? new DatabaseUnavailable(error) : error;
    }
  }
}

/** SET takes no parameters, so the value stands in the statement: it is parsed here again, whatever the types promised. */
function scopeLiteral(scope: Scope): string {
  return scope === 'every-agency' ? 'all' : AgencyId.parse(scope.agency).toLowerCase();
}

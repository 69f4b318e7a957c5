import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/postgres/pool.ts';

/** What the registry's services work with: the staff role's pool, and the time. */
export interface Desk {
  readonly database: Database;
  readonly clock: Clock;
}

/** Where a request came from, as it is logged. */
export interface Peer {
  readonly address: string;
  readonly userAgent: string;
}

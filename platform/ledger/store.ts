import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, EventId } from '#kernel/ids.ts';
import type { TreeHead } from '#ledger/authentic.ts';
import type { Tile, TileAddress } from '#ledger/tiles.ts';
import { HASH_SIZE } from '#ledger/tree.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { LedgerTables } from './tables.ts';

/** Logs, leaves and tiles. What is said about a log (checkpoints, witnesses, alarms) is in status-store.ts. */
export const ledger = (tx: Tx) => tx.withTables<LedgerTables>();

export interface LogKey {
  readonly agency: AgencyId;
  readonly year: number;
}

export interface Log extends LogKey, TreeHead {
  readonly code: string;
  readonly origin: string;
  readonly vkeys: readonly string[];
  readonly openedAt: Instant;
  readonly sealedAt: Instant | null;
  readonly closedAt: Instant | null;
}

const selectLogs = (tx: Tx) => ledger(tx).selectFrom('ledger.log').select([
  'agency_id as agency', 'year', 'code', 'origin', 'vkeys', 'size', 'root', 'opened_at as openedAt', 'sealed_at as sealedAt', 'closed_at as closedAt',
]).orderBy('agency_id').orderBy('year');

export const allLogs = async (tx: Tx): Promise<readonly Log[]> => selectLogs(tx).execute();

export const logOf = async (tx: Tx, { agency, year }: LogKey): Promise<Log | null> =>
  (await selectLogs(tx).where('agency_id', '=', agency).where('year', '=', year).executeTakeFirst()) ?? null;

/** By what stands in its address. */
export const logAt = async (tx: Tx, code: string, year: number): Promise<Log | null> =>
  (await selectLogs(tx).where('code', '=', code).where('year', '=', year).executeTakeFirst()) ?? null;

export const newestLog = async (tx: Tx, agency: AgencyId): Promise<Log | null> =>
  (await selectLogs(tx).where('agency_id', '=', agency).execute()).at(-1) ?? null;

/** Open logs whose head was sealed and not signed yet. */
export async function unsignedLogs(tx: Tx): Promise<readonly LogKey[]> {
  return ledger(tx).selectFrom('ledger.log').select(['agency_id as agency', 'year']).where('closed_at', 'is', null)
    .where((where) => where.not(where.exists(where.selectFrom('ledger.checkpoint as signed').whereRef('signed.agency_id', '=', 'ledger.log.agency_id')
      .whereRef('signed.year', '=', 'ledger.log.year').whereRef('signed.size', '=', 'ledger.log.size').select('signed.size'))))
    .execute();
}

/** Any number will do, as long as no other program locks with it in this database. */
const SEALER_LOCK = 20_190_104;

/** One sealer at a time, of however many processes. It belongs to the transaction, so that a pooler may stand in between. */
export async function tryToBeTheSealer(tx: Tx): Promise<boolean> {
  const { rows: [row] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as held`.execute(tx);
  return row?.held === true;
}

export async function openLog(tx: Tx, log: LogKey & TreeHead & Pick<Log, 'code' | 'origin' | 'vkeys' | 'openedAt'>): Promise<void> {
  const { agency, year, code, origin, vkeys, size, root, openedAt } = log;
  await ledger(tx).insertInto('ledger.log').values({
    agency_id: agency, year, code, origin, vkeys: [...vkeys], size, root: Buffer.from(root), opened_at: openedAt, sealed_at: null, closed_at: null,
  }).execute();
}

export async function growLog(tx: Tx, { agency, year }: LogKey, { size, root }: TreeHead, at: Instant): Promise<void> {
  await ledger(tx).updateTable('ledger.log').set({ size, root: Buffer.from(root), sealed_at: at }).where('agency_id', '=', agency).where('year', '=', year).execute();
}

export async function closeLog(tx: Tx, { agency, year }: LogKey, at: Instant): Promise<void> {
  await ledger(tx).updateTable('ledger.log').set({ closed_at: at }).where('agency_id', '=', agency).where('year', '=', year).execute();
}

export interface Waiting {
  readonly agency: AgencyId;
  readonly entries: number;
  readonly since: Instant;
}

export async function waitingEntries(tx: Tx): Promise<readonly Waiting[]> {
  const { fn } = ledger(tx);
  return ledger(tx).selectFrom('ledger.pending').groupBy('agency_id').select([
    'agency_id as agency', fn.countAll<number>().as('entries'), fn.min('created_at').as('since'),
  ]).execute();
}

/** The year of the entry that has waited longest; null where none waits. */
export async function oldestWaiting(tx: Tx, agency: AgencyId): Promise<number | null> {
  const row = await ledger(tx).selectFrom('ledger.pending').select('year').where('agency_id', '=', agency).orderBy('created_at').orderBy('id').limit(1).executeTakeFirst();
  return row?.year ?? null;
}

/**
 * Makes leaves of what waits, from this index on: entries of the log's year or an earlier one, the oldest first, at most so many. Returns them in
 * their order. A commit that comes late comes in whatever batch is next: only leaves have an order.
 */
export async function appendWaiting(tx: Tx, { agency, year }: LogKey, from: number, most: number): Promise<readonly string[]> {
  // Statistics never describe a queue: without this a backlog is read and sorted whole for every batch, instead of by its index.
  await sql`set local enable_sort = off`.execute(tx);
  // One statement: the entries never leave the database but to be hashed.
  const { rows } = await sql<{ entry: string }>`
    with waiting as materialized (
      select ctid as place, id, entry, row_number() over (order by created_at, id) as n from ledger.pending
      where agency_id = ${agency} and year <= ${year} order by created_at, id limit ${most}
    ), added as (
      insert into ledger.leaf (agency_id, year, index, entry_id, entry)
      select ${agency}::uuid, ${year}::integer, ${from}::bigint + n - 1, id, entry from waiting
      returning index, entry
    ), gone as (
      delete from ledger.pending where ctid = any(array(select place from waiting))
    )
    select entry from added order by index`.execute(tx);
  return rows.map(({ entry }) => entry);
}

/** One leaf that commits to no event: the closing checkpoint of the log before. */
export async function appendClosing(tx: Tx, { agency, year }: LogKey, entry: string): Promise<void> {
  await ledger(tx).insertInto('ledger.leaf').values({ agency_id: agency, year, index: 0, entry_id: null, entry }).execute();
}

export interface Leaf {
  readonly index: number;
  /** Null for what commits to no event: the closing checkpoint of the log before. */
  readonly id: EventId | null;
  readonly entry: string;
}

/** The leaves from `from` up to but not including `to`. */
export const leavesBetween = async (tx: Tx, { agency, year }: LogKey, from: number, to: number): Promise<readonly Leaf[]> =>
  ledger(tx).selectFrom('ledger.leaf').select(['index', 'entry_id as id', 'entry'])
    .where('agency_id', '=', agency).where('year', '=', year).where('index', '>=', from).where('index', '<', to).orderBy('index').execute();

/** Entries of the leaves from `from` up to but not including `to`. */
export async function entriesBetween(tx: Tx, { agency, year }: LogKey, from: number, to: number): Promise<readonly string[]> {
  const rows = await ledger(tx).selectFrom('ledger.leaf').select('entry')
    .where('agency_id', '=', agency).where('year', '=', year).where('index', '>=', from).where('index', '<', to).orderBy('index').execute();
  return rows.map(({ entry }) => entry);
}

/** The tiles at these addresses, cut to the width asked for: a tile that has grown since still begins with what it was. Missing ones are left out. */
export async function tilesAt(tx: Tx, { agency, year }: LogKey, addresses: readonly TileAddress[]): Promise<readonly Tile[]> {
  if (addresses.length === 0) return [];
  const rows = await sql<{ level: number; index: number; hashes: Buffer }>`
    select tile.level, tile.index, tile.hashes from ledger.tile
    join unnest(${addresses.map(({ level }) => level)}::smallint[], ${addresses.map(({ index }) => index)}::bigint[]) as wanted (level, index) using (level, index)
    where tile.agency_id = ${agency} and tile.year = ${year}`.execute(tx);
  return rows.rows.flatMap(({ level, index, hashes }) => {
    const address = addresses.find((one) => one.level === level && one.index === index);
    return address === undefined || hashes.length < address.width * HASH_SIZE ? [] : [{ ...address, hashes: hashes.subarray(0, address.width * HASH_SIZE) }];
  });
}

export async function saveTiles(tx: Tx, { agency, year }: LogKey, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  await ledger(tx).insertInto('ledger.tile').values(tiles.map(({ level, index, hashes }) => ({ agency_id: agency, year, level, index, hashes: Buffer.from(hashes) })))
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'level', 'index']).doUpdateSet((excluded) => ({ hashes: excluded.ref('excluded.hashes') }))).execute();
}


import type { Instant } from '#kernel/dates.ts';
import { equalBytes, toHex } from '#ledger/bytes.ts';
import { frontierRoot, growTiles, type Frontier } from '#ledger/grow.ts';
import { edgeTiles } from '#ledger/tiles.ts';
import { leafHash } from '#ledger/tree.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { Disagreement } from './disagreement.ts';
import { appendLeaves, growLog, saveTiles, takeWaiting, tilesAt, type Entry, type Log } from './store.ts';

/** Entries sealed in one transaction. */
export const BATCH = 5_000;

export const leafOf = (entry: string): Uint8Array => leafHash(sha256Bytes, Buffer.from(entry));

/** The right edge of a log at its size or an earlier one. It leads to the root that is known, or nothing is written. */
export async function frontierAt(tx: Tx, log: Log, size: number, root: Uint8Array): Promise<Frontier> {
  const addresses = edgeTiles(size);
  const edge = await tilesAt(tx, log, addresses);
  if (edge.length !== addresses.length) throw new Disagreement('tile-changed', `第${size}条处的散列块缺失或者过短`);
  const frontier = { size, edge };
  if (!equalBytes(frontierRoot(sha256Bytes, frontier), root)) throw new Disagreement('tile-changed', `第${size}条处的散列块与根${toHex(root).slice(0, 16)}不符`);
  return frontier;
}

/** Adds leaves to a log whose row is locked: leaf, tiles and head together, or nothing. */
export async function seal(tx: Tx, log: Log, entries: readonly Entry[], at: Instant): Promise<Log> {
  const frontier = await frontierAt(tx, log, log.size, log.root);
  const grown = growTiles(sha256Bytes, frontier, entries.map(({ entry }) => leafOf(entry)));
  const root = frontierRoot(sha256Bytes, grown);
  await appendLeaves(tx, log, log.size, entries);
  await saveTiles(tx, log, grown.tiles);
  await growLog(tx, log, { size: grown.size, root }, at);
  return { ...log, size: grown.size, root, sealedAt: at };
}

/** Seals what waits for this log, as much as one transaction takes. Returns the log as it then is, the same one where nothing waited. */
export async function sealWaiting(tx: Tx, log: Log, at: Instant, most = BATCH): Promise<Log> {
  const entries = await takeWaiting(tx, log.agency, log.year, most);
  return entries.length === 0 ? log : seal(tx, log, entries, at);
}

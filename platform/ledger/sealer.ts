import type { Instant } from '#kernel/dates.ts';
import { equalBytes, toHex } from '#ledger/bytes.ts';
import { frontierRoot, growTiles, type Frontier } from '#ledger/grow.ts';
import { edgeTiles } from '#ledger/tiles.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { Disagreement } from './disagreement.ts';
import { appendClosing, appendWaiting, growLog, saveTiles, tilesAt, type Log } from './store.ts';

/** Entries sealed in one transaction. */
export const BATCH = 20_000;

/** `leafHash` of the entry's UTF-8, which OpenSSL is given as text: half the time of making bytes of it first. */
export const leafOf = (entry: string): Uint8Array => sha256Bytes(`\0${entry}`);

/** The right edge of a log at its size or an earlier one. It leads to the root that is known, or nothing is written. */
export async function frontierAt(tx: Tx, log: Log, size: number, root: Uint8Array): Promise<Frontier> {
  const addresses = edgeTiles(size);
  const edge = await tilesAt(tx, log, addresses);
  if (edge.length !== addresses.length) throw new Disagreement('tile-changed', `第${size}条处的散列块缺失或者过短`);
  const frontier = { size, edge };
  if (!equalBytes(frontierRoot(sha256Bytes, frontier), root)) throw new Disagreement('tile-changed', `第${size}条处的散列块与根${toHex(root).slice(0, 16)}不符`);
  return frontier;
}

/** Adds leaves to a log whose row is locked: leaf, tiles and head together, or nothing. Returns the log as it then is, the same one where nothing was added. */
async function seal(tx: Tx, log: Log, at: Instant, append: () => Promise<readonly string[]>): Promise<Log> {
  const frontier = await frontierAt(tx, log, log.size, log.root);
  const entries = await append();
  if (entries.length === 0) return log;
  const grown = growTiles(sha256Bytes, frontier, entries.map(leafOf));
  const root = frontierRoot(sha256Bytes, grown);
  await saveTiles(tx, log, grown.tiles);
  await growLog(tx, log, { size: grown.size, root }, at);
  return { ...log, size: grown.size, root, sealedAt: at };
}

/** Seals what waits for this log, as much as one transaction takes. */
export const sealWaiting = async (tx: Tx, log: Log, at: Instant, most = BATCH): Promise<Log> => seal(tx, log, at, async () => appendWaiting(tx, log, log.size, most));

/** Seals the last checkpoint of the log before as the first entry of this one. */
export const sealClosing = async (tx: Tx, log: Log, at: Instant, checkpoint: string): Promise<Log> => seal(tx, log, at, async () => {
  await appendClosing(tx, log, checkpoint);
  return [checkpoint];
});

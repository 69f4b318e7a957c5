import type { Instant } from '#kernel/dates.ts';
import { equalBytes } from '#ledger/bytes.ts';
import { formatCheckpoint, openCheckpoint, type Checkpoint } from '#ledger/checkpoint.ts';
import { frontierRoot, growTiles, type Frontier } from '#ledger/grow.ts';
import { formatVerifierKey } from '#ledger/keys.ts';
import { formatNote } from '#ledger/note.ts';
import { signText, type Signer } from '#ledger/signer.ts';
import type { Tile } from '#ledger/tiles.ts';
import { rootOf } from '#ledger/tree.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Archive } from './archive.ts';
import { Disagreement } from './disagreement.ts';
import { frontierAt, leafOf } from './sealer.ts';
import { newestCheckpoint, saveCheckpoint } from './status-store.ts';
import { entriesBetween, tilesAt, type Log } from './store.ts';

/** Leaves read again at a time. */
const PORTION = 10_000;

/** Whoever signs for a log: its keys must be those that it was opened with. */
export function ownSigners(log: Log, signers: readonly Signer[] | null): readonly Signer[] {
  const own = signers?.map(({ key }) => formatVerifierKey(key));
  if (signers === null || own?.join() !== log.vkeys.join()) throw new Disagreement('key-missing', `账本${log.origin}的密钥不在数据文件夹中，或者不是开立时的密钥`);
  return signers;
}

/** The last checkpoint ever signed, from the archive, with the log's own signature checked. */
async function lastSigned(archive: Archive, signers: readonly Signer[]): Promise<(Checkpoint & { readonly note: string }) | null> {
  const archived = await archive.last();
  if (archived === null) return null;
  const opened = openCheckpoint(cryptography, archived.note, signers.map(({ key }) => key));
  if (!opened.ok || opened.value.checkpoint.size !== archived.size) throw new Disagreement('archive-forged', `存档的最后一个检查点（${archived.size}条）`);
  return { ...opened.value.checkpoint, note: archived.note };
}

/** Stored tiles may have grown past what is compared; what they begin with never changes. */
async function compareTiles(tx: Tx, log: Log, tiles: readonly Tile[]): Promise<void> {
  const stored = await tilesAt(tx, log, tiles);
  for (const tile of tiles) {
    const kept = stored.find(({ level, index }) => level === tile.level && index === tile.index);
    if (kept === undefined || !equalBytes(kept.hashes, tile.hashes)) throw new Disagreement('tile-changed', `第${tile.level}层第${tile.index}块`);
  }
}

/**
 * Reads the entries since the last checkpoint again and computes tiles and root anew, from the root that was signed then: what is signed next
 * extends it, and rests on nothing that was only stored.
 */
async function recompute(tx: Tx, log: Log, from: Frontier): Promise<void> {
  let frontier = from;
  while (frontier.size < log.size) {
    const to = Math.min(log.size, frontier.size + PORTION);
    const entries = await entriesBetween(tx, log, frontier.size, to);
    if (entries.length !== to - frontier.size) throw new Disagreement('leaf-changed', `第${frontier.size}条至第${to}条之间缺少条目`);
    const grown = growTiles(sha256Bytes, frontier, entries.map(leafOf));
    await compareTiles(tx, log, grown.tiles);
    frontier = grown;
  }
  if (!equalBytes(frontierRoot(sha256Bytes, frontier), log.root)) throw new Disagreement('leaf-changed', `前${log.size}条`);
}

export interface Guarded {
  /** The last checkpoint of the archive. */
  readonly last: (Checkpoint & { readonly note: string }) | null;
  /** Whether the database knows of it. */
  readonly published: boolean;
}

/**
 * The log in the database does not fall short of what was ever signed, as far as the data folder knows. Checked before anything is sealed and
 * before anything is signed.
 */
export async function guard(tx: Tx, log: Log, archive: Archive, signers: readonly Signer[]): Promise<Guarded> {
  const [last, published] = [await lastSigned(archive, signers), await newestCheckpoint(tx, log)];
  if (published !== null && (last === null || last.size < published.size)) throw new Disagreement('archive-missing', `存档至${last?.size ?? 0}条，数据库至${published.size}条`);
  if (last !== null && last.size > log.size) throw new Disagreement('rolled-back', `已签名至${last.size}条，数据库只有${log.size}条`);
  if (last?.size === log.size && !equalBytes(last.root, log.root)) throw new Disagreement('forked', `第${log.size}条处的根不同`);
  return { last, published: (last?.size ?? 0) === (published?.size ?? 0) };
}

/**
 * Signs the head of a log whose row is locked, if it has grown since it was last signed. The new checkpoint is in the archive before it is in
 * the database. Killed in between, the next run finds it there: nothing is signed twice in two ways.
 */
export async function publish(tx: Tx, log: Log, archive: Archive, signers: readonly Signer[], at: Instant): Promise<boolean> {
  const { last, published } = await guard(tx, log, archive, signers);
  const head = { size: log.size, root: log.root, signedAt: at };
  if (last?.size === log.size) {
    if (!published) await saveCheckpoint(tx, log, { ...head, note: last.note });
    return !published;
  }
  await recompute(tx, log, await signedFrontier(tx, log, last));
  const text = formatCheckpoint(log);
  const note = formatNote({ text, signatures: await Promise.all(signers.map(async (signer) => signText(signer, text))) });
  await archive.append({ size: log.size, note });
  await saveCheckpoint(tx, log, { ...head, note });
  return true;
}

async function signedFrontier(tx: Tx, log: Log, last: Checkpoint | null): Promise<Frontier> {
  try {
    return await frontierAt(tx, log, last?.size ?? 0, last?.root ?? rootOf(sha256Bytes, []));
  } catch (error) {
    // The head was led to by its own tiles; if these do not lead to what was signed before, history is another one.
    throw error instanceof Disagreement ? new Disagreement('forked', `第${last?.size ?? 0}条处的根与已签名的检查点不同`) : error;
  }
}

import { authenticate, type AuthenticTree, type TreeHead } from '#ledger/authentic.ts';
import { formatBundle } from '#ledger/entries.ts';
import type { Policy } from '#ledger/policy.ts';
import { isQuorum } from '#ledger/policy.ts';
import { formatProofFile } from '#ledger/proof-file.ts';
import { consistencyRanges, hashesOver, inclusionRanges, tilesFor, type Range } from '#ledger/prove.ts';
import { TILE_WIDTH, tileOf, type TileAddress } from '#ledger/tiles.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { Disagreement } from './disagreement.ts';
import { checkpointAt, cosignatures, newestCheckpoint, type Cosignature, type StoredCheckpoint } from './status-store.ts';
import { entriesBetween, tilesAt, type Log, type LogKey } from './store.ts';

/** What a log hands out: signed heads, tiles, bundles and proofs, never beyond the newest signed head. */

export interface PublishedCheckpoint extends StoredCheckpoint {
  /** By names of the policy. */
  readonly witnesses: readonly string[];
  readonly quorum: boolean;
}

const withLines = (checkpoint: StoredCheckpoint, lines: readonly Cosignature[]): string => `${checkpoint.note}${lines.map(({ line }) => line).join('')}`;

/** The newest checkpoint that enough witnesses cosigned, with their signatures; before there is one, the newest signed. */
export async function publishedCheckpoint(tx: Tx, log: LogKey, policy: Policy): Promise<PublishedCheckpoint | null> {
  const given = await cosignatures(tx, log);
  const nameOf = (witness: string): string | undefined => policy.witnesses.find(({ key }) => key.name === witness)?.name;
  const dressed = (checkpoint: StoredCheckpoint): PublishedCheckpoint => {
    const lines = given.filter(({ size, witness }) => size === checkpoint.size && nameOf(witness) !== undefined);
    const witnesses = lines.flatMap(({ witness }) => nameOf(witness) ?? []);
    return { ...checkpoint, note: withLines(checkpoint, lines), witnesses, quorum: isQuorum(policy, new Set(witnesses)) };
  };
  const newest = await newestCheckpoint(tx, log);
  if (newest === null) return null;
  const found = dressed(newest);
  if (found.quorum) return found;
  for (const size of new Set(given.map((one) => one.size))) {
    const checkpoint = await checkpointAt(tx, log, size);
    const older = checkpoint === null ? null : dressed(checkpoint);
    if (older?.quorum === true) return older;
  }
  return found;
}

/** Whether a tile of this width is part of a tree of this size. */
const isWithin = (size: number, { level, index, width }: TileAddress): boolean => (tileOf(size, level, index)?.width ?? 0) >= width;

export async function tileBytes(tx: Tx, log: LogKey, address: TileAddress): Promise<Uint8Array | null> {
  const newest = await newestCheckpoint(tx, log);
  if (newest === null || !isWithin(newest.size, address)) return null;
  return (await tilesAt(tx, log, [address]))[0]?.hashes ?? null;
}

export async function bundleBytes(tx: Tx, log: LogKey, { index, width }: Omit<TileAddress, 'level'>): Promise<Uint8Array | null> {
  const newest = await newestCheckpoint(tx, log);
  if (newest === null || !isWithin(newest.size, { level: 0, index, width })) return null;
  const entries = await entriesBetween(tx, log, index * TILE_WIDTH, index * TILE_WIDTH + width);
  return entries.length === width ? formatBundle(entries.map((entry) => Buffer.from(entry))) : null;
}

/** The tree under a signed head, as far as a proof needs it. Stored hashes that do not lead to the signed root are a Disagreement. */
async function treeUnder(tx: Tx, log: LogKey, head: TreeHead, ranges: readonly Range[]): Promise<AuthenticTree> {
  const tree = authenticate(sha256Bytes, head, await tilesAt(tx, log, tilesFor(head.size, ranges)));
  if (!tree.ok) throw new Disagreement('tile-changed', `第${head.size}条处：${tree.error}`);
  return tree.value;
}

export async function consistencyProof(tx: Tx, log: LogKey, oldSize: number, head: TreeHead): Promise<readonly Uint8Array[]> {
  if (oldSize === 0) return [];
  const ranges = consistencyRanges(oldSize, head.size);
  return hashesOver(sha256Bytes, await treeUnder(tx, log, head, ranges), ranges);
}

/** The file that proves offline that the entry at an index stands in the log (`.tlog-proof`); null where no checkpoint reaches it yet. */
export async function proofFile(tx: Tx, log: Log, index: number, policy: Policy): Promise<string | null> {
  const cosigned = await publishedCheckpoint(tx, log, policy);
  const checkpoint = cosigned === null || cosigned.size > index ? cosigned : await newestCheckpoint(tx, log);
  if (checkpoint === null || checkpoint.size <= index) return null;
  const ranges = inclusionRanges(index, checkpoint.size);
  return formatProofFile({ extra: null, index, hashes: hashesOver(sha256Bytes, await treeUnder(tx, log, checkpoint, ranges), ranges), checkpoint: checkpoint.note });
}

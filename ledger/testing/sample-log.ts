import assert from 'node:assert/strict';
import { cryptography } from '#platform/signing/cryptography.ts';
import { ed25519Signer, newEd25519Key } from '#platform/signing/ed25519.ts';
import type { Result } from '#kernel/result.ts';
import { authenticate, type AuthenticTree, type TreeHead } from '../authentic.ts';
import { utf8 } from '../bytes.ts';
import { formatCheckpoint } from '../checkpoint.ts';
import { frontierRoot, growTiles, type Frontier } from '../grow.ts';
import { formatVerifierKey } from '../keys.ts';
import { formatNote } from '../note.ts';
import { consistencyRanges, hashesOver, inclusionRanges, tilesFor, type Range } from '../prove.ts';
import { cosignText, signText, type Signer } from '../signer.ts';
import type { Tile, TileAddress } from '../tiles.ts';
import { leafHash } from '../tree.ts';

export const { hash } = cryptography;
export { cryptography };

export const valueOf = <Value>(result: Result<Value, unknown>): Value => (result.ok ? result.value : assert.fail(`refused: ${String(result.error)}`));
export const errorOf = <Failure>(result: Result<unknown, Failure>): Failure => (result.ok ? assert.fail('accepted') : result.error);

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

export const entryOf = (index: number): Uint8Array => utf8(`第${index}条`);

const key = ({ level, index, width }: TileAddress): string => `${level}/${index}.${width}`;

/** A log in memory that keeps every tile it ever had, as a server would. */
export interface SampleLog {
  readonly head: TreeHead;
  readonly entries: readonly Uint8Array[];
  readonly tiles: ReadonlyMap<string, Tile>;
}

/** Grown in steps, as a sealer grows it. */
export function sampleLog(size: number, step = 1000, entry = entryOf): SampleLog {
  const entries = Array.from({ length: size }, (_none, index) => entry(index));
  const tiles = new Map<string, Tile>();
  let frontier: Frontier = { size: 0, edge: [] };
  while (frontier.size < size) {
    const grown = growTiles(hash, frontier, entries.slice(frontier.size, frontier.size + step).map((data) => leafHash(hash, data)));
    for (const tile of grown.tiles) tiles.set(key(tile), tile);
    frontier = grown;
  }
  return { entries, tiles, head: { size, root: frontierRoot(hash, frontier) } };
}

export const read = (log: SampleLog, addresses: readonly TileAddress[]): readonly Tile[] => addresses.flatMap((address) => log.tiles.get(key(address)) ?? []);

export const replaced = (log: SampleLog, tile: Tile): SampleLog => ({ ...log, tiles: new Map([...log.tiles, [key(tile), tile]]) });

export const treeFor = (log: SampleLog, ranges: readonly Range[]): Result<AuthenticTree, string> =>
  authenticate(hash, log.head, read(log, tilesFor(log.head.size, ranges)));

const prove = (log: SampleLog, ranges: readonly Range[]): readonly Uint8Array[] => hashesOver(hash, valueOf(treeFor(log, ranges)), ranges);

export const inclusionIn = (log: SampleLog, index: number): readonly Uint8Array[] => prove(log, inclusionRanges(index, log.head.size));
export const consistencyIn = (log: SampleLog, oldSize: number): readonly Uint8Array[] => prove(log, consistencyRanges(oldSize, log.head.size));

export const ORIGIN = 'zfgs.example.gov.cn/ledger/370500/2026';
export const logSigner = (origin = ORIGIN): Signer => ed25519Signer('ed25519', origin, newEd25519Key());
export const witnessSigner = (name: string): Signer => ed25519Signer('cosignature', name, newEd25519Key());
export const vkeyOf = ({ key: verifier }: Signer): string => formatVerifierKey(verifier);

/** The log's head as published, signed and cosigned. */
export async function checkpointOf(head: TreeHead, signer: Signer, witnesses: readonly Signer[] = [], at = 1_795_000_000): Promise<string> {
  const text = formatCheckpoint({ origin: signer.key.name, ...head });
  return formatNote({ text, signatures: [await signText(signer, text), ...(await Promise.all(witnesses.map(async (one) => cosignText(one, text, at))))] });
}

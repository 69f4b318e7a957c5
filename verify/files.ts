import type { BundleContents } from '#ledger/bundle.ts';
import { fromHex, toHex } from '#ledger/bytes.ts';
import { CHUNK, chunkRoot } from '#ledger/chunks.ts';
import type { HashFunction } from '#ledger/tree.ts';
import { proven, unproven, wrong, type Finding } from './words.ts';

/** A file by what a proved statement says of it. */
export interface Sealed {
  readonly sha256: string;
  /** Root of the RFC 6962 tree over the digests of its chunks; null where the statement gives none. */
  readonly root: string | null;
}

type Listed = BundleContents['files'][number];

/** The digests of the chunks are those that were sealed. */
const chunksHold = (hash: HashFunction, chunks: readonly string[], root: string): boolean =>
  toHex(chunkRoot(hash, chunks.map((chunk) => fromHex(chunk) ?? new Uint8Array(0)))) === root;

function damaged(hash: HashFunction, bytes: Uint8Array, chunks: readonly string[]): readonly number[] {
  const count = Math.max(chunks.length, Math.ceil(bytes.length / CHUNK));
  return Array.from({ length: count }, (_, index) => index).filter((index) => chunks[index] !== toHex(hash(bytes.subarray(index * CHUNK, (index + 1) * CHUNK))));
}

/** Where a file differs, as far as the chunks tell. */
function difference(hash: HashFunction, { name, chunks }: Listed, bytes: Uint8Array, sealed: Sealed): Finding {
  const whole = wrong(`文件“${name}”与存证的不一致，内容被改动过。`, `The file “${name}” is not the one that was sealed: it has been changed.`);
  if (chunks === null || sealed.root === null || !chunksHold(hash, chunks, sealed.root)) return whole;
  const parts = damaged(hash, bytes, chunks).map((index) => index + 1);
  return parts.length === 0 || parts.length === chunks.length
    ? whole
    : wrong(`${whole.zh}改动在第${parts.join('、')}段（每段4MiB，共${chunks.length}段）。`, `${whole.en} The change is in part ${parts.join(', ')} of ${chunks.length} (4 MiB each).`);
}

/** A file at hand. */
export interface Held {
  readonly bytes: Uint8Array;
  /** Of these bytes: a recording takes a browser long enough to digest once. */
  readonly sha256: string;
}

export const held = (hash: HashFunction, bytes: Uint8Array): Held => ({ bytes, sha256: toHex(hash(bytes)) });

/** What can be said of one file that the bundle names; `found` is the file where it is there. */
export function fileFinding(hash: HashFunction, listed: Listed, found: Held | undefined, sealed: readonly Sealed[]): Finding {
  const { name, sha256 } = listed;
  const statement = sealed.find((one) => one.sha256 === sha256);
  if (statement === undefined) return wrong(`没有存证的记录提到文件“${name}”。`, `No sealed record speaks of the file “${name}”.`);
  if (found === undefined) return unproven(`文件“${name}”不在包内：取得后可以用它的摘要核对。`, `The file “${name}” is not enclosed: it can be checked by its digest once you have it.`);
  return found.sha256 === sha256
    ? proven(`文件“${name}”与存证的一致。`, `The file “${name}” is the one that was sealed.`)
    : difference(hash, listed, found.bytes, statement);
}

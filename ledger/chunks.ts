import { leafHash, rootOf, type HashFunction } from './tree.ts';

/** Length of a chunk of a recording, in bytes: what a device can hash in one piece, and what a later reader can check alone. */
export const CHUNK = 4 * 1024 * 1024;

/** The root of the RFC 6962 tree whose entries are the digests of a file's chunks, in order. */
export const chunkRoot = (hash: HashFunction, chunks: readonly Uint8Array[]): Uint8Array => rootOf(hash, chunks.map((chunk) => leafHash(hash, chunk)));

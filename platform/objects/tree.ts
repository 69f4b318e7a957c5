import { hash } from 'node:crypto';
import { leafHash, rootOf as rootOfLeaves } from '#ledger/tree.ts';

/** Length of a chunk: what a device can hash in one piece, and what a later reader can check alone. */
export const CHUNK = 4 * 1024 * 1024;

const sha256 = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');

/** The root of the RFC 6962 tree whose entries are the SHA-256 of a file's chunks, in order. */
export const rootOf = (chunks: readonly Uint8Array[]): Buffer => Buffer.from(rootOfLeaves(sha256, chunks.map((chunk) => leafHash(sha256, chunk))));

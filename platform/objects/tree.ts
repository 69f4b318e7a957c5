import { hash } from 'node:crypto';
import { chunkRoot } from '#ledger/chunks.ts';

const sha256 = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');

/** The root of the RFC 6962 tree whose entries are the SHA-256 of a file's chunks, in order. */
export const rootOf = (chunks: readonly Uint8Array[]): Buffer => Buffer.from(chunkRoot(sha256, chunks));

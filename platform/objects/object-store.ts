import type { Readable } from 'node:stream';
import type { Digests } from './digester.ts';

/** A file in staging whose digests are known. */
export interface StagedObject {
  readonly file: string;
  readonly digests: Digests;
}

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What one request to S3 can carry. Longer files would have to go over in parts, and not every store asks then whether the name is taken. */
export const LONGEST_IN_S3 = 5 * 1024 ** 3;

/**
 * Write-once storage. An object's name is its SHA-256, so the same file is kept once and none can be written over by another. There is no
 * way to change one through this interface.
 */
export interface ObjectStore {
  readonly kind: 'folder' | 's3';
  /** Takes a staged file in; it is durable under its name when this resolves. To do it again is harmless. The staged file is left alone. */
  readonly put: (staged: StagedObject) => Promise<void>;
  /** Size of an object; null where there is none of that name. */
  readonly sizeOf: (sha256: string) => Promise<number | null>;
  /** Rejects with ObjectMissing where there is none of that name. */
  readonly read: (sha256: string, range?: ByteRange) => Promise<Readable>;
  /** Where the object lies as a file, for programs that read files; null where it does not. */
  readonly fileOf: (sha256: string) => string | null;
  /**
   * Takes an object out of storage for good, with its chunk list; to do it again is harmless. For what was lawfully destroyed alone
   * (record/io/recordings/removal.ts). Rejects where the store itself still locks it.
   */
  readonly remove: (sha256: string) => Promise<void>;
}

/** There is no object of that name. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';
}

/** The store cannot be reached or refuses us. Nothing is lost by it, and the same again will do once it answers. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Something in storage is not what its name says. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged';
}

import { randomUUID } from 'node:crypto';
import type { Digests } from './digester.ts';
import type { ObjectStore } from './object-store.ts';
import type { Staging } from './staging.ts';

export interface Keeping {
  readonly objects: ObjectStore;
  readonly staging: Staging;
}

/** Puts bytes that are at hand into storage; what they are known by then. */
export async function putBytes({ objects, staging }: Keeping, bytes: Uint8Array): Promise<Digests> {
  const id = randomUUID();
  try {
    async function* once() {
      yield Buffer.from(bytes);
    }
    const digests = await staging.digest(id, await staging.append({ id, offset: 0 }, once()));
    await objects.put({ file: staging.fileOf(id), digests });
    return digests;
  } finally {
    await staging.remove(id);
  }
}

/** The whole of an object that is small; null where it is gone or is not what its name says. */
export async function readWhole(objects: ObjectStore, sha256: string, digestOf: (bytes: Uint8Array) => string): Promise<Buffer | null> {
  if ((await objects.sizeOf(sha256)) === null) return null;
  const parts: Buffer[] = [];
  for await (const part of await objects.read(sha256)) parts.push(part as Buffer); // no encoding is set
  const bytes = Buffer.concat(parts);
  return digestOf(bytes) === sha256 ? bytes : null;
}

import { createHash } from 'node:crypto';
import { ObjectDamaged, type ObjectStore } from './object-store.ts';

/** Hands out what lies in storage piece by piece, and breaks off at its end where that was not what its name says: half a file is none. */
export async function* unaltered(objects: ObjectStore, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of await objects.read(sha256)) {
    const bytes = piece as Buffer; // no encoding is set
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw new ObjectDamaged(`${sha256} is not what its name says`);
}

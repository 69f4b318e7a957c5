import { createReadStream } from 'node:fs';
import { chmod, link, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sqlState } from '#platform/postgres/failures.ts';
import { ObjectDamaged, ObjectMissing, type ObjectStore } from './object-store.ts';

/** `evidence/sha256/ab/cd/<hash>`: no folder grows too large to list. */
export const keyOf = (sha256: string): string => `evidence/sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** Makes the names in a folder as durable as the files. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function durably(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

const sizeOfFile = async (file: string): Promise<number | null> => {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (sqlState(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Gives a durable draft its name unless the name is taken: a link is never made over what is there. */
async function name(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if (sqlState(error) !== 'EEXIST') throw error;
  }
  await chmod(file, 0o444);
}

/** Makes the folder and says so to the disk, from the first one that was not there. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o750 });
  if (made === undefined) return;
  for (let at = folder; at !== dirname(made); at = dirname(at)) await syncFolder(dirname(at));
}

/** Objects as read-only files in a folder of this machine, or one that several machines share. */
export function folderStore(root: string): ObjectStore {
  const fileOf = (sha256: string): string => join(root, keyOf(sha256));
  const sizeOf = (sha256: string): Promise<number | null> => sizeOfFile(fileOf(sha256));
  return {
    kind: 'folder', fileOf, sizeOf,
    put: async ({ file, digests }) => {
      const target = fileOf(digests.sha256);
      const there = await sizeOf(digests.sha256);
      if (there !== null && there !== digests.size) throw new ObjectDamaged(`${target} has ${there} bytes instead of ${digests.size}`);
      if (there !== null && (await sizeOfFile(`${target}.chunks`)) !== null) return;
      await makeFolder(dirname(target));
      const chunks = `${file}.chunks`;
      await writeFile(chunks, digests.chunks);
      await durably(chunks);
      await durably(file);
      await name(chunks, `${target}.chunks`);
      await name(file, target);
      await syncFolder(dirname(target));
      await rm(chunks, { force: true });
    },
    read: async (sha256, range) => {
      if ((await sizeOf(sha256)) === null) throw new ObjectMissing(`${fileOf(sha256)} is not there`);
      return createReadStream(fileOf(sha256), range ?? {});
    },
    remove: async (sha256) => {
      const file = fileOf(sha256);
      if ((await sizeOf(sha256)) === null && (await sizeOfFile(`${file}.chunks`)) === null) return;
      // The object first: while it is there its list is there.
      await rm(file, { force: true });
      await rm(`${file}.chunks`, { force: true });
      await syncFolder(dirname(file));
    },
  };
}

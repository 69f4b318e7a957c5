import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '#platform/objects/folder-store.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';

/** An object store of the caller's own, in a folder that goes with the process. */
export function testObjects(): ObjectStore {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-objects-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folderStore(folder);
}

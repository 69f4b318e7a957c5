import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCheckpoint } from '#ledger/checkpoint.ts';
import { entriesPath, TILE_WIDTH, tileOf, tilePath, type TileAddress } from '#ledger/tiles.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { bundleBytes, tileBytes, type PublishedCheckpoint } from './published.ts';
import type { Log } from './store.ts';

/** Whole or not at all: what another program copies meanwhile is never half a file. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w', 0o644);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** How far the mirror has come, by its own checkpoint: it is written last. */
async function mirroredSize(folder: string): Promise<number> {
  try {
    const read = readCheckpoint(await readFile(join(folder, 'checkpoint'), 'utf8'));
    return read.ok ? read.value.checkpoint.size : 0;
  } catch {
    return 0;
  }
}

/** Tiles that a tree of `size` has and one of `from` had not. */
export function newTiles(from: number, size: number): readonly TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level += 1) {
    const first = Math.floor(from / TILE_WIDTH ** (level + 1));
    for (let index = first; ; index += 1) {
      const tile = tileOf(size, level, index);
      if (tile === null) break;
      if (tileOf(from, level, index)?.width !== tile.width) tiles.push(tile);
    }
  }
  return tiles;
}

/**
 * Everything that is served, as plain files under `<mirror>/<agency>/<year>`: any web server can serve them, and copying them is mirroring the
 * log. Partial tiles go when the full one is there. Derived: it may be deleted and is written again.
 */
export async function mirror(database: Database, root: string, log: Log, checkpoint: PublishedCheckpoint): Promise<void> {
  const folder = join(root, log.code, String(log.year));
  const from = await mirroredSize(folder);
  for (const address of newTiles(from, checkpoint.size)) {
    const [hashes, entries] = await inTransaction(database, 'every-agency', async (tx) => [
      await tileBytes(tx, log, address), address.level === 0 ? await bundleBytes(tx, log, address) : null,
    ]);
    if (hashes === null) return;
    await writeWhole(join(folder, tilePath(address)), hashes);
    if (entries !== null) await writeWhole(join(folder, entriesPath(address)), entries);
    if (address.width === TILE_WIDTH) {
      await rm(join(folder, `${tilePath(address)}.p`), { recursive: true, force: true });
      if (address.level === 0) await rm(join(folder, `${entriesPath(address)}.p`), { recursive: true, force: true });
    }
  }
  if (from === 0) await writeWhole(join(folder, 'vkey'), `${log.vkeys.join('\n')}\n`);
  await writeWhole(join(folder, 'checkpoint'), checkpoint.note);
}


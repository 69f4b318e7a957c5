import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedBinaries } from '#platform/postgres/embedded/binaries.ts';
import { ADMIN } from '#platform/postgres/embedded/cluster.ts';
import { readManifest } from '#platform/postgres/embedded/manifest.ts';
import { DATABASE } from '#platform/postgres/embedded/embedded.ts';
import { socketLogins, type Logins } from '#platform/postgres/logins.ts';

/**
 * How a command beside the running platform reaches its database: over the same socket, as the same user. Null where no server of this data
 * folder answers there, or its socket had to be put elsewhere because the path was too long.
 */
export function attachEmbedded(dataFolder: string): Logins | null {
  const manifest = readManifest(dataFolder, packagedBinaries().major);
  if (manifest === null) return null;
  const socketFolder = join(manifest.postgres.place ?? dataFolder, 'run');
  return existsSync(join(socketFolder, '.s.PGSQL.5432')) ? socketLogins(socketFolder, ADMIN, DATABASE) : null;
}

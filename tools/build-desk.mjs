// Builds the staff web when what it is made of has changed since it was last built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { giveUp, ROOT } from './install.mjs';
import { pinnedNode } from './run-node.mjs';

const DESK = join(ROOT, 'web', 'desk');
const STAMP = join(ROOT, '.cache', 'desk-built-from');

/** Everything the desk may import: its own folders, the pure ones it shares with the server, and the versions of its libraries. */
const SOURCES = ['web/desk', 'web/kit', 'kernel', 'law', 'registry', 'record', 'review', 'disclosure', 'supervision'];

/** Returns false while there is no desk to build. */
export function ensureDeskBuilt() {
  if (!existsSync(join(DESK, 'index.html'))) return false;
  const content = sourcesDigest();
  const built = existsSync(join(DESK, 'dist', 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === content;
  if (!built) {
    build();
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    writeFileSync(STAMP, content);
  }
  return true;
}

function sourcesDigest() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of SOURCES) for (const file of sourceFiles(join(ROOT, folder))) hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['dist', 'io', 'node_modules'].includes(name) && !name.includes('.test.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function build() {
  process.stdout.write('正在生成办案端网页…… Building the staff web…\n');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(pinnedNode(), [vite, 'build', DESK, '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) giveUp('办案端网页未能生成，原因见上。', 'The staff web could not be built; the reason stands above.');
}

// Builds what runs in browsers, each part when what it is made of has changed since it was last built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { giveUp, ROOT } from './install.mjs';
import { pinnedNode } from './run-node.mjs';

/** Of each part: its folder, and everything it may import. The versions of its libraries count as well. */
const PARTS = [
  { name: 'desk', folder: 'web/desk', sources: ['web/desk', 'web/kit', 'kernel', 'paper', 'law', 'registry', 'record', 'review', 'disclosure', 'supervision'], zh: '办案端网页', en: 'the staff web' },
  { name: 'verifier', folder: 'verify/page', sources: ['verify', 'ledger', 'kernel'], zh: '核验网页', en: 'the verifier' },
];

export function ensureWebBuilt() {
  for (const part of PARTS) ensureBuilt(part);
}

function ensureBuilt({ name, folder, sources, zh, en }) {
  const stamp = join(ROOT, '.cache', `${name}-built-from`);
  const content = sourcesDigest(sources);
  if (existsSync(join(ROOT, folder, 'dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return;
  process.stdout.write(`正在生成${zh}…… Building ${en}…\n`);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(pinnedNode(), [vite, 'build', join(ROOT, folder), '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) giveUp(`${zh}未能生成，原因见上。`, `${en} could not be built; the reason stands above.`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(stamp, content);
}

function sourcesDigest(sources) {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of sources) for (const file of sourceFiles(join(ROOT, folder))) hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['dist', 'io', 'node_modules'].includes(name) && !name.includes('.test.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}

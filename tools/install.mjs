// Makes sure that what package-lock.json names is installed, with a sentence instead of a stack trace when it cannot be.
// Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has (20 or later).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.mingjian-installed');

/** Ends the process with exit code 1 and this sentence in Chinese and English. */
export function giveUp(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`);
  process.exit(1);
}

/** Installs if node_modules is missing or is not what package-lock.json asks for; otherwise reads one small file and returns. */
export function ensureInstalled() {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const wanted = `${createHash('sha256').update(text).digest('hex')} ${process.platform} ${process.arch}\n`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const lock = JSON.parse(text);
  if (!agrees(lock)) install();
  // Incomplete all the same: this start may do without (DATABASE_URL), the next one tries again.
  if (!agrees(lock)) return;
  try {
    writeFileSync(STAMP, wanted);
  } catch {
    // Somebody else's folder: the longer comparison is made again next time.
  }
}

/** Compares with the list npm keeps of what it installed, which it writes when it has finished. */
function agrees(lock) {
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const ours = Object.keys(lock.packages[''].optionalDependencies).map((name) => `node_modules/${name}`);
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '' || installed[path]?.version === entry.version) return true;
    // npm leaves an optional package out without a word: right for another machine's, wrong for the PostgreSQL and the Node of this one.
    return installed[path] === undefined && entry.optional === true && !(ours.includes(path) && isForThisMachine(entry));
  });
}

const isForThisMachine = ({ os, cpu }) => [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);

function install() {
  process.stdout.write('正在安装依赖，首次约需一两分钟…… Installing dependencies, a minute or two the first time…\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  // npm's own variables of the script that is running would be taken for settings of this install.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle|command)/i.test(name) || /registry|proxy|cafile|cache|userconfig/i.test(name)));
  const npmDoes = (verb, stderr) => {
    const args = [...first, ...verb, '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
    return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', stderr], env: { ...environment, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } }).status === 0;
  };
  // `npm ci` refuses a lock file without the other platforms' optional packages, and a mirror may not carry them: `npm install`
  // takes the same versions from the lock and does without those.
  if (npmDoes(['ci'], 'ignore') || npmDoes(['install', '--no-save'], 'inherit')) return;
  giveUp(
    '依赖未能安装。首次启动需要能够访问 npm 软件源：请检查网络、代理或者 npm 的 registry 设置以及磁盘空间，然后重新运行。',
    'The dependencies could not be installed. The first start needs an npm registry: check the network, the proxy, npm\'s registry setting and the free disk space, then run this again.',
  );
}

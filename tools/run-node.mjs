// Runs a TypeScript file with the pinned Node as if this process were it: same terminal, same signals, same exit code.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, ROOT } from './install.mjs';
import { nodeBinary } from './node-binary.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const ORPHAN_CHECK_MS = 200;

export function pinnedNode() {
  return (
    nodeBinary() ??
    giveUp(
      '本机没有可用的 Node.js 24（随依赖安装的版本不适用于本机）。请安装 Node.js 24.12 或更高版本。',
      'There is no usable Node.js 24 (the one that comes with the dependencies does not fit this machine). Install Node.js 24.12 or later.',
    )
  );
}

/** Compiled once, types taken away: a start takes half a second and 20 MB less. */
const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'node') };

/** Resolves with the exit code. The child also hears, by its channel, of this process being killed, and ends itself. */
export function runNode(args, environment = process.env) {
  const child = spawn(pinnedNode(), args, { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...COMPILED, ...environment } });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  const watch = stopWhenOrphaned(child);
  return new Promise((resolve) => {
    child.once('error', (error) => giveUp(`Node.js 24 未能启动：${error.message}`, `Node.js 24 did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/**
 * Under `npm start` npm waits for us, directly or through a shell. When it is gone it was killed, and nobody would ever stop us: then
 * we stop ourselves.
 */
function stopWhenOrphaned(child) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const before = ancestry();
  return setInterval(() => {
    if (ancestry() !== before) child.kill('SIGTERM');
  }, ORPHAN_CHECK_MS);
}

const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** Known on Linux only; elsewhere the shell that npm starts makes room for us (exec), and our own parent is npm. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1];
  } catch {
    return undefined;
  }
}

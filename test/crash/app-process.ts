import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A platform running as a process of its own, as `npm start` runs it, to be stopped, killed and started again. */
export interface AppProcess {
  readonly pid: number;
  /** Where it serves, without a slash at the end. */
  readonly address: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Its exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
}

/** It ended before it served. */
export class StartFailed extends Error {
  readonly exitCode: number | null;
  readonly output: string;

  constructor(exitCode: number | null, output: string) {
    super(`The platform did not start (exit code ${exitCode}):\n${output}`);
    this.exitCode = exitCode;
    this.output = output;
  }
}

export type Environment = Readonly<Record<string, string>>;

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const FLAGS = z.array(z.string()).parse(JSON.parse(readFileSync(new URL('../../tools/server-flags.json', import.meta.url), 'utf8')));
const STARTED = /Mingjian is running: (http:\/\/\S+?)\/\s/;

/** A folder for one test that every account can pass through; `remove` deletes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync('/tmp/mingjian-crash-');
  chmodSync(path, 0o711);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts a process on any free port without waiting for it to serve. */
export function launch(dataFolder: string, environment: Environment = {}, args: readonly string[] = ['--fresh']): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|MINGJIAN_|NODE_TEST|PORT$|HOST$)/.test(name)));
  const child = spawn(process.execPath, [...FLAGS, MAIN, ...args], { env: { ...clean, PORT: '0', MINGJIAN_DATA: dataFolder, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { child, output: () => text, ended };
}

/** Starts the platform and returns when it serves. Throws StartFailed. */
export async function startApp(dataFolder: string, environment: Environment = {}, args?: readonly string[]): Promise<AppProcess> {
  const { child, output, ended } = launch(dataFolder, environment, args);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = STARTED.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', (code) => {
      reject(new StartFailed(code, output()));
    });
  });
  return { pid: child.pid ?? 0, address, output, ended };
}

/** As a service manager stops it. Returns the exit code. */
export async function stopApp(app: AppProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  process.kill(app.pid, signal);
  return app.ended;
}

/** kill -9 of the platform's own process and of nothing else: its watchdog is left to deal with the database. */
export async function killApp(app: AppProcess): Promise<void> {
  process.kill(app.pid, 'SIGKILL');
  await app.ended;
}

/** kill -9 of the platform, its watchdog, PostgreSQL and all of PostgreSQL's processes, as when a machine or a container is cut off. */
export async function killTree(app: AppProcess): Promise<void> {
  for (const pid of [app.pid, ...descendants(app.pid)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  await app.ended;
}

/** Every living process below `pid`, by what the kernel says of parents. */
export function descendants(pid: number): readonly number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(readFileSync(join('/proc', pid, 'stat'), 'utf8').replace(/^.*\) /s, '').split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** Whether any process still works in this folder (PostgreSQL's all do). Zombies do not count. */
export function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLine(name).includes(folder))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
  } catch {
    return '';
  }
}

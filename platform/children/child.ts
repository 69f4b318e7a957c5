import { execFile, fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '#kernel/result.ts';

export interface Limits {
  /** Milliseconds that one job may take, the start of the process included. */
  readonly time: number;
  /** Bytes of memory that the process may hold. */
  readonly memory: number;
  /** Bytes above which it is not kept for the next job; half of what it may hold unless said otherwise. */
  readonly kept?: number;
}

/** What a child process is made of. */
export interface Trade {
  readonly script: string;
  /** All that it sees of our surroundings: it gets none of our settings. */
  readonly env: NodeJS.ProcessEnv;
  readonly flags: readonly string[];
  /** What it is told before its first job. */
  readonly setup: object;
}

export type Fault = 'out-of-time' | 'out-of-memory' | 'crashed';

/** What a child is told, and what it answers (`serve.ts`). */
export type Order = { readonly kind: 'setup'; readonly setup: unknown } | { readonly kind: 'job'; readonly id: number; readonly job: unknown };
export interface Done<Outcome> {
  readonly id: number;
  readonly outcome: Outcome;
}

const WATCH_MS = 20;
const PAGE = 4096;

const run = promisify(execFile);

/** Bytes that a process holds now; null where the system does not tell. */
async function memoryOf(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * PAGE;
    return process.platform === 'win32' ? null : Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) * 1024;
  } catch {
    return null;
  }
}

/** Whoever takes the next step goes before what is made beside the steps. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, or the system does not let us: it works as fast as anything else.
  }
}

/** One child process: does one job at a time, and is killed when the job takes too long or too much. */
export class Child<Job extends object, Outcome> {
  readonly #process: ChildProcess;
  readonly #limits: Limits;
  #dead = false;

  constructor({ script, env, flags, setup }: Trade, limits: Limits) {
    this.#limits = limits;
    this.#process = fork(script, [], { env, execArgv: [...flags], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#process.on('exit', () => {
      this.#dead = true;
    });
    this.#process.on('error', () => {
      this.#dead = true;
    });
    yieldTo(this.#process.pid);
    this.#process.send({ kind: 'setup', setup } satisfies Order);
    this.#rest();
  }

  get dead(): boolean {
    return this.#dead;
  }

  kill(): void {
    this.#dead = true;
    this.#process.kill('SIGKILL');
  }

  /** An idle child does not keep the program alive. */
  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  async #holdsMoreThan(bytes: number): Promise<boolean> {
    return ((await memoryOf(this.#process.pid ?? 0)) ?? 0) > bytes;
  }

  /** Ends a process that has grown: an idle one is to cost little. */
  async shed(): Promise<void> {
    const { memory, kept = memory / 2 } = this.#limits;
    if (!this.#dead && (await this.#holdsMoreThan(kept))) this.kill();
  }

  do(id: number, job: Job): Promise<Result<Outcome, Fault>> {
    this.#process.ref();
    this.#process.channel?.ref();
    return new Promise((resolve) => {
      const failed = (fault: Fault) => {
        this.kill();
        done(fail(fault));
      };
      const onMessage = (answer: Done<Outcome>) => {
        if (answer.id === id) done(ok(answer.outcome));
      };
      const onExit = () => failed('crashed');
      const clock = setTimeout(() => failed('out-of-time'), this.#limits.time);
      const watch = setInterval(() => {
        void this.#holdsMoreThan(this.#limits.memory).then((tooMuch) => tooMuch && failed('out-of-memory'));
      }, WATCH_MS);
      const done = (outcome: Result<Outcome, Fault>) => {
        clearTimeout(clock);
        clearInterval(watch);
        this.#process.off('message', onMessage).off('exit', onExit);
        this.#rest();
        resolve(outcome);
      };
      this.#process.on('message', onMessage).on('exit', onExit);
      this.#process.send({ kind: 'job', id, job } satisfies Order, (error) => {
        if (error !== null) failed('crashed');
      });
    });
  }
}

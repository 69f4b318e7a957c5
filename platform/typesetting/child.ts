import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { promisify } from 'node:util';
import type { Answer, Failure, Job, PictureJob, Setup } from './protocol.ts';

export interface Limits {
  /** Milliseconds that one paper may take, the start of the process included. */
  readonly time: number;
  /** Bytes of memory that the process may hold. */
  readonly memory: number;
  /** Bytes above which it is not kept for the next job; half of what it may hold unless said otherwise. */
  readonly kept?: number;
}

export type Done = Exclude<Answer, { kind: 'ready' }>;

const WATCH_MS = 20;
const PAGE = 4096;
/** Nobody listens here: what asks for the network is refused at once. */
const NOWHERE = 'http://127.0.0.1:9';

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

/** It sees none of our settings and no fonts but those it is given; it finds no network and no packages. */
const surroundings = (scratch: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'], FONTCONFIG_FILE: join(scratch, 'fonts.conf'), HOME: scratch, XDG_CACHE_HOME: scratch, XDG_DATA_HOME: scratch,
  TYPST_PACKAGE_PATH: scratch, TYPST_PACKAGE_CACHE_PATH: scratch, HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, http_proxy: NOWHERE, https_proxy: NOWHERE,
});

/** Papers are printed as steps are taken: whoever takes the next step goes first. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, or the system does not let us: it prints as fast as anything else.
  }
}

/** One child process: does one job at a time, and is killed when the job takes too long or too much. */
export class Child {
  readonly #process: ChildProcess;
  readonly #limits: Limits;
  #dead = false;

  constructor(setup: Setup, scratch: string, limits: Limits) {
    this.#limits = limits;
    this.#process = fork(join(import.meta.dirname, 'worker.ts'), [],
      { env: surroundings(scratch), execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#process.on('exit', () => {
      this.#dead = true;
    });
    this.#process.on('error', () => {
      this.#dead = true;
    });
    yieldTo(this.#process.pid);
    this.#process.send(setup);
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

  do(job: Job | PictureJob): Promise<Done> {
    this.#process.ref();
    this.#process.channel?.ref();
    return new Promise((resolve) => {
      const failed = (kind: Exclude<Failure['kind'], 'refused' | 'missing-characters'>) => {
        this.kill();
        done({ kind: 'failed', id: job.id, failure: { kind } });
      };
      const onMessage = (answer: Answer) => {
        if (answer.kind !== 'ready' && answer.id === job.id) done(answer);
      };
      const onExit = () => failed('crashed');
      const clock = setTimeout(() => failed('out-of-time'), this.#limits.time);
      const watch = setInterval(() => {
        void this.#holdsMoreThan(this.#limits.memory).then((tooMuch) => tooMuch && failed('out-of-memory'));
      }, WATCH_MS);
      const done = (answer: Done) => {
        clearTimeout(clock);
        clearInterval(watch);
        this.#process.off('message', onMessage).off('exit', onExit);
        this.#rest();
        resolve(answer);
      };
      this.#process.on('message', onMessage).on('exit', onExit);
      this.#process.send(job, (error) => {
        if (error !== null) failed('crashed');
      });
    });
  }
}

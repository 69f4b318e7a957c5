import { fail, type Result } from '#kernel/result.ts';
import { Child, type Fault, type Limits, type Trade } from './child.ts';

/** Work that must not be done in this process: it blocks, it grows, or what it reads was made by strangers. */
export interface Pool<Job extends object, Outcome> {
  /** Jobs wait in line for a child process; a bad one costs that process and nothing else. */
  readonly ask: (job: Job) => Promise<Result<Outcome, Fault | 'busy'>>;
  readonly close: () => void;
}

export interface PoolOptions {
  /** Asked when a child is needed: nothing is started before the first job. */
  readonly trade: () => Trade;
  readonly children: number;
  readonly limits: Limits;
  /** Jobs that may wait; more are turned away. */
  readonly queue: number;
}

interface Waiting<Job extends object, Outcome> {
  readonly job: Job;
  readonly resolve: (outcome: Result<Outcome, Fault | 'busy'>) => void;
}

export function openPool<Job extends object, Outcome>({ trade, children, limits, queue }: PoolOptions): Pool<Job, Outcome> {
  const idle: Child<Job, Outcome>[] = [];
  const line: Waiting<Job, Outcome>[] = [];
  const all = new Set<Child<Job, Outcome>>();
  let id = 0;

  const hire = (): Child<Job, Outcome> => {
    const child = new Child<Job, Outcome>(trade(), limits);
    all.add(child);
    return child;
  };

  const work = async (child: Child<Job, Outcome>, { job, resolve }: Waiting<Job, Outcome>): Promise<void> => {
    id += 1;
    resolve(await child.do(id, job));
    await child.shed();
    if (child.dead) all.delete(child);
    else idle.push(child);
    next();
  };

  const next = (): void => {
    while (line.length > 0) {
      const child = idle.pop() ?? (all.size < children ? hire() : undefined);
      if (child === undefined) return;
      if (child.dead) all.delete(child);
      else {
        const waiting = line.shift();
        if (waiting !== undefined) void work(child, waiting);
      }
    }
  };

  return {
    ask: (job) => new Promise((resolve) => {
      if (line.length >= queue) resolve(fail('busy'));
      else {
        line.push({ job, resolve });
        next();
      }
    }),
    close: () => {
      for (const child of all) child.kill();
      all.clear();
      idle.length = 0;
    },
  };
}

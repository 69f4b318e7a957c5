import type { Child, Done } from './child.ts';
import type { Job, PictureJob } from './protocol.ts';

export type Work = Omit<Job, 'id'> | Omit<PictureJob, 'id'>;

interface Waiting {
  readonly work: Work;
  readonly resolve: (done: Done) => void;
}

/** Child processes and the jobs that wait in line for them; a bad job costs its process and nothing else. */
export class Crew {
  readonly #hire: () => Child;
  readonly #size: number;
  readonly #queue: number;
  readonly #idle: Child[] = [];
  readonly #line: Waiting[] = [];
  readonly #all = new Set<Child>();
  #id = 0;

  constructor(hire: () => Child, size: number, queue: number) {
    this.#hire = hire;
    this.#size = size;
    this.#queue = queue;
  }

  do(work: Work): Promise<Done> {
    return new Promise((resolve) => {
      if (this.#line.length >= this.#queue) resolve({ kind: 'failed', id: 0, failure: { kind: 'busy' } });
      else {
        this.#line.push({ work, resolve });
        this.#next();
      }
    });
  }

  close(): void {
    for (const child of this.#all) child.kill();
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #give(child: Child, { work, resolve }: Waiting): Promise<void> {
    this.#id += 1;
    resolve(await child.do({ ...work, id: this.#id }));
    await child.shed();
    if (child.dead) this.#all.delete(child);
    else this.#idle.push(child);
    this.#next();
  }

  #next(): void {
    while (this.#line.length > 0) {
      const child = this.#idle.pop() ?? (this.#all.size < this.#size ? this.#hired() : undefined);
      if (child === undefined) return;
      if (child.dead) this.#all.delete(child);
      else {
        const waiting = this.#line.shift();
        if (waiting !== undefined) void this.#give(child, waiting);
      }
    }
  }

  #hired(): Child {
    const child = this.#hire();
    this.#all.add(child);
    return child;
  }
}

import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { ObjectMissing } from './object-store.ts';
import type { StoreSettings } from './open.ts';

/** What an object in storage really holds. */
export interface Checked {
  readonly sha256: string;
  readonly sm3: string;
}

export interface Checker {
  /** Reads the object as it lies in storage; rejects with ObjectMissing where there is none. One after the other; who asks waits. */
  readonly check: (sha256: string) => Promise<Checked>;
  readonly close: () => Promise<void>;
}

const Answer = z.union([z.object({ found: z.object({ sha256: z.string(), sm3: z.string() }) }), z.object({ failed: z.string(), missing: z.boolean() })]);

interface Waiting {
  readonly resolve: (found: Checked) => void;
  readonly reject: (error: Error) => void;
}

/** Starts its thread with the first question. */
export function openChecker(settings: StoreSettings): Checker {
  let worker: Worker | null = null;
  let waiting: Waiting | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const lost = (error: Error): void => {
    worker = null;
    waiting?.reject(error);
    waiting = null;
  };
  const started = (): Worker => {
    if (worker !== null) return worker;
    worker = new Worker(new URL('check-worker.ts', import.meta.url));
    worker.on('message', (message: unknown) => {
      const answer = Answer.parse(message);
      if ('found' in answer) waiting?.resolve(answer.found);
      else waiting?.reject(answer.missing ? new ObjectMissing(answer.failed) : new Error(answer.failed));
      waiting = null;
    });
    worker.on('error', lost);
    worker.on('exit', () => lost(new Error('the checking thread has ended')));
    worker.unref();
    return worker;
  };
  const ask = (sha256: string): Promise<Checked> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      started().postMessage({ settings, sha256 }); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
    });
  return {
    check: (sha256) => {
      const answer = queue.then(() => ask(sha256));
      queue = answer.catch(() => {});
      return answer;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

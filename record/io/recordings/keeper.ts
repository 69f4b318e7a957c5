import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '#platform/log.ts';

/** Work that is done again and again in this process, beside requests: when asked, and by itself after a while. */
export interface Keeper {
  readonly ask: () => void;
  /** Lets what is under way end. */
  readonly stop: () => Promise<void>;
}

/** Runs `work` at every `everyMs`, and at once when asked; never twice at a time. A failure is told and tried again. */
export function keeper(everyMs: number, log: Log, work: (stopped: () => boolean) => Promise<void>): Keeper {
  const ending = new AbortController();
  const stopped = (): boolean => ending.signal.aborted;
  let waking = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopped()) {
      waking = new AbortController();
      await work(stopped).catch((error: unknown) => log.error('work on recordings was broken off and will be tried again', { error }));
      await pause(everyMs, undefined, { signal: AbortSignal.any([ending.signal, waking.signal]), ref: false }).catch(() => {});
    }
  };
  let running: Promise<void> | null = null;
  return {
    ask: () => {
      if (running === null) running = loop();
      else waking.abort();
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

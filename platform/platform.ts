import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Log } from '#platform/log.ts';
import type { AdvisoryLocks } from '#platform/postgres/advisory-locks.ts';
import type { Databases } from '#platform/postgres/pool.ts';

/** What was asked on the command line of `npm start -- …`. */
export interface StartOptions {
  /** Begin empty, with first-run set-up, instead of loading the demonstration district into an empty data folder. */
  readonly fresh: boolean;
  /** Load the demonstration district even where the platform would not by itself. */
  readonly demo: boolean;
}

/** The ground a running platform stands on. Made once, in server/main.ts; everything else gets it, or a part of it, as an argument. */
export interface Platform {
  readonly config: Config;
  readonly databases: Databases;
  /** Locks that hold across every process of the platform. */
  readonly locks: AdvisoryLocks;
  readonly clock: Clock;
  readonly log: Log;
  readonly options: StartOptions;
}

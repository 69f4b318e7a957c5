import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { TestDatabase } from '#platform/testing/database.ts';

/** Processor seconds that a process has used, all its threads together (Linux counts in hundredths); 0 where it is gone. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

export interface Cost {
  readonly seconds: number;
  /** Processor seconds of this process, and of PostgreSQL for it. */
  readonly platform: number;
  readonly database: number;
}

async function backends({ databases }: TestDatabase): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where datname = current_database()`.execute(databases.migrator);
  return new Map(rows.map(({ pid }) => [pid, cpuOf(pid)]));
}

/** What work costs: on a machine that others use too, processor time says more than the clock. */
export async function costOf(database: TestDatabase, work: () => Promise<unknown>): Promise<Cost> {
  const [before, began, used] = [await backends(database), performance.now(), process.cpuUsage()];
  await work();
  const [{ user, system }, seconds] = [process.cpuUsage(used), (performance.now() - began) / 1000];
  const spent = [...(await backends(database))].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);
  return { seconds, platform: (user + system) / 1e6, database: spent };
}

/** `12000/s by the clock, 15000 per CPU second (30 + 40 µs)`: of the platform and of PostgreSQL. */
export function rates(count: number, { seconds, platform, database }: Cost): string {
  const each = (spent: number): string => ((spent * 1e6) / count).toFixed(1);
  return `${(count / seconds).toFixed(0)}/s by the clock, ${(count / (platform + database)).toFixed(0)} per CPU second (${each(platform)} + ${each(database)} µs of platform and PostgreSQL)`;
}

/** How much of the processor time of what is measured the control needs. */
export const share = (control: Cost, measured: Cost): string => ((control.platform + control.database) / (measured.platform + measured.database)).toFixed(2);

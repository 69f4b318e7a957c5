import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

function processes(): ReadonlyMap<number, Process> {
  return new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name): [number, Process][] => {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return [[Number(name), { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS }]];
    } catch {
      return []; // it has ended meanwhile
    }
  }));
}

/**
 * Seconds of processor that the processes started by this one have used: what a piece of work would take on an idle core, whatever else the
 * machine is doing. Where the system does not tell, the seconds that have passed.
 */
export function processorTime(): number {
  if (!existsSync('/proc/self/stat')) return performance.now() / 1000;
  const all = processes();
  const ours = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && (pid === process.pid || ours(all.get(pid)?.parent));
  return [...all].filter(([pid]) => pid !== process.pid && ours(pid)).reduce((sum, [, { seconds }]) => sum + seconds, 0);
}

/** Seconds of processor of the processes that this one started and that have ended, with all that they had started. */
export function endedTime(): number {
  if (!existsSync('/proc/self/stat')) return performance.now() / 1000;
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

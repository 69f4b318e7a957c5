import { glob } from 'node:fs/promises';
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ROOT } from '../checks.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, a line each: file, name, and the first line of the reason. */
  readonly failures: readonly string[];
  /** What failed, and passed when its file was run once more by itself; a line each. */
  readonly unsteady: readonly string[];
}

/** The machine may have two cores and shares them with a database. */
const CONCURRENCY = 2;

/** A file that has not ended after this long hangs. */
const FILE_TIMEOUT_MS = 600_000;

const NOT_OURS = ['node_modules', '.types', '.cache', 'dist', 'data'];

/** Every test file of the house, in a fixed order. */
export async function allTestFiles(): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.test.ts', { cwd: ROOT, exclude: (name) => NOT_OURS.includes(name) })) files.push(file);
  return files.toSorted();
}

interface Failure {
  readonly file: string;
  readonly line: string;
}

type Run = Pick<Counts, 'passed' | 'failed' | 'skipped'> & { readonly failures: readonly Failure[] };

/** Runs the files, each in a process of its own, and prints as they come. A file that does not load counts as a failure. */
async function runOnce(files: readonly string[], concurrency: number): Promise<Run> {
  const events = run({ files: [...files], cwd: ROOT, concurrency, timeout: FILE_TIMEOUT_MS });
  let counts: Omit<Run, 'failures'> | undefined;
  const failures: Failure[] = [];
  events.on('test:fail', ({ file = '', name, details: { error } }) => {
    // A suite also fails when a test within it does; that test has its own line.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    const place = relative(ROOT, file);
    failures.push({ file: place, line: `${place} › ${name}: ${firstLine(error)}` });
  });
  events.on('test:summary', ({ file, counts: { tests, passed, skipped, todo } }) => {
    // There is also a summary per file. What is neither passed nor put off has failed: cancelled tests too.
    if (file === undefined) counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  });
  for await (const text of events.compose(new spec())) process.stdout.write(String(text));
  if (counts === undefined) throw new Error('The test run ended without a summary');
  return { ...counts, failures };
}

/** More failing files than this are no accident. */
const MOST_AGAIN = 3;

const linesOf = (failures: readonly Failure[]): readonly string[] => failures.map(({ line }) => line);

/**
 * Runs the files; a few that failed are run once more, by themselves: a browser that got no processor on a machine of two cores says nothing
 * of the platform. What fails twice has failed; what passed the second time is told by name, so that somebody looks at it.
 */
export async function runTests(files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  const first = await runOnce(files, CONCURRENCY);
  const failing = [...new Set(first.failures.map(({ file }) => file))];
  if (failing.length === 0 || failing.length > MOST_AGAIN || !failing.every((file) => files.includes(file))) return { ...first, failures: linesOf(first.failures), unsteady: [] };
  process.stdout.write(`— once more, each by itself: ${failing.join(', ')}\n`);
  const second = await runOnce(failing, 1);
  const still = new Set(second.failures.map(({ file }) => file));
  return {
    passed: first.passed + Math.max(0, first.failed - second.failed), failed: second.failed, skipped: first.skipped,
    failures: linesOf(second.failures), unsteady: linesOf(first.failures.filter(({ file }) => !still.has(file))),
  };
}

function firstLine(error: Error): string {
  const reason = error.cause instanceof Error ? error.cause : error;
  return reason.message.split('\n')[0] ?? '';
}

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

/** Runs the files, each in a process of its own, and prints as they come. A file that does not load counts as a failure. */
export async function runTests(files: readonly string[]): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const events = run({ files: [...files], cwd: ROOT, concurrency: CONCURRENCY, timeout: FILE_TIMEOUT_MS });
  let counts: Omit<Counts, 'failures'> | undefined;
  const failures: string[] = [];
  events.on('test:fail', ({ file, name, details: { error } }) => {
    // A suite also fails when a test within it does; that test has its own line.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    failures.push(`${file === undefined ? '' : relative(ROOT, file)} › ${name}: ${firstLine(error)}`);
  });
  events.on('test:summary', ({ file, counts: { tests, passed, skipped, todo } }) => {
    // There is also a summary per file. What is neither passed nor put off has failed: cancelled tests too.
    if (file === undefined) counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
  });
  for await (const text of events.compose(new spec())) process.stdout.write(String(text));
  if (counts === undefined) throw new Error('The test run ended without a summary');
  return { ...counts, failures };
}

function firstLine(error: Error): string {
  const reason = error.cause instanceof Error ? error.cause : error;
  return reason.message.split('\n')[0] ?? '';
}

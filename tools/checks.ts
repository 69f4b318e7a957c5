import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is checked without running the code: each a program with its arguments, which says nothing if all is well. */
const CHECKS = [
  { name: 'types and directions of imports (tsc)', args: ['typescript/bin/tsc', '-b'] },
  { name: 'house rules (oxlint)', args: ['oxlint/bin/oxlint', '--type-aware', '--quiet'] },
  { name: 'nothing unused (knip)', args: ['knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
] as const;

/** Runs every check, says how each went, and returns how many passed and failed. */
export function runChecks(): { readonly passed: number; readonly failed: number; readonly failures: readonly string[] } {
  const outcomes = CHECKS.map(({ name, args: [program, ...args] }) => {
    const began = Date.now();
    const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    process.stdout.write(`${status === 0 ? '✔' : '✖'} ${name} (${Date.now() - began} ms)\n`);
    return { name, passed: status === 0 };
  });
  const failures = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
  return { passed: outcomes.length - failures.length, failed: failures.length, failures };
}

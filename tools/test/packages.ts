import { spawnSync } from 'node:child_process';
import { ROOT } from '../checks.ts';

/** Installs packages on Debian and its kin, where this process may. Says whether it did. */
export function installPackages(names: readonly string[], say: (line: string) => void): boolean {
  if (process.getuid?.() !== 0 || run('apt-get', ['--version']) !== 0) return false;
  say(`— installing ${names.join(', ')}`);
  if (run('apt-get', ['update', '-qq']) !== 0) return false;
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]) === 0;
}

function run(program: string, args: readonly string[]): number | null {
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return status;
}

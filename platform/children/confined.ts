import { join } from 'node:path';
import type { Trade } from './child.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * A child that looks into what strangers made: it reads the program's own files and nothing else, writes nothing and starts nothing.
 * `heap` in megabytes; `addons` where a native module does the reading.
 */
export const confined = (script: string, heap: number, { addons = false } = {}): Trade => ({
  script, env: { PATH: process.env['PATH'] }, setup: {},
  flags: ['--permission', ...(addons ? ['--allow-addons'] : []), `--allow-fs-read=${ROOT}/`, `--max-old-space-size=${heap}`, '--disable-warning=SecurityWarning'],
});

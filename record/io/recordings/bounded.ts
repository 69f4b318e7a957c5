import { execFile } from 'node:child_process';

/** What a program may take. It is handed files that were made by whoever wanted to. */
export interface Bounds {
  readonly milliseconds: number;
  /** Of address space, where the system can bound it. */
  readonly kibibytes: number;
}

/** A photograph of 108 megapixels and a film in 4K fit well; measured with ffmpeg 5.1. */
const USUAL: Bounds = { milliseconds: 30_000, kibibytes: 1_000_000 };

const LONGEST_OUTPUT = 4 * 1024 * 1024;

/** The shell of the system sets the bounds and becomes the program: who is killed is the program itself. */
const CONFINED = 'ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec "$@"';
const NO_SUCH_PROGRAM = 127;

export type Outcome = { readonly output: Buffer } | { readonly failed: 'absent' | 'out-of-bounds' | 'unreadable' };

/** Runs a program on a file. A program that is not there, hangs, or takes too much is an outcome like any other. */
export function runBounded(program: string, args: readonly string[], { milliseconds, kibibytes }: Bounds = USUAL): Promise<Outcome> {
  const confined = ['-c', CONFINED, 'sh', String(kibibytes), String(Math.ceil(milliseconds / 1000)), program, ...args];
  return new Promise((resolve) => {
    execFile('/bin/sh', confined, { timeout: milliseconds, killSignal: 'SIGKILL', maxBuffer: LONGEST_OUTPUT, encoding: 'buffer' }, (error, output) => {
      if (error === null) resolve({ output });
      else if (error.code === NO_SUCH_PROGRAM || String(error.code) === 'ENOENT') resolve({ failed: 'absent' });
      else resolve({ failed: error.killed === true || typeof error.signal === 'string' || typeof error.code === 'string' ? 'out-of-bounds' : 'unreadable' });
    });
  });
}

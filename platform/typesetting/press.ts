import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Child, type Limits } from './child.ts';
import { CANDIDATES, fontFiles, fontsDigest } from './faces.ts';
import type { Failure, Job, Setup } from './protocol.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export type Order = Pick<Job, 'template' | 'data' | 'at'>;

/** Sets type. Orders wait in line for a child process; a bad one costs that process and nothing else. */
export interface Press {
  readonly print: (order: Order) => Promise<Result<Printed, Failure>>;
  /** Tells the fonts apart with which a paper was printed. */
  readonly fonts: () => Promise<string>;
  readonly close: () => void;
}

export interface PressOptions {
  /** The agency's own folder of fonts. */
  readonly fonts?: string | null;
  readonly templates?: string;
  readonly children?: number;
  readonly limits?: Limits;
  /** Orders that may wait; more are turned away. */
  readonly queue?: number;
}

const LIMITS: Limits = { time: 20_000, memory: 1_200_000_000 };

export const TEMPLATES = join(import.meta.dirname, 'templates');

/** fontconfig with a single empty folder: without one it would fall back to the fonts of the system. */
function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-press-'));
  const empty = join(folder, 'none');
  mkdirSync(empty);
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig><dir>${empty}</dir></fontconfig>\n`);
  return folder;
}

interface Waiting {
  readonly order: Order;
  readonly resolve: (outcome: Result<Printed, Failure>) => void;
}

export function openPress({ fonts = null, templates = TEMPLATES, children = 2, limits = LIMITS, queue = 500 }: PressOptions = {}): Press {
  const files = fontFiles(fonts);
  const setup: Setup = { kind: 'setup', templates, fonts: files, candidates: CANDIDATES };
  const idle: Child[] = [];
  const line: Waiting[] = [];
  const all = new Set<Child>();
  let scratch: string | null = null;
  let digest: Promise<string> | null = null;
  let id = 0;

  const hire = (): Child => {
    scratch ??= scratchFolder();
    const child = new Child(setup, scratch, limits);
    all.add(child);
    return child;
  };

  const work = async (child: Child, { order, resolve }: Waiting): Promise<void> => {
    id += 1;
    const answer = await child.do({ kind: 'job', id, ...order });
    if (child.dead) all.delete(child);
    else idle.push(child);
    resolve(answer.kind === 'printed' ? ok({ pdf: answer.pdf, pages: answer.pages }) : fail(answer.failure));
    next();
  };

  const next = (): void => {
    while (line.length > 0) {
      const child = idle.pop() ?? (all.size < children ? hire() : undefined);
      if (child === undefined) return;
      if (child.dead) all.delete(child);
      else {
        const waiting = line.shift();
        if (waiting !== undefined) void work(child, waiting);
      }
    }
  };

  return {
    print: (order) => new Promise((resolve) => {
      if (line.length >= queue) resolve(fail({ kind: 'busy' }));
      else {
        line.push({ order, resolve });
        next();
      }
    }),
    fonts: () => (digest ??= fontsDigest(files)),
    close: () => {
      for (const child of all) child.kill();
      all.clear();
      idle.length = 0;
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
      scratch = null;
    },
  };
}

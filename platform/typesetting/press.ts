import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Child, type Done, type Limits } from './child.ts';
import { Crew } from './crew.ts';
import { CANDIDATES, fontFiles, fontsDigest } from './faces.ts';
import type { Failure, Order, Picture, Printed, Setup } from './protocol.ts';

/** Sets type, in child processes that are killed where they take too long or too much. */
export interface Press {
  readonly print: (order: Order) => Promise<Result<Printed, Failure>>;
  /** Makes a picture fit for a page. */
  readonly picture: (file: string) => Promise<Result<Picture, Failure>>;
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

const failed = (done: Done): Result<never, Failure> => fail(done.kind === 'failed' ? done.failure : { kind: 'crashed' });

export function openPress({ fonts = null, templates = TEMPLATES, children = 2, limits = LIMITS, queue = 500 }: PressOptions = {}): Press {
  const files = fontFiles(fonts);
  const setup: Setup = { kind: 'setup', templates, fonts: files, candidates: CANDIDATES };
  let scratch: string | null = null;
  let digest: Promise<string> | null = null;
  const crew = new Crew(() => new Child(setup, (scratch ??= scratchFolder()), limits), children, queue);

  return {
    print: async (order) => {
      const done = await crew.do({ kind: 'job', ...order });
      return done.kind === 'printed' ? ok({ pdf: done.pdf, pages: done.pages }) : failed(done);
    },
    picture: async (file) => {
      const done = await crew.do({ kind: 'picture', file });
      return done.kind === 'picture' ? ok({ jpeg: done.jpeg, width: done.width, height: done.height }) : failed(done);
    },
    fonts: () => (digest ??= fontsDigest(files)),
    close: () => {
      crew.close();
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
      scratch = null;
    },
  };
}

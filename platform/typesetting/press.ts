import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Limits } from '#platform/children/child.ts';
import { openPool } from '#platform/children/pool.ts';
import { CANDIDATES, fontFiles, fontsDigest } from './faces.ts';
import type { Failure, Job, Order, Outcome, Picture, PictureJob, Printed, Setup } from './protocol.ts';

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
  readonly children?: number;
  readonly limits?: Limits;
  /** Orders that may wait; more are turned away. */
  readonly queue?: number;
}

const LIMITS: Limits = { time: 20_000, memory: 1_200_000_000 };

interface Scratch {
  readonly folder: string;
  readonly empty: string;
}

/** fontconfig with a single empty folder: without one it would fall back to the fonts of the system. */
function scratchFolder(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-press-'));
  const empty = join(folder, 'none');
  mkdirSync(empty);
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig><dir>${empty}</dir></fontconfig>\n`);
  return { folder, empty };
}

/** Nobody listens here: what asks for the network is refused at once. */
const NOWHERE = 'http://127.0.0.1:9';

/** No fonts but those it is given; no network and no packages. */
const surroundings = (scratch: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'], FONTCONFIG_FILE: join(scratch, 'fonts.conf'), HOME: scratch, XDG_CACHE_HOME: scratch, XDG_DATA_HOME: scratch,
  TYPST_PACKAGE_PATH: scratch, TYPST_PACKAGE_CACHE_PATH: scratch, HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, http_proxy: NOWHERE, https_proxy: NOWHERE,
});

const failed = (outcome: Outcome): Result<never, Failure> => fail(outcome.kind === 'failed' ? outcome.failure : { kind: 'crashed' });

export function openPress({ fonts = null, children = 2, limits = LIMITS, queue = 500 }: PressOptions = {}): Press {
  const files = fontFiles(fonts);
  let scratch: Scratch | null = null;
  let digest: Promise<string> | null = null;
  const pool = openPool<Job | PictureJob, Outcome>({
    children, limits, queue,
    trade: () => {
      const { folder, empty } = (scratch ??= scratchFolder());
      const setup: Setup = { workspace: empty, fonts: files, candidates: CANDIDATES };
      return { script: join(import.meta.dirname, 'worker.ts'), env: surroundings(folder), flags: [], setup };
    },
  });
  const outcomeOf = async (job: Job | PictureJob): Promise<Outcome> => {
    const done = await pool.ask(job);
    return done.ok ? done.value : { kind: 'failed', failure: { kind: done.error } };
  };

  return {
    print: async ({ longer, ...order }) => {
      const first = await outcomeOf({ kind: 'job', ...order });
      const done = first.kind === 'printed' && longer !== undefined && first.pages > longer.than ? await outcomeOf({ kind: 'job', ...order, data: longer.data(first.pages) }) : first;
      return done.kind === 'printed' ? ok({ pdf: done.pdf, pages: done.pages, inspected: done.inspected }) : failed(done);
    },
    picture: async (file) => {
      const done = await outcomeOf({ kind: 'picture', file });
      return done.kind === 'picture' ? ok({ jpeg: done.jpeg, width: done.width, height: done.height }) : failed(done);
    },
    fonts: () => (digest ??= fontsDigest(files)),
    close: () => {
      pool.close();
      if (scratch !== null) rmSync(scratch.folder, { recursive: true, force: true });
      scratch = null;
    },
  };
}

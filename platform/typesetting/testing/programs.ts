import { execFileSync } from 'node:child_process';
import { z } from 'zod';

/** What other people's programs find in our papers. A test that needs one is left out, with the reason, where it is not installed. */

export const found = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

export const without = (program: string, there = found(program)): { skip?: string } => (there ? {} : { skip: `没有安装 ${program}` });

export const run = (program: string, ...rest: string[]): string => execFileSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64_000_000 });

export const bare = (text: string): string => text.replaceAll(/\s/g, '');

export const pagesOf = (path: string): readonly string[] => run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);

/** What PDFBox Preflight says against PDF/A-1b, by its codes; of a file of a later part some are no fault. */
export function preflight(path: string): { readonly codes: ReadonlySet<string>; readonly said: string } {
  let said = '';
  try {
    run('java', '-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path);
  } catch (error) {
    said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
  return { codes: new Set([...said.matchAll(/^(\d+(?:\.\d+)+)\s*:/gm)].flatMap(([, code]) => code ?? [])), said };
}

export const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map((name) => `/usr/share/java/${name}.jar`);

interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly kids: readonly Bookmark[];
}

const BookmarkJson: z.ZodType<Bookmark> = z.object({ title: z.string(), destpageposfrom1: z.int(), get kids() { return z.array(BookmarkJson); } })
  .transform(({ title, destpageposfrom1: page, kids }) => ({ title, page, kids }));

/** The bookmarks of a file, by qpdf. */
export const bookmarksOf = (path: string): readonly Bookmark[] => z.object({ outlines: z.array(BookmarkJson) }).parse(JSON.parse(run('qpdf', '--json', '--json-key=outlines', path))).outlines;

import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { serve } from '#platform/children/serve.ts';
import { inspect } from './inspect.ts';
import type { Faces, Failure, Job, Outcome, PictureJob, Setup } from './protocol.ts';

/** The child process that sets type: it knows its fonts, and is told what to print in which template. */

/** Compilations after which what was memoized is let go; without it the process grows for ever. */
const KEPT = 5;

/** The white ground of every page is drawn where the first one lies, and would cover it. */
const GROUND = /<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v 841\.\d+ h 595\.\d+ v -841\.\d+ Z "\/>/g;

interface Press {
  readonly compiler: NodeCompiler;
  /** Where files of the moment seem to lie; none is ever written there. */
  readonly workspace: string;
  readonly faces: string;
}

/** The families of the list that the fonts at hand hold. An unknown one is only a warning to the compiler. */
const present = (compiler: NodeCompiler, families: readonly string[]): readonly string[] =>
  families.filter((family) => compiler.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)}, fallback: false)\n字1` }).takeWarnings() === null);

function open({ workspace, fonts, candidates }: Setup): Press {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });
  const found: Faces = {
    body: present(compiler, candidates.body), title: present(compiler, candidates.title), strong: present(compiler, candidates.strong), folio: present(compiler, candidates.folio),
  };
  return { compiler, workspace, faces: JSON.stringify(found) };
}

/** "PDF/A-3a error: the text `\"堃\"` could not be displayed …": the character is what the reader must be told. */
function failureOf(message: string): Failure {
  const named = [...message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)].map(([, text = '']) => text);
  return named.length === 0 ? { kind: 'refused', message: message.slice(0, 2000) } : { kind: 'missing-characters', characters: [...new Set(named.join(''))].join('') };
}

function printed({ compiler, workspace, faces }: Press, { source, data, at, standard, picture = false, files = new Map(), inspect: inspection = 'none' }: Job): Outcome {
  try {
    // Only in memory, and only for this job.
    for (const [name, bytes] of files) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
    const main = join(workspace, 'main.typ');
    compiler.addSource(main, source);
    const outcome = compiler.compile({ mainFilePath: main, inputs: { data, faces } });
    const said = outcome.result === null ? outcome.takeError() : outcome.takeWarnings();
    if (outcome.result === null || said !== null) {
      return { kind: 'failed', failure: failureOf(said === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(said))) };
    }
    const { numOfPages: pages } = outcome.result;
    const pdf = picture ? Buffer.from(compiler.plainSvg(outcome.result).replaceAll(GROUND, '')) : compiler.pdf(outcome.result, { pdfStandard: standard, creationTimestamp: at });
    if (inspection === 'none') return { kind: 'printed', pdf, pages, inspected: null };
    const svg = compiler.svg(outcome.result);
    return { kind: 'printed', pdf, pages, inspected: { ...inspect(svg, pdf, data), picture: inspection === 'pictures' ? svg : null } };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error instanceof Error ? error.message : String(error)) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(KEPT);
  }
}

/** About 200 dots an inch on the page: a photograph needs no more on paper, and a hundred of them fit into memory. */
const LONGEST_SIDE = 1600;

/** Takes pictures of every make that libvips reads, upright, without what a camera writes beside them; half a picture is none. */
async function pictured({ file }: PictureJob): Promise<Outcome> {
  try {
    // Sheets need none of it: it is loaded when the first picture comes.
    const { default: sharp } = await import('sharp');
    // It would remember files by their names.
    sharp.cache(false);
    const picture = sharp(file, { failOn: 'error', limitInputPixels: 200_000_000 }).autoOrient();
    const { autoOrient } = await picture.metadata();
    const jpeg = await picture.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
      .toColourspace('srgb').jpeg({ quality: 85 }).toBuffer();
    return { kind: 'picture', jpeg, width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    return { kind: 'failed', failure: { kind: 'refused', message: error instanceof Error ? error.message : String(error) } };
  }
}

serve((setup: Setup) => {
  const press = open(setup);
  return async (job: Job | PictureJob) => (job.kind === 'picture' ? pictured(job) : printed(press, job));
});

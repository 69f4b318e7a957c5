import type { Block, Paper } from './model.ts';

/** The words of a paper in the pieces in which a sheet sets them: what belongs to one cell, line or paragraph stays together. */

const signers = ({ statement, signers: all }: Extract<Block, { kind: 'signatures' }>): readonly (string | null)[] =>
  [statement, ...all.flatMap(({ label, name }) => [label, name])];

function piecesOf(block: Block): readonly (string | null)[] {
  switch (block.kind) {
    case 'form':
      return block.rows.flatMap((row) => row.flatMap(({ label, value }) => [label, value]));
    case 'inventory':
      return [block.title, ...block.headings, ...block.rows.flat()];
    case 'dialogue':
      return block.turns.flatMap(({ question, answer }) => [question, answer]);
    case 'opinion':
      return [block.label, block.text, block.signer, block.date];
    case 'signatures':
      return signers(block);
    case 'issuer':
      return [block.agency, block.date];
    case 'heading':
    case 'addressee':
    case 'paragraph':
    case 'remedies':
    case 'note':
    default:
      return [block.text];
  }
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

/** Every piece, without white space; one that the paper says twice comes twice. */
export const pieces = ({ mark, letterhead, title, number, pageSigner, blocks }: Paper): readonly string[] =>
  [mark, letterhead, title, number, ...blocks.flatMap(piecesOf), pageSigner].flatMap((one) => (one === null ? [] : one.split('\n'))).map(bare).filter((one) => one !== '');

const countIn = (text: string, piece: string): number => text.split(piece).length - 1;

/** How much of the piece's beginning the text has. */
function longestStart(text: string, piece: string): number {
  let [least, most] = [0, piece.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (text.includes(piece.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Letters by which a page's foot may happen to go on like the piece that was broken off above it. */
const CHANCE = 3;

/** Whether the piece stands on the pages from this one on, broken from each to the next where it does not fit. */
function standsFrom(pages: readonly string[], index: number, piece: string): boolean {
  const page = pages[index];
  if (page === undefined) return false;
  if (page.includes(piece)) return true;
  const longest = longestStart(page, piece);
  for (let length = longest; length > 0 && length >= longest - CHANCE; length -= 1) if (standsFrom(pages, index + 1, piece.slice(length))) return true;
  return false;
}

/** The pieces of a paper that its pages do not show, each once; pages are given without white space. */
export function missingFrom(paper: Paper, pages: readonly string[]): readonly string[] {
  const said = pieces(paper);
  const [all, printed] = [said.join('\n'), pages.join('\n')];
  return [...new Set(said)].filter((piece) => {
    if (!pages.some((_, index) => standsFrom(pages, index, piece))) return true;
    // Said twice and shown once, a part is missing; what a page breaks in two may count for less on each further page.
    return countIn(printed, piece) + pages.length - 1 < countIn(all, piece);
  });
}

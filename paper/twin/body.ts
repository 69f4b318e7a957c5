import type { Block, BlockOf, Paper } from '../model.ts';
import { BLANK } from '../text.ts';
import { LINE, paragraph, paragraphs, ROOM, run, shares, table } from './words.ts';

/** The blocks of a paper, in their order, as paragraphs and tables. */

const FORM = shares([25, 27, 20, 28]);

const formOf = ({ rows }: BlockOf<'form'>): string => table('表单', FORM, rows.map((pairs) => ({
  cells: pairs.flatMap(({ label, value }) => [{ content: paragraph('CellLabel', run(label)) }, { content: paragraph('Cell', run(value)), span: pairs.length === 1 ? 3 : 1 }]),
})));

function inventoryOf({ title, headings, widths, rows }: BlockOf<'inventory'>): string {
  const columns = shares(headings.map((_, index) => widths[index] ?? 1));
  return (title === '' ? '' : paragraph('TableTitle', run(title))) + table('清单', columns, [
    { cells: headings.map((heading) => ({ content: paragraph('CellLabel', run(heading)) })), isHead: true },
    // A row of another length than the headings keeps its cells: the last one takes the columns that are left.
    ...rows.map((cells) => ({
      cells: cells.map((cell, index) => ({ content: paragraph('Cell', run(cell)), span: index === cells.length - 1 ? Math.max(1, headings.length - index) : 1 })),
    })),
  ]);
}

const opinionOf = ({ label, text, signer, date }: BlockOf<'opinion'>): string => table('意见', shares([25, 75]), [{
  cells: [{ content: paragraph('CellLabel', run(label)) }, { content: paragraph('Cell', run(text)) + paragraph('CellSign', run(`签名：${signer ?? BLANK}　日期：${date ?? BLANK}`)) }],
}]);

const signaturesOf = ({ statement, signers }: BlockOf<'signatures'>): string => (statement === null ? '' : paragraphs('Body', statement))
  + signers.map(({ label, name, date }) => paragraph('Sign', run(`${label}：${name ?? BLANK}`) + (date ? ROOM : ''))).join('');

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraphs('Part', block.text);
    case 'addressee':
      return paragraphs('Addressee', block.text);
    case 'paragraph':
    case 'remedies':
      return paragraphs('Body', block.text);
    case 'note':
      return paragraphs('Note', block.text);
    case 'form':
      return formOf(block);
    case 'inventory':
      return inventoryOf(block);
    case 'dialogue':
      return block.turns.map(({ question, answer }) => paragraphs('Body', `问：${question}`) + paragraphs('Body', `答：${answer}`)).join('');
    case 'opinion':
      return opinionOf(block);
    case 'signatures':
      return signaturesOf(block);
    case 'issuer':
    default:
      return paragraph('Issuer', run(block.agency)) + paragraph('Issuer', run(block.date));
  }
}

const TOP = 2098;
const RIGHT = 1474;
const BOTTOM = 1984;
const LEFT = 11_906 - RIGHT - LINE;

/** A4 with the margins of GB/T 9704: 37 mm above, 28 mm left, 156 mm by 225 mm of type. */
const PAGE = '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="header"/>'
  + '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>'
  + `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${TOP}" w:right="${RIGHT}" w:bottom="${BOTTOM}" w:left="${LEFT}" w:header="1134" w:footer="1134" w:gutter="0"/></w:sectPr>`;

export const bodyOf = ({ mark, letterhead, title, number, blocks }: Paper): string => [
  mark === null ? '' : paragraph('Mark', run(mark)), letterhead === null ? '' : paragraph('Letterhead', run(letterhead)), paragraph('Title', run(title)),
  number === null ? '' : paragraph('Number', run(number)), ...blocks.map(blockOf), PAGE,
].join('');

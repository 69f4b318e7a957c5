/** Reads a twin as other programs do, by its paragraphs and tables: a form's label and value are joined by ：, the cells of a list by tabs. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string => text.replaceAll(/&(\w+);/g, (_whole, name: string) => ENTITIES[name] ?? '？');

const PIECE = /<w:t [^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g;
const textOf = (xml: string): string =>
  [...xml.matchAll(PIECE)].map(([, text, mark]) => (mark === 'br' ? '\n' : mark === 'tab' ? '\t' : unescaped(text ?? ''))).join('');
const paragraphsOf = (xml: string): readonly string[] => [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => textOf(inner ?? ''));
const all = (xml: string, tag: string): readonly string[] => [...xml.matchAll(new RegExp(`<w:${tag}>(.*?)</w:${tag}>`, 'gs'))].map(([, inner]) => inner ?? '');

function tableLines(xml: string): readonly string[] {
  const name = /<w:tblCaption w:val="([^"]*)"/.exec(xml)?.[1];
  const rows = all(xml, 'tr').map((row) => all(row, 'tc').map((cell) => paragraphsOf(cell)));
  if (name === '清单') return rows.map((cells) => cells.map((cell) => cell.join('\n')).join('\t'));
  return rows.flatMap((cells) => cells.flatMap((cell, index) => (index % 2 === 1 ? [`${cells[index - 1]?.join('\n') ?? ''}：${cell[0] ?? ''}`, ...cell.slice(1)] : [])));
}

/** Lines as a reader sees them: room left blank at the end of one is nothing. */
export const seenLines = (text: string): readonly string[] => text.split('\n').map((line) => line.trimEnd());

export function twinText(documentXml: string): string {
  const blocks = [...documentXml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs)].map(([whole]) => whole);
  return blocks.filter((block) => !block.includes('w:val="Gap"')).flatMap((block) => (block.startsWith('<w:tbl>') ? tableLines(block) : paragraphsOf(block))).join('\n');
}

/** The smallest pieces of WordprocessingML that a paper needs: runs, paragraphs and tables, every text escaped. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot say, and half characters, become the sign for that. */
export const esc = (text: string): string => text.toWellFormed()
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot say
  .replaceAll(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** A run of text; its line breaks and tabs are those of the format. */
export function run(text: string): string {
  const lines = text.split('\n').map((line) => line.split('\t').map((part) => `<w:t xml:space="preserve">${esc(part)}</w:t>`).join('<w:tab/>'));
  return text === '' ? '' : `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

/** Room to be filled in by hand, up to the right edge: it is no text. */
export const ROOM = '<w:r><w:tab/></w:r>';

export const paragraph = (style: string, content: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

/** One paragraph for each line. */
export const paragraphs = (style: string, text: string): string => text.split('\n').map((line) => paragraph(style, run(line))).join('');

/** In twentieths of a point: 156 mm of type, of which a share of the shares given. */
export const LINE = 8845;
export const shares = (parts: readonly number[]): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((LINE * part) / whole));
};

export interface TableCell {
  /** Paragraphs. */
  readonly content: string;
  readonly span?: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Repeated on every page. */
  readonly isHead?: boolean;
}

/** A ruled table. `name` tells programs that read aloud what it is. */
export function table(name: string, widths: readonly number[], rows: readonly TableRow[]): string {
  const rowOf = ({ cells, isHead = false }: TableRow): string => {
    let column = 0;
    const inner = cells.map(({ content, span = 1 }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
    });
    return `<w:tr><w:trPr>${isHead ? '' : '<w:cantSplit w:val="0"/>'}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inner.join('')}</w:tr>`;
  };
  const whole = widths.reduce((sum, one) => sum + one, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${esc(name)}"/></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(rowOf).join('')}</w:tbl>`
    // Two tables that follow each other would become one.
    + '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
}

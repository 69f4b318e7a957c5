import { strToU8, zipSync } from 'fflate';

/** Workbooks made by hand, part by part, for what no spreadsheet program would write. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface RawBook {
  /** The inside of sheetData, sheet by sheet. */
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly rows: string; readonly more?: string }[];
  readonly is1904?: boolean;
  /** Ids and codes of number formats; cells name them by `s`, from 1. */
  readonly formats?: readonly (number | string)[];
  /** Further parts, or others in place of those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export const sheetXml = (rows: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetData>${rows}</sheetData>${more}</worksheet>`;

const stylesXml = (formats: readonly (number | string)[]): string => {
  const own = formats.flatMap((format, index) => (typeof format === 'string' ? [`<numFmt numFmtId="${200 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`] : []));
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + index}"/>`).join('')}</cellXfs></styleSheet>`;
};

function partsOf({ sheets, is1904 = false, formats = [], parts = {} }: RawBook): Readonly<Record<string, string | Uint8Array>> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) =>
      `<Relationship Id="s${index + 1}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(sheets.map(({ rows, more }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows, more)])),
    ...parts,
  };
}

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level: 1 });

export const rawBook = (book: RawBook): Uint8Array => zipOf(partsOf(book));

export const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
export const number = (place: string, value: number | string, style = 0): string => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
export const row = (line: number, ...cells: readonly string[]): string => `<row r="${line}">${cells.join('')}</row>`;

import type { Paper } from '../model.ts';
import { bodyOf } from './body.ts';
import { FONTS_XML, NAMESPACES, STYLES_XML } from './styles.ts';
import { esc, paragraph, ROOM, run } from './words.ts';

/**
 * The editable twin of a paper: the same words in the same order as an office document (.docx), for whoever has to work on them. It says on
 * every page that it is not the paper.
 */

export const TWIN_NOTICE = '非正式文本，不具有法律效力，以签发的PDF为准';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS = [
  { id: 'styles', file: 'styles', type: 'styles' }, { id: 'fonts', file: 'fontTable', type: 'fontTable' }, { id: 'settings', file: 'settings', type: 'settings' },
  { id: 'header', file: 'header1', type: 'header' }, { id: 'odd', file: 'footer1', type: 'footer' }, { id: 'even', file: 'footer2', type: 'footer' },
] as const;

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORDS}.document.main+xml"/>`
  + PARTS.map(({ file, type }) => `<Override PartName="/word/${file}.xml" ContentType="${WORDS}.${type}+xml"/>`).join('')
  + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const relationships = (all: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const FOLIO = `${run('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('1')}${field('end')}${run(' —')}`;

const footer = ({ pageSigner }: Paper, style: string): string =>
  `<w:ftr ${NAMESPACES}>${pageSigner === null ? '' : paragraph('PageSign', run(`${pageSigner}：`) + ROOM)}${paragraph(style, FOLIO)}</w:ftr>`;

const coreOf = ({ title, number, agency }: Paper): string => `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
  + `<dc:title>${esc(`${title}${number ?? ''}（${TWIN_NOTICE}）`)}</dc:title><dc:creator>${esc(agency)}</dc:creator></cp:coreProperties>`;

/** The layout of the office programs of today, and feet that differ on odd and even pages. */
const SETTINGS = `<w:settings ${NAMESPACES}><w:evenAndOddHeaders/><w:compat>`
  + '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** The files of the package, each with its path. Zipping them is not a matter of what a paper says. */
export const twinParts = (paper: Paper): Readonly<Record<string, string>> => Object.fromEntries(Object.entries({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relationships([
    { id: 'document', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
    { id: 'core', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  ]),
  'docProps/core.xml': coreOf(paper),
  'word/document.xml': `<w:document ${NAMESPACES}><w:body>${bodyOf(paper)}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relationships(PARTS.map(({ id, file, type }) => ({ id, type: `${OFFICE}/${type}`, target: `${file}.xml` }))),
  'word/styles.xml': STYLES_XML,
  'word/fontTable.xml': FONTS_XML,
  'word/settings.xml': SETTINGS,
  'word/header1.xml': `<w:hdr ${NAMESPACES}>${paragraph('Notice', run(TWIN_NOTICE))}</w:hdr>`,
  'word/footer1.xml': footer(paper, 'FolioOdd'),
  'word/footer2.xml': footer(paper, 'FolioEven'),
}).map(([path, part]) => [path, `${XML}${part}`]));

import { createHash } from 'node:crypto';
import { epochOf, type Instant } from '#kernel/dates.ts';
import type { DocumentSigner } from './signer.ts';

/**
 * An incremental update (ISO 32000-1, 7.5.6) that adds one signature to a PDF of our own press: the first bytes stay as they were, with
 * them PDF/A-3a, the tags and the attached content. Reads what the press writes, a plain cross-reference table and no object streams;
 * anything else throws. The field is not to be seen (an empty rectangle): the seal is part of the printed page.
 */

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly stampedAt: Instant | null;
}

interface Whole {
  readonly text: string;
  readonly table: number;
  readonly size: number;
  readonly root: string;
  readonly trailer: string;
}

const need = (pattern: RegExp, text: string, what: string): RegExpExecArray => {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`the PDF has no ${what} where the press writes one`);
  return found;
};

const group = (pattern: RegExp, text: string, what: string): string => need(pattern, text, what)[1] ?? '';

function read(pdf: Uint8Array): Whole {
  // One character a byte, so that places in the text are places in the file.
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(group(/startxref\s+(\d+)\s+%%EOF\s*$/, text, 'startxref'));
  const end = text.slice(table);
  if (!end.startsWith('xref')) throw new Error('the PDF has no plain cross-reference table');
  const trailer = group(/trailer\s*<<([\s\S]*?)>>\s*startxref/, end, 'trailer');
  if (/\/Prev\b/.test(trailer)) throw new Error('the PDF has been updated before');
  return { text, table, trailer, size: Number(group(/\/Size (\d+)/, trailer, '/Size')), root: group(/\/Root (\d+) 0 R/, trailer, '/Root') };
}

/** The dictionary of an object, from what stands behind `<<` to what stands before the last `>>`. */
function dictionary({ text, table }: Whole, number: string): string {
  const first = Number(group(/^xref\s+(\d+) \d+/, text.slice(table), 'first object'));
  const line = text.slice(table).split(/\r?\n/)[2 + Number(number) - first] ?? '';
  const at = Number(group(/^(\d{10}) 00000 n/, line, `object ${number}`));
  return group(new RegExp(`^${number} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`), text.slice(at), `dictionary ${number}`);
}

function firstPage(whole: Whole): string {
  let number = group(/\/Pages (\d+) 0 R/, dictionary(whole, whole.root), '/Pages');
  while (/\/Kids\b/.test(dictionary(whole, number))) number = group(/\/Kids \[(\d+) 0 R/, dictionary(whole, number), '/Kids');
  return number;
}

/** Text of PDF outside Latin: UTF-16 with its mark. */
const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const HOUR_MS = 3_600_000;

/** The time in China, as PDF writes it. */
const pdfDate = (at: Instant): string => `(D:${new Date(epochOf(at) + 8 * HOUR_MS).toISOString().replaceAll(/[-:T]|\..*/g, '')}+08'00')`;

const WIDTH = 10;
const RANGE = `/ByteRange [0 ${'*'.repeat(WIDTH)} ${'*'.repeat(WIDTH)} ${'*'.repeat(WIDTH)}]`;

const withAnnotation = (page: string, field: number): string => {
  if (!/\/Annots\b/.test(page)) return `${page}/Annots [${field} 0 R]\n`;
  need(/\/Annots\s*\[/, page, 'plain /Annots');
  return page.replace(/\/Annots\s*\[/, `/Annots [${field} 0 R `);
};

/** The objects of the update by number: the catalog and the page anew, the field and the signature. */
function objectsOf(whole: Whole, { name, filter, subFilter, reserved }: DocumentSigner, at: Instant): ReadonlyMap<number, string> {
  const [field, signature] = [whole.size, whole.size + 1];
  const page = firstPage(whole);
  const catalog = dictionary(whole, whole.root);
  if (/\/AcroForm\b/.test(catalog)) throw new Error('the PDF has a form already');
  return new Map([
    [Number(whole.root), `<<${catalog}/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>\n>>`],
    [Number(page), `<<${withAnnotation(dictionary(whole, page), field)}>>`],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /TU ${utf16(`${name}的电子签名`)} /Rect [0 0 0 0] /F 132 /P ${page} 0 R /V ${signature} 0 R >>`],
    [signature, `<< /Type /Sig /Filter /${filter} /SubFilter /${subFilter} /Name ${utf16(name)} /M ${pdfDate(at)}\n${RANGE}\n/Contents <${'0'.repeat(reserved * 2)}> >>`],
  ]);
}

function updated(whole: Whole, objects: ReadonlyMap<number, string>): string {
  let text = whole.text.endsWith('\n') ? whole.text : `${whole.text}\n`;
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = text.length;
  const rows = [...places].toSorted(([a], [b]) => a - b).map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
  const id = group(/\/ID \[(\([^)]*\)|<[^>]*>)/, whole.trailer, '/ID');
  const info = /\/Info \d+ 0 R/.exec(whole.trailer)?.[0] ?? '';
  const changed = createHash('sha256').update(text).digest('hex').slice(0, 32);
  text += `xref\n${rows.join('')}trailer\n<< /Size ${whole.size + 2} /Root ${whole.root} 0 R ${info} /ID [${id} <${changed}>] /Prev ${whole.table} >>\nstartxref\n${table}\n%%EOF\n`;
  return text;
}

/** The file with the signature in it. Made at `at`; the same file signed again has other bytes. */
export async function signPdf(pdf: Uint8Array, signer: DocumentSigner, at: Instant): Promise<SignedPdf> {
  const whole = read(pdf);
  const bytes = Buffer.from(updated(whole, objectsOf(whole, signer, at)), 'latin1');
  const from = bytes.indexOf('/Contents <', whole.text.length, 'latin1') + '/Contents '.length;
  const to = from + signer.reserved * 2 + 2;
  const range = `/ByteRange [0 ${[from, to, bytes.length - to].map((one) => String(one).padEnd(WIDTH)).join(' ')}]`;
  bytes.write(range, bytes.indexOf(RANGE, whole.text.length, 'latin1'), 'latin1');
  const { contents, stampedAt } = await signer.sign(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
  if (contents.length > signer.reserved) throw new Error(`the signature has ${contents.length} bytes, ${signer.reserved} were kept free`);
  bytes.write(Buffer.from(contents).toString('hex'), from + 1, 'latin1');
  return { pdf: bytes, stampedAt };
}

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { MOST, TOO_LARGE, TOO_LONG, type Refusal } from './workbook.ts';

/**
 * Looks at a file before anything parses it: what it is by its bytes, whatever its name says, and whether its zip declares no more than a
 * list can need. What the zip declares may be a lie: the reader runs in a process that is killed when it takes too much.
 */

const SAVE_AS = '请用Excel或者WPS打开，另存为“Excel工作簿（*.xlsx）”后再选择。';
const refusal = (sentence: string, todo = SAVE_AS): Refusal => ({ sentence, todo });

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const IMAGES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff]];

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Text in one of the encodings that Chinese systems write; null where it is none. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const encodings = startsWith(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    // oxlint-disable-next-line no-control-regex -- these are what tells text from other files
    if (text !== null && !/[\0-\u0008\u000E-\u001F]/.test(text)) return { text, encoding: { 'utf-8': 'UTF-8', gb18030: 'GBK', 'utf-16le': 'UTF-16' }[encoding] ?? encoding };
  }
  return null;
}

function otherwise(bytes: Uint8Array): Refusal {
  const contains = (part: Buffer): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);
  if (startsWith(bytes, OLE)) {
    if (contains(Buffer.from('EncryptedPackage', 'utf16le'))) return refusal('这个文件设有打开密码，不能读取。', '请用Excel或者WPS打开，取消密码并保存为.xlsx后再选择。');
    return contains(Buffer.from('Workbook', 'utf16le')) || contains(Buffer.from('Book', 'utf16le'))
      ? refusal('这是旧版Excel文件（.xls），不能读取。') : refusal('这不是电子表格（.xlsx）文件，可能是旧版Word等Office文件。');
  }
  if (startsWith(bytes, PDF)) return refusal('这是PDF文件，不是电子表格（.xlsx）。', '请选择原来的电子表格，或者在表格中复制后粘贴。');
  if (IMAGES.some((one) => startsWith(bytes, one))) return refusal('这是图片，不是电子表格（.xlsx）。', '请选择原来的电子表格，或者逐项添加。');
  const text = textOf(bytes);
  if (text === null) return refusal('这不是电子表格（.xlsx）文件，或者文件已经损坏。');
  if (/^\s*(<!doctype html|<html|<table|<meta|<head)/i.test(text.text)) return refusal('这是网页（HTML）改了名的文件，不是真正的.xlsx。');
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text.text)) return refusal('这是“XML电子表格2003”文件，不是.xlsx。');
  return refusal(`这是文本表格（CSV一类，${text.encoding}编码），不是.xlsx，改了扩展名也不能读取。`);
}

/** Sums that the zip's own directory declares. */
const TOTAL = 96 * 1024 * 1024;
const ENTRIES = 1_000;
/** Rows of a spreadsheet compress well; a hundred thousand equal ones still not as well as this. */
const RATIO = 300;
const SMALL = 4 * 1024 * 1024;

const XML = /\.(xml|rels|vml)$/i;

function packed(entries: readonly UnzipFileInfo[], compressed: number): Refusal | null {
  const names = entries.map(({ name }) => name);
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (entries.length > ENTRIES) return refusal(`文件内含${entries.length}个部分，超过${ENTRIES}个，不像一份清单。`, '请把需要的单元格复制到新建的工作簿后再选择。');
  if (total > TOTAL || (total > SMALL && total / compressed > RATIO)) {
    return refusal('文件解压后的内容过大，不能读取。', `请把需要的单元格复制到新建的工作簿；一次不超过${MOST.rows}行。`);
  }
  const odd = names.find((name) => name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'));
  const isDouble = new Set(names.map((name) => name.toLowerCase())).size < names.length;
  if (odd !== undefined || isDouble) return refusal('文件的内部结构异常，不能读取。', '请用Excel或者WPS打开，另存一份后再选择。');
  return null;
}

function kindOf(names: readonly string[], contentTypes: string): Refusal | null {
  const hasMacros = names.some((name) => /vbaproject\.bin$/i.test(name)) || contentTypes.includes('macroEnabled');
  if (hasMacros) return refusal('文件带有宏（.xlsm、.xltm），不能读取。', '请用Excel或者WPS打开，另存为不带宏的“Excel工作簿（*.xlsx）”后再选择。');
  if (names.includes('xl/workbook.bin')) return refusal('这是二进制工作簿（.xlsb），不能读取。');
  if (names.includes('xl/workbook.xml')) return null;
  if (names.some((name) => name.startsWith('word/'))) return refusal('这是Word文件（.docx），不是电子表格。', '请把其中的表格复制到Excel或者WPS表格，保存为.xlsx后再选择；也可以复制后直接粘贴。');
  if (names.includes('content.xml')) return refusal('这是OpenDocument文件（.ods），不能读取。');
  return refusal('这是压缩文件，不是电子表格（.xlsx）。', '请先解压，再选择其中的.xlsx文件。');
}

const DTD = '<!DOCTYPE';
const declaresTypes = (part: Uint8Array): boolean => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  return bytes.includes(DTD) || bytes.includes(Buffer.from(DTD, 'utf16le')) || bytes.includes(Buffer.from(`\0${DTD.split('').join('\0')}`, 'latin1'));
};

const NEAR = 300;

/** The line of the last row that holds anything: programs write a million empty rows where somebody coloured a column. Null where rows do not say it. */
function lastLine(part: Uint8Array): number | null {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  // A value ends with </v> or </is>, whatever prefix the program gives to the names.
  const value = Math.max(bytes.lastIndexOf('v>'), bytes.lastIndexOf('is>'));
  const from = bytes.lastIndexOf('row ', value);
  const line = /\sr="(\d+)"/.exec(bytes.toString('latin1', from + 3, from + NEAR))?.[1];
  return from === -1 || line === undefined ? null : Number(line);
}

function parts(bytes: Uint8Array, entries: readonly UnzipFileInfo[]): Refusal | null {
  const unpacked = unzipSync(bytes, { filter: ({ name }) => XML.test(name) });
  const wrong = kindOf(entries.map(({ name }) => name), new TextDecoder().decode(unpacked['[Content_Types].xml']));
  if (wrong !== null) return wrong;
  // No spreadsheet program writes one; it is there to have entities resolved.
  if (Object.values(unpacked).some(declaresTypes)) return refusal('文件含有外部实体声明，可能是恶意文件，不能读取。', '请不要使用这个文件，并向提供的人核实；需要的内容可以复制到新建的工作簿。');
  const lines = Object.entries(unpacked).filter(([name]) => name.startsWith('xl/worksheets/')).map(([, part]) => lastLine(part) ?? 0);
  return Math.max(0, ...lines) > MOST.rows ? TOO_LONG : null;
}

/** Null for a file that may be parsed. */
export function refusedAtGate(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return refusal('文件是空的。', '请选择有内容的.xlsx文件。');
  if (bytes.length > MOST.bytes) return TOO_LARGE;
  if (!startsWith(bytes, ZIP)) return otherwise(bytes);
  try {
    const entries: UnzipFileInfo[] = [];
    unzipSync(bytes, { filter: (entry) => {
      entries.push(entry);
      return false;
    } });
    return packed(entries, bytes.length) ?? parts(bytes, entries);
  } catch {
    return refusal('文件不完整或者已经损坏，不能读取。', '请重新取得或者另存这个文件；Excel或者WPS也打不开的，需要向提供的人再要一份。');
  }
}

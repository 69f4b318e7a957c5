import { MOST, TOO_LARGE, type Refusal, type ScanType } from './scan.ts';

/** Looks at a file before anything reads it: what it is by its bytes, whatever its name says. */

const AGAIN = '请选择扫描仪生成的PDF，或者用手机拍成的照片（JPEG、PNG）。';

const KINDS: readonly (readonly [signature: string, what: string, todo?: string])[] = [
  ['504b0304', '这是压缩文件或者Office文件（docx、xlsx、zip一类），不是扫描件。'], ['d0cf11e0', '这是旧版Office文件，不是扫描件。'],
  ['49492a00', '这是TIFF图片，不能读取。', '请在扫描软件中另存为PDF或者JPEG后再选择。'], ['4d4d002a', '这是TIFF图片，不能读取。', '请在扫描软件中另存为PDF或者JPEG后再选择。'],
  ['47494638', '这是GIF图片，不能读取。'], ['424d', '这是BMP图片，不能读取。', '请另存为JPEG或者PNG后再选择。'],
];

const isHeic = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(4, 12)).toString('latin1').startsWith('ftyp');

const HEAD = 16;

/** The type of a file that may be read. */
export function typeAtGate(bytes: Uint8Array): ScanType | Refusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const hex = head.toString('hex', 0, 8);
  if (bytes.length === 0) return { sentence: '文件是空的。', todo: AGAIN };
  if (bytes.length > MOST.bytes) return TOO_LARGE;
  if (hex.startsWith('ffd8ff')) return 'image/jpeg';
  if (hex === '89504e470d0a1a0a') return 'image/png';
  const known = KINDS.find(([signature]) => hex.startsWith(signature));
  if (known !== undefined) return { sentence: known[1], todo: known[2] ?? AGAIN };
  if (isHeic(bytes)) return { sentence: '这是HEIC照片或者录像，不能读取。', todo: '苹果手机请在“设置—相机—格式”中选择“兼容性最佳”后重拍，或者在本页用“拍照”直接拍摄。' };
  return head.subarray(0, 5).equals(Buffer.from('%PDF-')) ? 'application/pdf' : { sentence: '这个文件不是PDF，也不是JPEG、PNG照片。', todo: AGAIN };
}

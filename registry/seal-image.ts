/** What may be a seal's image: a PNG with a transparent ground, or an SVG of shapes alone, which can fetch nothing, run nothing and needs no fonts. */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SMALLEST = 300;
const LARGEST = 4000;

export const LARGEST_SEAL = 300_000;

export type SealFormat = 'png' | 'svg';

const four = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/** Names of the whole chunks in order. */
function chunksOf(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length; at += 12 + four(bytes, at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + four(bytes, at) <= bytes.length) names.push(name);
  }
  return names;
}

function pngFault(bytes: Uint8Array): string | null {
  if (bytes.length < 45 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return 'PNG文件不完整';
  const [width, height, colours] = [four(bytes, 16), four(bytes, 20), bytes[25] ?? 0];
  if (Math.min(width, height) < SMALLEST) return `图像过小：宽、高都应当在${SMALLEST}像素以上，否则印出来不清晰`;
  if (Math.max(width, height) > LARGEST) return `图像过大：宽、高都不超过${LARGEST}像素`;
  const chunks = chunksOf(bytes);
  if (!chunks.includes('IDAT') || chunks.at(-1) !== 'IEND') return 'PNG文件不完整';
  return colours === 4 || colours === 6 || chunks.includes('tRNS') ? null : '底色不透明：盖在署名和日期上会遮住文字';
}

const ELEMENTS = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'defs', 'use', 'symbol', 'title', 'desc', 'clipPath']);

function svgFault(text: string): string | null {
  if (/<!(?!--)/.test(text)) return 'SVG文件不得含有实体、文档类型声明';
  for (const [, name = ''] of text.matchAll(/<([A-Za-z][\w:.-]*)/g)) {
    if (name === 'text') return 'SVG中的文字应当先转为轮廓，否则各处显示的字形不同';
    if (!ELEMENTS.has(name)) return `SVG中不得有<${name}>：只能是图形`;
  }
  if (/\son\w+\s*=/i.test(text)) return 'SVG文件不得含有脚本';
  for (const [, target = ''] of text.matchAll(/href\s*=\s*["']\s*([^"']*)/gi)) if (!target.startsWith('#')) return 'SVG文件不得引用其他文件';
  if (/url\(\s*["']?(?!#)/i.test(text) || /@import/i.test(text)) return 'SVG文件不得引用其他文件';
  return /<svg[^>]*\sviewBox=/.test(text) ? null : 'SVG文件应当有viewBox';
}

/** The format of the image, or why it is none that can be a seal. */
export function sealImage(bytes: Uint8Array, textOf: (bytes: Uint8Array) => string): { readonly format: SealFormat } | { readonly fault: string } {
  if (bytes.length > LARGEST_SEAL) return { fault: `文件超过${LARGEST_SEAL / 1000}KB` };
  if (PNG.every((byte, at) => bytes[at] === byte)) {
    const fault = pngFault(bytes);
    return fault === null ? { format: 'png' } : { fault };
  }
  const text = textOf(bytes).trimStart();
  if (!/^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) return { fault: '不是PNG或者SVG图像' };
  const fault = svgFault(text);
  return fault === null ? { format: 'svg' } : { fault };
}

import type { Paper } from '#paper/model.ts';
import type { HandOnLine, SealImage } from './sheet.ts';

/** A seal and signatures of nobody, for sheets that only try a layout. */

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420">${inner}</svg>`;

export const SEAL: SealImage = { format: 'svg', width: 42, bytes: Buffer.from(svg('<circle cx="210" cy="210" r="204" fill="none" stroke="#d40000" stroke-width="12"/>')) };

const STROKE = svg('<path d="M20 300 L200 60 L400 320" fill="none" stroke="#000" stroke-width="14"/>');

/** The first signature line of a paper, signed. */
export function handsOf({ blocks }: Paper): readonly HandOnLine[] {
  const [first] = blocks.flatMap((block) => (block.kind === 'signatures' ? block.signers : []));
  return first === undefined ? [] : [{ place: 0, label: first.label, signed: true, svg: STROKE, alt: '签名', words: '', on: '2026年3月16日' }];
}

/**
 * A signature by hand as it was drawn: strokes of points, each `x,y,t` in a field of 1000 × 400 with milliseconds since the first touch.
 * One line of text, so that it is digested, kept and compared like any other answer.
 */

export const FIELD = { width: 1000, height: 400 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly t: number;
}
export type Stroke = readonly Point[];

export const HANDWRITING = /^\d{1,4},\d{1,3},\d{1,7}( \d{1,4},\d{1,3},\d{1,7})*(;\d{1,4},\d{1,3},\d{1,7}( \d{1,4},\d{1,3},\d{1,7})*)*$/;
export const LONGEST_HANDWRITING = 60_000;

const pointIn = (text: string): Point => {
  const [x = 0, y = 0, t = 0] = text.split(',').map(Number);
  return { x, y, t };
};

export const strokesIn = (text: string): readonly Stroke[] => (text === '' ? [] : text.split(';').map((stroke) => stroke.split(' ').map(pointIn)));

export const strokesText = (strokes: readonly Stroke[]): string => strokes.map((stroke) => stroke.map(({ x, y, t }) => `${x},${y},${t}`).join(' ')).join(';');

/** Shorter than this across is a dot or a slip of the finger, and no name. */
const LEAST_EXTENT = 120;

/** Why the strokes are no signature; null where they may be one. */
export function handwritingFault(text: string): string | null {
  const strokes = strokesIn(text);
  const points = strokes.flat();
  if (points.some(({ x, y }) => x > FIELD.width || y > FIELD.height)) return '笔迹超出签名栏';
  if (points.some(({ t }, index) => index > 0 && t < (points[index - 1]?.t ?? 0))) return '笔迹的时间先后颠倒';
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const extent = Math.max(...xs, 0) - Math.min(...xs, FIELD.width) + Math.max(...ys, 0) - Math.min(...ys, FIELD.height);
  return extent < LEAST_EXTENT ? '笔迹过短，看不出是签名' : null;
}

/** The path of the strokes, as SVG draws it; a dot is a line of no length. */
export const pathOf = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => stroke.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (stroke.length === 1 ? 'h0' : '')).join('');

/** A picture of the signature, cut to what was drawn. */
export function handwritingSvg(text: string): string {
  const strokes = strokesIn(text);
  const points = strokes.flat();
  const [left, top] = [Math.min(...points.map(({ x }) => x)) - 12, Math.min(...points.map(({ y }) => y)) - 12];
  const [width, height] = [Math.max(...points.map(({ x }) => x)) - left + 12, Math.max(...points.map(({ y }) => y)) - top + 12];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}"><path d="${pathOf(strokes)}" fill="none" stroke="#111" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** In words, where the record is read: 手写笔迹，4笔，3秒. */
export const handwritingText = (text: string): string => {
  const strokes = strokesIn(text);
  return `手写笔迹，${strokes.length}笔，${Math.ceil((strokes.flat().at(-1)?.t ?? 0) / 1000)}秒`;
};

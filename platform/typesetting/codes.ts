import { encode } from 'uqr';

/** The QR codes of a paper: one that leads to it, and one for each of its pages, which names the page as well. */

/** A QR code as one path of squares. */
export function codeSvg(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${squares.join('')}"/></svg>`;
}

/** What the code of a page says; scanned without a network it still shows the digest. */
export const pageAddress = (verified: string, page: number): string => `${verified}?p=${page}`;

/** The codes of the first pages. */
export const pageCodes = (verified: string, pages: number): readonly string[] => Array.from({ length: pages }, (_, index) => codeSvg(pageAddress(verified, index + 1)));

/** A page holds some 600 characters, a table fewer: what turns out longer is set again with more (press.ts). */
const LEAST_ON_A_PAGE = 400;
export const pagesExpected = (content: string): number => 2 + Math.ceil(content.length / LEAST_ON_A_PAGE);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DocumentCode } from '#law/documents/index.ts';
import { day, instant } from '#law/testing/builders.ts';
import { walkedPapers } from '#law/testing/every-paper.ts';
import type { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import type { Press } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';

/**
 * A sample of every form lies in its folder, to be read without starting anything: `sample.txt` what it says, `sample.png` how it looks.
 * `npm run samples` writes them anew; a test compares.
 */

const FORMS = join(import.meta.dirname, '../law/documents');

/** Dots of a page's width: enough to read the text and to see where things stand. */
const WIDTH = 620;

/** The fullest paper of each form that the walks through every kind issue. */
export function sampledPapers(): ReadonlyMap<DocumentCode, Paper> {
  const samples = new Map<DocumentCode, Paper>();
  for (const { code, paper } of walkedPapers().flatMap(({ issued }) => issued)) {
    const there = samples.get(code);
    if (there === undefined || plainText(paper).length > plainText(there).length) samples.set(code, paper);
  }
  return samples;
}

const fileOf = (code: DocumentCode, name: string): string => join(FORMS, code, name);
export const textFile = (code: DocumentCode): string => fileOf(code, 'sample.txt');
export const pictureFile = (code: DocumentCode): string => fileOf(code, 'sample.png');
export const keptText = (code: DocumentCode): string | null => (existsSync(textFile(code)) ? readFileSync(textFile(code), 'utf8') : null);

/** What a paper says; its first line is the code in the catalogue. */
export const textOf = (paper: Paper): string => `${paper.form}\n${plainText(paper)}\n`;

/** All pages, one under the other, in sixteen greys and reds. */
export async function pictureOf(press: Press, paper: Paper): Promise<Buffer> {
  const order = orderOf({ content: contentOf(paper), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at: instant(day('2026-03-16')), seal: null });
  const printed = await press.print({ ...order, picture: true });
  if (!printed.ok) throw new Error(`${paper.title}: ${JSON.stringify(printed.error)}`);
  return sharp(Buffer.from(printed.value.pdf), { unlimited: true }).resize({ width: WIDTH }).flatten({ background: '#ffffff' }).png({ palette: true, colours: 16, effort: 10 }).toBuffer();
}

/** How far two pictures are apart: the mean difference, 0 to 255, of the line of dots that differs most; null where their sizes differ. */
export async function apart(one: Buffer | string, other: Buffer | string): Promise<number | null> {
  const [a, b] = await Promise.all([one, other].map(async (picture) => sharp(picture).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true })));
  if (a === undefined || b === undefined || a.info.width !== b.info.width || a.info.height !== b.info.height) return null;
  const lines = new Float64Array(a.info.height);
  for (const [index, dot] of a.data.entries()) {
    const line = Math.floor(index / a.info.width);
    lines[line] = (lines[line] ?? 0) + Math.abs(dot - (b.data[index] ?? 0)) / a.info.width;
  }
  return lines.reduce((most, line) => Math.max(most, line), 0);
}

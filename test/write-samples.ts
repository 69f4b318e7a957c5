// Writes the sample of every form of document, as text and as picture, into its folder. Run it after changing a form, its wording, or the sheet, and look at what it changed.
import { writeFile } from 'node:fs/promises';
import { openPress } from '#platform/typesetting/press.ts';
import { apart, keptText, pictureFile, pictureOf, sampledPapers, textFile, textOf } from './samples.ts';

const press = openPress({ children: 2 });
for (const [code, paper] of sampledPapers()) {
  if (keptText(code) !== textOf(paper)) await writeFile(textFile(code), textOf(paper));
  const picture = await pictureOf(press, paper);
  const changed = await apart(picture, pictureFile(code)).catch(() => null);
  if (changed !== 0) await writeFile(pictureFile(code), picture);
}
press.close();

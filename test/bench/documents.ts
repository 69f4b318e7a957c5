import { performance } from 'node:perf_hooks';
import { paperHtml } from '#paper/html.ts';
import type { Paper } from '#paper/model.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { day, instant } from '#law/testing/builders.ts';
import { walkPapers } from '#law/testing/paper-walk.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { launchChromium, noChromium } from '../e2e/chromium.ts';

const ROUNDS = 40;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The same decision with another number each time, so that nothing is remembered. */
function decisions(): readonly Paper[] {
  const found = walkPapers(penaltyOrdinary as ActionDefinition).issued.find(({ code }) => code === 'penalty-decision'); // a definition of any state
  if (found === undefined) throw new Error('no decision was written');
  return Array.from({ length: ROUNDS }, (_none, index) => ({ ...found.paper, number: `湖市监罚决字〔2026〕第${index + 1}号` }));
}

/** A penalty decision as PDF: our press with one child process, against a warm headless Chromium that prints the preview of the same paper. */
export async function benchDocuments(print: (line: string) => void): Promise<void> {
  if (noChromium !== false) {
    print(`documents: left out, ${noChromium}`);
    return;
  }
  const press = openPress({ children: 1 });
  const browser = await launchChromium();
  const page = await browser.newPage();
  const times = { press: [] as number[], chromium: [] as number[] };
  for (const paper of decisions()) {
    const order = orderOf({ content: contentOf(paper), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at: instant(day('2026-03-16')), seal: null });
    const began = performance.now();
    const printed = await press.print(order);
    if (!printed.ok) throw new Error(printed.error.kind);
    const between = performance.now();
    await page.setContent(`<!doctype html><meta charset="utf-8">${paperHtml(paper)}`);
    await page.pdf({ format: 'A4', margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } });
    times.press.push(between - began);
    times.chromium.push(performance.now() - between);
  }
  press.close();
  await browser.close();
  const [ours, theirs] = [median(times.press), median(times.chromium)];
  print(`documents: a penalty decision in ${ours.toFixed(1)} ms, ${(theirs / ours).toFixed(1)} times as fast as Chromium (${theirs.toFixed(1)} ms), which gives no PDF/A`);
}

import { paperHtml } from '#paper/html.ts';
import type { Paper } from '#paper/model.ts';
import type { PrintedVolume } from '#paper/volume.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { day, instant } from '#law/testing/builders.ts';
import { walkPapers } from '#law/testing/paper-walk.ts';
import { openPress, type Press } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { volumeOrder } from '#platform/typesetting/volume.ts';
import { launchChromium, noChromium } from '../e2e/chromium.ts';
import { processorTime } from './processor-time.ts';

const ADDRESS = 'https://zf.example.gov.cn/verify';
const AT = instant(day('2026-03-16'));
const ROUNDS = 5;
/** Papers that make about two hundred pages. */
const PAPERS = 130;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Every form of a penalty case in turn; each round says something else, so that nothing is remembered. */
function papersOf(round: number): readonly Paper[] {
  const { issued } = walkPapers(penaltyOrdinary as ActionDefinition); // a definition of any state
  return Array.from({ length: PAPERS }, (_none, index) => issued[index % issued.length]?.paper)
    .flatMap((paper, index) => (paper === undefined ? [] : [{ ...paper, number: `湖市监字〔2026〕第${round * PAPERS + index + 1}号` }]));
}

const volumeOf = (papers: readonly Paper[]): PrintedVolume => ({
  title: '案卷', agency: '示范局', mark: null, preview: null, cover: [[{ label: '案件名称', value: '示范案件' }]], notes: [[{ label: '情况说明', value: '' }]],
  contents: papers.map(({ title, number, agency, issuedOn }, part) => ({ item: part + 1, responsible: agency, number: number ?? '', title, date: issuedOn.replaceAll('-', ''), note: '', part })),
  parts: papers.map((paper, index) => ({ kind: 'paper', item: index + 1, title: paper.title, content: contentOf(paper), template: TEMPLATE, address: ADDRESS, pages: null })),
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = processorTime();
  await work();
  return processorTime() - began;
}

async function printed(press: Press, order: Parameters<Press['print']>[0]): Promise<number> {
  const outcome = await press.print(order);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.pages;
}

/** A volume of two hundred pages in one file with one child process, against the same papers one by one, and against Chromium with one long page. */
export async function benchVolumes(print: (line: string) => void): Promise<void> {
  const press = openPress({ children: 1 });
  const page = noChromium === false ? await (await launchChromium()).newPage() : null;
  const times = { volume: [] as number[], single: [] as number[], chromium: [] as number[] };
  let pages = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const papers = papersOf(round);
    times.volume.push(await timed(async () => { pages = await printed(press, await volumeOrder(volumeOf(papers), { pictures: new Map(), dressed: new Map() }, AT)); }));
    times.single.push(await timed(async () => { for (const paper of papers) await printed(press, orderOf({ content: contentOf(paper), template: TEMPLATE, address: ADDRESS, at: AT, seal: null })); }));
    if (page !== null) {
      times.chromium.push(await timed(async () => {
        await page.setContent(`<!doctype html><meta charset="utf-8"><style>article{break-after:page}</style>${papers.map(paperHtml).join('')}`);
        await page.pdf({ format: 'A4', tagged: true, outline: true, margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } });
      }));
    }
  }
  press.close();
  await page?.context().browser()?.close();
  const [volume, single, chromium] = [median(times.volume), median(times.single), median(times.chromium)];
  print(`volumes: ${pages} pages of ${PAPERS} papers in one file in ${volume.toFixed(2)} s of one core; the papers one by one take ${(single / volume).toFixed(1)} times as long (${single.toFixed(2)} s)`
    + (page === null ? '' : `, Chromium ${(chromium / volume).toFixed(1)} times (${chromium.toFixed(2)} s) without page numbers in the contents and without PDF/A`));
}

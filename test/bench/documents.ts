import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { paperHtml } from '#paper/html.ts';
import type { Paper } from '#paper/model.ts';
import { twinParts } from '#paper/twin/parts.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { day, instant } from '#law/testing/builders.ts';
import { walkPapers } from '#law/testing/paper-walk.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { found } from '#platform/typesetting/testing/programs.ts';
import { launchChromium, noChromium } from '../e2e/chromium.ts';
import { endedTime, processorTime } from './processor-time.ts';

const ROUNDS = 40;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** A record of three pages and a list of sixty rows, as they come from the field. */
const ANSWER = '3月10日上午我们店里进了十二袋饼干，外包装上写的是2025年12月1日生产，保质期三个月，当时没有仔细看，摆上货架以后卖出去两袋，每袋12.50元，剩下的都在货架上。';
const TURNS = Array.from({ length: 7 }, (_none, index) => ({ question: `请你说明第${index + 1}批货物的来源、数量、价格和销售情况。`, answer: ANSWER }));
const ROWS = Array.from({ length: 60 }, (_none, index) => [String(index + 1), `超过保质期的食品（第${index + 1}批）`, 'SC10637030200123', '12袋', '仓库二层']);

function samples(): readonly { readonly name: string; readonly paper: Paper }[] {
  const { issued } = walkPapers(penaltyOrdinary as ActionDefinition); // a definition of any state
  const paperOf = (code: string): Paper => {
    const one = issued.find((each) => each.code === code);
    if (one === undefined) throw new Error(`${code} was not written`);
    return one.paper;
  };
  const [decision, record] = [paperOf('penalty-decision'), paperOf('inquiry-record')];
  return [
    { name: 'a penalty decision', paper: decision },
    { name: 'a record of three pages', paper: { ...record, blocks: record.blocks.flatMap((block): Paper['blocks'] => (block.kind === 'signatures' ? [{ kind: 'dialogue', turns: TURNS }, block] : [block])) } },
    { name: 'a list of sixty rows', paper: { ...decision, title: '物品清单', blocks: [{ kind: 'inventory', title: '', headings: ['序号', '名称', '批号', '数量', '存放处'], widths: [1, 4, 3, 1, 2], rows: ROWS }] } },
  ];
}

/** The same paper with another number each time, so that nothing is remembered. */
const numbered = (paper: Paper): readonly Paper[] => Array.from({ length: ROUNDS }, (_none, index) => ({ ...paper, number: `湖市监罚决字〔2026〕第${index + 1}号` }));

interface Spent {
  /** Milliseconds that passed for one paper, and milliseconds of processor, of all processes together. */
  readonly passed: number;
  readonly processor: number;
}

async function spent(papers: readonly Paper[], print: (paper: Paper) => Promise<unknown>): Promise<Spent> {
  const times: number[] = [];
  const began = processorTime();
  for (const paper of papers) {
    const from = performance.now();
    await print(paper);
    times.push(performance.now() - from);
  }
  return { passed: median(times), processor: ((processorTime() - began) * 1000) / papers.length };
}

/** LibreOffice converts our editable twin, many files in one run; what one file alone takes is its start and is not counted. */
function spentByOffice(papers: readonly Paper[]): Spent {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-office-'));
  const convert = (some: readonly Paper[]): Spent => {
    const from = mkdtempSync(join(folder, 'from-'));
    mkdirSync(join(folder, 'profile'), { recursive: true });
    const paths = some.map((paper, index) => {
      const path = join(from, `${index}.docx`);
      writeFileSync(path, zipSync(Object.fromEntries(Object.entries(twinParts(paper)).map(([name, part]) => [name, strToU8(part)]))));
      return path;
    });
    const [began, used] = [performance.now(), endedTime()];
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...paths], { stdio: 'ignore', timeout: 600_000 });
    for (const index of paths.keys()) readFileSync(join(folder, 'out', `${index}.pdf`));
    return { passed: performance.now() - began, processor: (endedTime() - used) * 1000 };
  };
  convert(papers.slice(0, 1));
  const [one, all] = [convert(papers.slice(0, 1)), convert(papers)];
  rmSync(folder, { recursive: true, force: true });
  return { passed: (all.passed - one.passed) / (papers.length - 1), processor: (all.processor - one.processor) / (papers.length - 1) };
}

/** Three kinds of paper as PDF: our press with one child process, against a warm headless Chromium that prints the preview of the same paper, and LibreOffice that prints its editable twin. */
export async function benchDocuments(print: (line: string) => void): Promise<void> {
  const press = openPress({ children: 1 });
  const browser = noChromium === false ? await launchChromium() : null;
  const page = await browser?.newPage();
  for (const { name, paper } of samples()) {
    let pages = 0;
    const papers = numbered(paper);
    const set = async (one: Paper): Promise<void> => {
      const printed = await press.print(orderOf({ content: contentOf(one), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at: instant(day('2026-03-16')), seal: null }));
      if (!printed.ok) throw new Error(printed.error.kind);
      ({ pages } = printed.value);
    };
    await set(paper);
    const ours = await spent(papers, set);
    const against = (what: string, theirs: Spent): string => `${what} ${(theirs.processor / ours.processor).toFixed(1)} times the processor (${theirs.processor.toFixed(0)} ms) and ${(theirs.passed / ours.passed).toFixed(1)} times as long`;
    const others: string[] = [];
    if (page !== undefined) {
      others.push(against('Chromium takes', await spent(papers, async (one) => {
        await page.setContent(`<!doctype html><meta charset="utf-8">${paperHtml(one)}`);
        await page.pdf({ format: 'A4', margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } });
      })));
    }
    if (found('soffice')) others.push(against('LibreOffice', spentByOffice(papers)));
    print(`documents: ${name} (${pages} pages) in ${ours.passed.toFixed(1)} ms, ${ours.processor.toFixed(1)} ms of processor${others.length === 0 ? '; neither Chromium nor LibreOffice is here' : `; ${others.join(', ')}, without PDF/A`}`);
  }
  press.close();
  await browser?.close();
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ACTIONS } from '#law/actions/index.ts';
import type { GuideContent } from '#law/matters/guide.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { agencyId, day, sampleMatter } from '#registry/io/sample.ts';
import { insertGuide, insertMatter } from '#registry/io/matter-store.ts';
import { portalSite, type PortalSite } from '../portal-site.ts';
import { assertWellMade, launchChromium, noChromium as skip } from './chromium.ts';

const matter = sampleMatter(1, 1, { kind: 'permit', name: '食品经营许可', penaltyBasis: [] });
const main = sampleMatter(1, 2, { name: '对违反食品安全规定行为的处罚' });
const sub = sampleMatter(1, 3, { name: '对经营过期食品的处罚', parent: main.id, codes: ['SP-002'], level: '区级', duties: [{ name: '立案责任', unit: '执法一中队', timeLimit: '10日' }, { name: '<决定>责任' }] });
const guided = sampleMatter(1, 4, {
  kind: 'permit', name: '示范活动许可', penaltyBasis: [], fee: { kind: 'charged', basis: { source: '《示范收费条例》', place: '第三条', rank: 'administrative-regulation' }, standard: '每件50元' },
});
const ended = sampleMatter(1, 5, { name: '对已废止行为的处罚', inForceTo: day('2025-12-31') });
const GUIDE: GuideContent = {
  deciding: '示范局', applicants: '举办示范活动的单位', conditions: ['有固定场所', '有<安全>方案'], policies: '没有', materials: [{ name: '申请表', form: '原件', copies: 2 }], manner: '窗口提交',
  steps: [{ name: '受理', days: 1 }, { name: '审查和决定', days: 7 }], promised: { days: 8, unit: 'working-day', excluding: '现场核查' }, result: '《示范活动许可证》', delivery: '邮寄',
  places: [{ address: '示范路1号', hours: '9:00至17:00', phone: '0398-1234567' }, { address: '示范路2号', hours: '9:00至12:00', phone: '0398-7654321' }], enquiry: '窗口咨询', accountability: '依法追责',
};

let site: PortalSite;
let browser: Browser;
let address: string;

before(async () => {
  if (skip !== false) return;
  site = await portalSite();
  await inTransaction(site.database.databases.desk, 'every-agency', async (tx) => {
    for (const one of [matter, main, sub, guided, ended]) await insertMatter(tx, one);
    await insertGuide(tx, agencyId(1), guided.id, GUIDE, day('2024-01-01'));
  });
  address = await site.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});
after(async () => {
  if (skip !== false) return;
  await browser.close();
  await site.close();
});

async function visit(width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', baseURL: address });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text());
  });
  await work(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

/** Charts are all made alike: two kinds stand for the rest where a page takes long to examine. */
const PAGES = ['/procedures', '/procedures/penalty-ordinary?agency=hubin-market', '/procedures/crime-transfer', '/guides/hubin-market', `/guides/hubin-market/${matter.id}`, `/guides/hubin-market/${guided.id}`, '/matters/hubin-market', `/matters/hubin-market/${sub.id}`];

describe('办事与流程 in a browser', { skip }, () => {
  for (const width of [1280, 390]) {
    it(`breaks no rule of WCAG 2.x A and AA that a machine can see, and is no wider than the screen, at ${width} pixels`, async () => {
      await visit(width, async (page) => {
        for (const path of PAGES) {
          await page.goto(path);
          await assertWellMade(page, path);
        }
        for (const path of [...PAGES, ...ACTIONS.map(({ code }) => `/procedures/${code}`)]) {
          await page.goto(path);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true, path);
        }
      });
    });
  }

  it('names every drawing, and says all of it again in a table', async () => {
    await visit(1280, async (page) => {
      await page.goto('/procedures/penalty-ordinary');
      const drawings = page.getByRole('img');
      const panels = await page.getByRole('table').count();
      assert.equal(await drawings.count(), panels);
      assert.ok(panels >= 6);
      const drawing = page.getByRole('img', { name: '行政处罚（普通程序）流程图：法制审核' });
      assert.equal(await drawing.evaluate((svg) => svg.getBoundingClientRect().width > 300), true);
      const row = page.getByRole('row', { name: /^作出决定/ });
      for (const words of ['机关负责人', '《行政处罚决定书》', '送达决定书：7个工作日', '第五十七条第一款']) assert.ok((await row.innerText()).includes(words), words);
    });
  });

  it('shows the periods of the agency that the reader chooses', async () => {
    await visit(1280, async (page) => {
      await page.goto('/procedures/penalty-ordinary');
      const closing = page.getByRole('row', { name: /^批准结案/ });
      assert.match(await closing.innerText(), /由本机关规定，尚未设定/);
      await page.getByLabel('期限按哪个机关的规定显示').selectOption({ label: '湖滨区市场监督管理局' });
      await page.getByRole('button', { name: '显示' }).click();
      await page.getByText('期限按湖滨区市场监督管理局适用的规定').waitFor();
      assert.ok(page.url().includes('agency=hubin-market'));
    });
  });

  it('prints each chart on A4, without the navigation', async () => {
    await visit(1280, async (page) => {
      await page.goto('/procedures/penalty-ordinary');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('navigation').count(), 0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = [...pdf.matchAll(/\/MediaBox ?\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
      assert.ok(pages.length >= 14, `${pages.length} pages`);
      for (const size of pages) assert.deepEqual(size, [595, 842]);
      const sizes = await page.locator('.drawing svg').evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().height));
      for (const height of sizes) assert.ok(height <= 255 / 25.4 * 96 + 1, `${height}`);
    });
  });

  it('gives a drawing as a file of its own, and says so where there is none', async () => {
    const answer = await site.app.inject({ method: 'GET', url: '/procedures/penalty-ordinary/review.svg' });
    assert.deepEqual([answer.statusCode, answer.headers['content-type']], [200, 'image/svg+xml; charset=utf-8']);
    assert.match(answer.body, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const url of ['/procedures/penalty-ordinary/none.svg', '/procedures/no-such-kind', '/guides/no-such-agency', '/guides/hubin-market/none', '/procedures/penalty-ordinary?agency=no-such']) {
      assert.equal((await site.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } })).statusCode, 404, url);
    }
  });

  it('guides: what the platform knows stands there, what the agency must add is 待填写 and nothing is made up', async () => {
    await visit(1280, async (page) => {
      await page.goto('/procedures');
      await page.getByRole('link', { name: '湖滨区市场监督管理局' }).click();
      await page.getByRole('link', { name: matter.name }).click();
      const field = (name: string) => page.locator('.fields div').filter({ has: page.getByText(name, { exact: true }) });
      assert.ok((await field('依据').innerText()).includes(matter.basis));
      assert.ok((await field('承办（受理）机构').innerText()).includes(matter.unit ?? '?'));
      assert.match(await field('救济渠道').innerText(), /申请行政复议的期限：60日/);
      for (const name of ['优惠政策', '申请材料', '责任追究', '办公时间', '办公电话']) assert.match(await field(name).innerText(), /待填写/, name);
      await field('办理流程').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /流程图$/ }).waitFor();
    });
  });

  it('guides: what the agency has filled in and approved is shown, and nothing of it is left to fill in', async () => {
    await visit(1280, async (page) => {
      await page.goto(`/guides/hubin-market/${guided.id}`);
      const field = (name: string) => page.locator('.fields div').filter({ has: page.getByText(name, { exact: true }) });
      for (const [name, words] of [
        ['法定时限', '20个工作日（《中华人民共和国行政许可法》第四十二条第一款）'], ['承诺时限', '8个工作日（现场核查除外）'], ['申请材料', '申请表（原件，2份）'], ['办理流程', '审查和决定　7个工作日'],
        ['受理（许可）条件', '有<安全>方案'], ['收费', '收费标准：每件50元；依据：《示范收费条例》第三条'], ['办公时间', '示范路2号：9:00至12:00'], ['结果送达', '邮寄'], ['责任追究', '依法追责'],
      ] as const) assert.ok((await field(name).innerText()).includes(words), name);
      assert.equal(await page.getByText('待填写').count(), 0);
    });
  });

  it('matters: the list by kind with each 子项 under its main matter, and of each matter its basis, duties, time limits and fees', async () => {
    await visit(1280, async (page) => {
      await page.goto('/agencies/hubin-market');
      await page.getByRole('link', { name: '权责清单' }).click();
      await page.getByText('本机关现行的执法事项共4项').waitFor();
      assert.equal(await page.getByText(ended.name).count(), 0);
      await page.getByRole('listitem').filter({ hasText: main.name }).getByRole('listitem').getByRole('link', { name: sub.name }).click();
      await page.getByRole('heading', { level: 1, name: sub.name }).waitFor();
      const text = await page.locator('.fields').innerText();
      for (const words of ['行政处罚', main.name, 'SP-002', '《中华人民共和国食品安全法》第一百二十四条第一款', '区级', '90日']) assert.ok(text.includes(words), words);
      assert.deepEqual(await page.getByRole('columnheader').allInnerTexts(), ['责任事项', '责任科室', '办理期限']);
      assert.match(await page.getByRole('row', { name: /立案责任/ }).innerText(), /执法一中队\s+10日/);
      await page.getByRole('row', { name: '<决定>责任' }).waitFor();
    });
    assert.equal((await site.app.inject({ method: 'GET', url: `/matters/hubin-market/${ended.id}`, headers: { accept: 'text/html' } })).statusCode, 404);
  });
});

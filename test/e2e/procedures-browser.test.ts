import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ACTIONS } from '#law/actions/index.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sampleMatter } from '#registry/io/sample.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { portalSite, type PortalSite } from '../portal-site.ts';
import { assertWellMade, launchChromium, noChromium as skip } from './chromium.ts';

const matter = sampleMatter(1, 1, { kind: 'permit', name: '食品经营许可', penaltyBasis: [] });

let site: PortalSite;
let browser: Browser;
let address: string;

before(async () => {
  if (skip !== false) return;
  site = await portalSite();
  await inTransaction(site.database.databases.desk, 'every-agency', async (tx) => insertMatter(tx, matter));
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
const PAGES = ['/procedures', '/procedures/penalty-ordinary?agency=hubin-market', '/procedures/crime-transfer', '/guides/hubin-market', `/guides/hubin-market/${matter.id}`];

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
      assert.match(await field('救济渠道').innerText(), /当事人申请行政复议的期限：60日/);
      for (const name of ['优惠政策', '申请材料', '责任追究', '办公时间', '办公电话']) assert.match(await field(name).innerText(), /待填写/, name);
      await field('办理流程').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /流程图$/ }).waitFor();
    });
  });
});

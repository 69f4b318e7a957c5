import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { RESULTS } from '#law/testing/content-inspection.ts';
import type { Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, type DeskBrowser, WIDE } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

describe('从案件页面查阅文书', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let inspection = '';

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS });
    const { caseId, take } = await inspected(desk);
    inspection = caseId;
    await take('decide', { conclusion: RESULTS.correction });
  });
  after(async () => browser.close());

  for (const [name, size] of [['desktop', WIDE], ['phone', NARROW]] as const) {
    it(`案件页面列出每份文书，可以预览、打开（${name}）`, async () => {
      const { page, complaints } = await browser.open('officer1', size);
      await page.goto(`/desk/cases/${inspection}`);
      const papers = page.getByRole('region', { name: '文书' });
      await papers.getByRole('link', { name: '打开或者打印《责令改正通知书》' }).scrollIntoViewIfNeeded();
      await shoot(page, `documents-${name}`);
      await assertAccessible(page, 'the papers of a case');
      const [preview] = await Promise.all([page.context().waitForEvent('page'), papers.getByRole('link', { name: '预览《责令改正通知书》' }).click()]);
      await preview.getByRole('heading', { name: '责令改正通知书' }).waitFor();
      const words = (await preview.locator('article').innerText()).replaceAll(/\s/g, '');
      for (const one of ['示范食品有限公司', '试市监责改字〔2026〕第1号', '逾期不改正的，依法处理']) assert.ok(words.includes(one), one);
      await shoot(preview, `document-preview-${name}`);
      assert.equal(await preview.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing stands outside the screen');
      await assertAccessible(preview, 'the preview of a paper');
      assert.deepEqual(complaints, []);
    });
  }

  it('打开的是PDF，回答带有它的摘要', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${inspection}`);
    const link = page.getByRole('link', { name: '打开或者打印《责令改正通知书》' });
    const address = await link.getAttribute('href');
    assert.ok(address !== null);
    const opened = await page.request.get(address);
    assert.equal(opened.headers()['content-type'], 'application/pdf');
    assert.ok((await opened.body()).subarray(0, 5).toString() === '%PDF-');
    assert.equal(opened.headers()['content-digest'], `sha-256=:${createHash('sha256').update(await opened.body()).digest('base64')}:`);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { COMPANY } from '#law/testing/builders.ts';
import { RESULTS } from '#law/testing/content-inspection.ts';
import { STANDARD_SHEET } from '#platform/typesetting/sheet.ts';
import type { Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, type DeskBrowser, WIDE } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

const fits = async (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const file = (source: string) => ({ name: 'sheet.typ', mimeType: 'text/plain', buffer: Buffer.from(source) });

describe('文书样式', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;

  /** An inspection that ends in an order to put something right: one letter more each time. */
  const order = async (party: string): Promise<string> => {
    const { caseId, take } = await inspected(desk, { party: { ...COMPANY, name: party } });
    await take('decide', { conclusion: RESULTS.correction });
    return caseId;
  };

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS });
    await order('示范食品有限公司');
  });
  after(async () => browser.close());

  it('起草人改措辞、试排、改正、保存，负责人试排后批准，以后的文书用新的措辞', async () => {
    const { page, complaints } = await browser.open('officer1', WIDE);
    await page.getByRole('link', { name: '文书样式' }).click();
    await page.getByLabel('查找').fill('责令改正');
    await shoot(page, 'styles-desktop');
    await page.getByRole('link', { name: '责令改正通知书' }).click();
    await page.getByRole('button', { name: '起草新的措辞' }).click();
    await page.getByLabel('标题').fill('限期改正通知书');
    await page.getByLabel('复查').fill('改正后请于三日内拨打{联系电话}报告，本机关将进行复查。');
    await page.getByLabel('修改的理由').fill('群众反映看不明白');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('“标题”缺少法律要求载明的内容：“文书名称”').waitFor();
    await page.getByLabel('标题').fill('');
    await page.getByRole('button', { name: '试排' }).click();
    await page.getByRole('img', { name: '试排的版面' }).waitFor();
    assert.match(await page.locator('.style-difference ins').allInnerTexts().then((all) => all.join('')), /改正后请于三日内拨打/);
    assert.match(await page.locator('.style-difference del').allInnerTexts().then((all) => all.join('')), /改正完成后/);
    assert.ok(await page.getByRole('img', { name: '试排的版面' }).evaluate((image) => image instanceof HTMLImageElement && image.naturalHeight > 1000), 'the sheets can be seen');
    await shoot(page, 'style-wording-desktop');
    await assertAccessible(page, 'the wording of a form');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByRole('heading', { name: '草案（第1版）' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '批准施行' }).count(), 0);

    const head = await browser.open('head1', NARROW);
    await head.page.goto('/desk/styles/wording/correction-order');
    await head.page.getByRole('button', { name: '试排' }).click();
    await head.page.locator('.style-difference ins').first().waitFor();
    await shoot(head.page, 'style-wording-phone');
    await assertAccessible(head.page, 'the wording of a form on a phone');
    assert.equal(await fits(head.page), true);
    await head.page.getByLabel('批准意见').fill('同意');
    await head.page.getByRole('button', { name: '批准施行' }).click();
    await head.page.getByText('第1版，自2026-03-16起施行，').waitFor();
    await page.reload();
    await page.getByRole('row', { name: /^第1版 现行，自2026-03-16起施行 复查 群众反映看不明白 甲承办/ }).waitFor();
    await head.page.goto(`/desk/cases/${await order('示范饮料有限公司')}`);
    const [preview] = await Promise.all([head.page.context().waitForEvent('page'), head.page.getByRole('link', { name: '预览《责令改正通知书》' }).click()]);
    await preview.getByText('改正后请于三日内拨打').waitFor();
    assert.deepEqual([...complaints, ...head.complaints], []);
  });

  it('上传少印内容的版式被拒绝并说明缺什么，改正后保存；另一人看过版面后批准', async () => {
    const { page, complaints } = await browser.open('officer1', WIDE);
    await page.goto('/desk/styles/layout/letter');
    await page.getByRole('button', { name: '上传新的版式' }).click();
    await page.getByLabel('模板文件').setInputFiles(file(STANDARD_SHEET.replace('else if kind == "note" { note(one) }', 'else if kind == "note" { }')));
    await page.getByLabel('修改的理由').fill('统一字号');
    await page.getByRole('button', { name: '检查并保存草案' }).click();
    await page.getByText(/没有印出：“本文书一式两份。”/).waitFor();
    await page.getByLabel('模板文件').setInputFiles(file(STANDARD_SHEET.replace('#let small = 12pt', '#let small = 13pt')));
    await page.getByRole('button', { name: '试排' }).click();
    await page.getByText('文字没有变动。').waitFor();
    await shoot(page, 'style-layout-desktop');
    await assertAccessible(page, 'the layout of a family');
    await page.getByRole('button', { name: '检查并保存草案' }).click();
    await page.getByRole('heading', { name: '草案（第1版）' }).waitFor();

    const head = await browser.open('head1', NARROW);
    await head.page.goto('/desk/styles/layout/letter');
    await head.page.getByRole('button', { name: '试排' }).click();
    await head.page.getByText('文字没有变动。').waitFor();
    await shoot(head.page, 'style-layout-phone');
    assert.equal(await fits(head.page), true);
    await assertAccessible(head.page, 'the layout of a family on a phone');
    await head.page.getByLabel('批准意见').fill('同意');
    await head.page.getByRole('button', { name: '批准施行' }).click();
    await head.page.getByText(/本机关的版式（[0-9a-f]{12}），第1版，自2026-03-16起施行/).waitFor();
    await head.page.goto('/desk/styles');
    await head.page.getByRole('row', { name: /套红头的文书.*本机关第1版/ }).waitFor();
    await shoot(head.page, 'styles-phone');
    assert.equal(await fits(head.page), true);
    assert.deepEqual([...complaints, ...head.complaints], []);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { RESULTS } from '#law/testing/content-inspection.ts';
import type { Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, choose, NARROW, startDesk, type DeskBrowser, WIDE } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

const papers = (page: Page) => page.getByRole('region', { name: '文书', exact: true });

describe('在案件页面作废一份文书，重新制发，在登记簿中查到', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS });
    const { caseId: id, take } = await inspected(desk);
    caseId = id;
    await take('decide', { conclusion: RESULTS.correction });
  });
  after(async () => browser.close());

  it('承办人在文书一栏提出作废，说明原因和去向；负责人审批；承办人重新制发', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    await papers(page).getByRole('link', { name: '作废文书' }).click();
    const drawer = page.getByRole('dialog');
    await choose(page, drawer.getByRole('combobox', { name: '作废的文书' }), '责令改正通知书');
    await drawer.getByLabel('打印、排版有误').check();
    await drawer.getByLabel('情况说明').fill('第二页缺印。');
    await drawer.getByLabel('在本机关，没有交付任何人').check();
    await drawer.getByLabel(/核对所作决定的内容/).check();
    await shoot(page, 'papers-void');
    await assertAccessible(page, 'the form of voiding');
    await drawer.getByRole('button', { name: '办理：提出作废文书' }).click();
    await drawer.waitFor({ state: 'detached' });

    const head = await browser.open('head1');
    await head.page.goto(`/desk/cases/${caseId}`);
    await head.page.getByRole('link', { name: '审批作废文书' }).click();
    const approval = head.page.getByRole('dialog');
    await approval.getByText('《责令改正通知书》').first().waitFor();
    await approval.getByLabel('是', { exact: true }).check();
    await approval.getByLabel('审批意见').fill('同意，重新打印。');
    await approval.getByRole('button', { name: '办理：审批作废文书' }).click();
    await approval.waitFor({ state: 'detached' });
    await papers(head.page).getByText('已作废').waitFor();

    await page.goto(`/desk/cases/${caseId}?step=reissue-document`);
    await page.getByRole('dialog').getByRole('button', { name: '办理：重新制发文书' }).click();
    await papers(page).getByText('代替作废的试市监责改字〔2026〕第1号').waitFor();
    await papers(page).getByText(/由试市监责改字〔2026〕第2号代替/).waitFor();
    await papers(page).scrollIntoViewIfNeeded();
    await shoot(page, 'papers-standing');
    assert.deepEqual([...complaints, ...head.complaints], []);
  });

  for (const [name, size] of [['desktop', WIDE], ['phone', NARROW]] as const) {
    it(`登记簿按文书、年度列出每个文号和它的状态，说明文号连续（${name}）`, async () => {
      const { page, complaints } = await browser.open('head1', size);
      await page.goto('/desk/numbers');
      await page.getByText('连续，没有缺号').waitFor();
      await page.getByLabel('状态').selectOption('作废');
      await page.getByText('共1个文号').waitFor();
      const row = page.getByRole('row').filter({ hasText: '试市监责改字〔2026〕第1号' });
      assert.match((await row.innerText()).replaceAll(/\s/g, ''), /作废.*打印、排版有误，甲承办提出，丁局长审批；由试市监责改字〔2026〕第2号代替/);
      await shoot(page, `numbers-${name}`);
      await assertAccessible(page, 'the register of numbers');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing stands outside the screen');
      assert.deepEqual(complaints, []);
    });
  }
});

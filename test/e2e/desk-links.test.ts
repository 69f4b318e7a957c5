import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RESULTS } from '#law/testing/content-inspection.ts';
import { SOURCE } from './api-case-data.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, choose, NARROW, startDesk, typeDay, type DeskBrowser } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

const acting = BOTH;

describe('检查发现违法行为，立案查处', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let inspection = '';
  let other = '';

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS });
    const { caseId, take } = await inspected(desk);
    inspection = caseId;
    await take('decide', { conclusion: RESULTS.penalty });
    other = await desk.open('officer', { ...SOURCE, title: '另一起案件' }, { acting });
  });
  after(async () => browser.close());

  it('从检查案件登记处罚案件：当事人、发现的问题、依据和关联都已带入', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases/${inspection}`);
    await page.getByRole('link', { name: '登记“行政处罚（普通程序）”案件（带入本案情况）' }).click();
    await page.getByText('带入当事人、发现的问题和依据').waitFor();
    assert.match(await page.getByLabel('案情摘要').inputValue(), /超过保质期的食品12袋/);
    await page.getByLabel('案由').fill('经营超过保质期食品案');
    await typeDay(page, '违法行为发生（终了）之日', '2026-03-16');
    await page.getByText('食品经营日常检查').last().waitFor();
    for (const question of ['涉及公民生命健康安全', '举报人身份需要保密']) await page.getByRole('group', { name: question }).getByLabel('否').check();
    await page.getByRole('button', { name: '办理：登记案源' }).click();
    await page.getByRole('heading', { name: '关联案件' }).waitFor();
    await page.getByRole('region', { name: '关联案件' }).getByRole('link', { name: '食品经营日常检查' }).click();
    await page.getByRole('region', { name: '关联案件' }).getByRole('link', { name: '经营超过保质期食品案' }).waitFor();
    assert.equal(await page.getByRole('link', { name: /带入本案情况/ }).count(), 0, '已经登记的，不再登记一次');
    assert.deepEqual(complaints, []);
  });

  it('登记立案查处的案件：已带入关联的案件；可以按案由、当事人另选，不必填写编号', async () => {
    const { page, complaints } = await browser.open('officer1', NARROW);
    await page.goto(`/desk/cases/${inspection}?step=open-penalty-case`);
    const field = page.getByLabel('行政处罚案件');
    await page.locator('.step-form').getByText('经营超过保质期食品案').waitFor();
    await choose(page, field, '另一起案件');
    await page.locator('.step-form').getByText('另一起案件').filter({ visible: true }).first().waitFor();
    await choose(page, field, '经营超过保质期');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await assertAccessible(page, 'case picker');
    await page.getByRole('button', { name: '办理：登记立案查处的案件' }).click();
    await page.getByRole('region', { name: '关联案件' }).getByText('行政处罚案件：').waitFor();
    assert.deepEqual(complaints, []);
    assert.deepEqual((await desk.detail('officer', other)).links, []);
  });
});

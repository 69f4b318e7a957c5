import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

const go = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '机关方案' }).click();
  await page.getByRole('heading', { name: '机关方案' }).waitFor();
  await page.getByRole('heading', { name: '历次版本' }).waitFor();
};

describe('机关方案', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;

  before(async () => {
    browser = await startDesk('2026-03-02');
    await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' } });
  });
  after(async () => browser.close());

  it('由办案人员起草、负责人批准，批准后与原方案对照显示，版本留痕', async () => {
    const officer = await browser.open('officer1');
    await go(officer.page);
    await officer.page.getByText('本机关未作调整').waitFor();
    await officer.page.getByLabel('以哪个方案为基础').selectOption('yanzhou');
    await officer.page.getByLabel('法制审核机构').fill('法规与审核科');
    await officer.page.getByRole('button', { name: '保存草案' }).click();
    await officer.page.getByText('有1处需要补正').waitFor();
    await officer.page.getByLabel('制定或者修改的理由').fill('内设机构调整');
    await officer.page.getByRole('button', { name: '保存草案' }).click();
    await officer.page.getByText('草案已保存').waitFor();
    await officer.page.getByRole('heading', { name: '草案（第1版）' }).waitFor();
    assert.equal(await officer.page.getByRole('button', { name: '批准施行' }).count(), 0);

    const head = await browser.open('head1');
    await go(head.page);
    assert.equal(await head.page.getByRole('button', { name: '保存草案' }).count(), 0);
    await head.page.getByLabel('批准意见').fill('同意');
    await head.page.getByRole('button', { name: '批准施行' }).click();
    await head.page.getByText('本机关第1版').waitFor();
    await head.page.getByRole('row', { name: /^法制审核机构 已调整 政策法规科 法规与审核科/ }).waitFor();
    await head.page.getByRole('row', { name: /^第1版 自2026-03-02起施行 济宁市兖州区综合行政执法局（2019年工作方案） 法制审核机构 内设机构调整/ }).waitFor();
    assert.deepEqual([...officer.complaints, ...head.complaints], []);
  });

  it('在电脑和手机上都无障碍，不超出屏幕', async () => {
    for (const size of [WIDE, NARROW]) {
      const { page, complaints } = await browser.open('officer1', size);
      await page.goto('/desk/profile');
      await page.getByRole('button', { name: '保存草案' }).waitFor();
      await assertAccessible(page, `profile ${size.width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      assert.deepEqual(complaints, []);
    }
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SUMMARY_CONTENT } from '#law/testing/content-penalty-summary.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, choose, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

const go = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: '清单', exact: true }).first().click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.getByRole('heading', { name: '历次版本' }).waitFor();
};

const SHEET = [
  '违法行为\t裁量阶次\t适用条件\t裁量幅度\t联系电话',
  '擅自取水\t较轻\t首次查处\t处2万元以上5万元以下罚款\t0000-1',
  '擅自取水\t较重\t拒不改正\t视情节处罚\t',
].join('\n');

describe('清单', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;

  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' } });
  });
  after(async () => browser.close());

  it('从电子表格粘贴，放不下的逐行说明；逐项更正后保存，由另一人批准施行', async () => {
    const { page, complaints } = await browser.open('officer1');
    await go(page, '行政处罚裁量基准');
    await page.getByText('本机关还没有现行的行政处罚裁量基准').waitFor();
    await page.getByRole('button', { name: '起草新的版本' }).click();
    await page.getByText('从电子表格粘贴裁量阶次').click();
    await page.getByLabel(/在表格中连同栏目名称/).first().fill(SHEET);
    await page.getByRole('button', { name: '读入' }).first().click();
    await page.getByText('有1行没有读入').waitFor();
    await page.getByText(/第3行：读不出罚款幅度/).waitFor();
    await page.getByText('第2行　联系电话：0000-1').waitFor();
    await page.getByRole('button', { name: '加在清单末尾' }).click();
    await page.getByRole('group', { name: '裁量阶次（1项）' }).getByRole('button', { name: '添加一项' }).click();
    const form = page.getByRole('form', { name: '添加裁量阶次' });
    await form.getByLabel('违法行为').fill('擅自取水');
    await form.getByLabel('裁量幅度').fill('视情节处罚');
    await form.getByRole('button', { name: '加入清单' }).click();
    await form.getByText(/读不出罚款幅度/).first().waitFor();
    await form.getByLabel('裁量阶次').fill('较重');
    await form.getByLabel('罚款幅度').fill('50000元以上（不含本数）100000元以下');
    await form.getByRole('button', { name: '加入清单' }).click();
    await page.getByRole('group', { name: '裁量阶次（2项）' }).waitFor();
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('草案已保存，待负责人批准').waitFor();
    assert.equal(await page.getByRole('button', { name: '批准施行' }).count(), 0);

    const head = await browser.open('head1');
    await go(head.page, '行政处罚裁量基准');
    await head.page.getByLabel('批准意见').fill('同意');
    await head.page.getByRole('button', { name: '批准施行' }).click();
    await head.page.getByText('第1版，现行，自2026-03-02起施行').waitFor();
    await head.page.getByRole('row', { name: /擅自取水 较重 .*50000元以上（不含本数）100000元以下/ }).first().waitFor();
    const download = head.page.waitForEvent('download');
    await head.page.getByRole('button', { name: /导出裁量阶次（CSV）/ }).click();
    assert.equal((await download).suggestedFilename(), '行政处罚裁量基准第1版-裁量阶次.csv');
    assert.deepEqual([...complaints, ...head.complaints], []);
  });

  it('下一版显示改了什么', async () => {
    const { page } = await browser.open('officer1');
    await go(page, '行政处罚裁量基准');
    await page.getByRole('button', { name: '起草新的版本' }).click();
    await page.getByRole('button', { name: '修改第1项擅自取水' }).click();
    await page.getByRole('form', { name: '修改裁量阶次' }).getByLabel('罚款幅度').fill('20000元以上40000元以下');
    await page.getByRole('button', { name: '改好这一项' }).click();
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByRole('heading', { name: '与第1版比较' }).waitFor();
    await page.getByRole('row', { name: /修改 擅自取水 罚款幅度：20000元以上50000元以下 → 20000元以上40000元以下/ }).first().waitFor();
  });

  it('拟作出处罚时选用现行的阶次，看得到幅度', async () => {
    const opened = await desk.tryOpen('officer', SUMMARY_CONTENT['find-violation'] ?? {}, { acting: BOTH, actionKind: 'penalty-summary' });
    await desk.take('officer', opened.caseId, 'record-scene', SUMMARY_CONTENT['record-scene'] ?? {}, { acting: BOTH });
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases/${opened.caseId}?step=tell-party`);
    await page.getByLabel('给予行政处罚', { exact: true }).check();
    await choose(page, page.getByLabel('裁量基准的阶次'), '较轻');
    await page.getByText('第1版，幅度：20000元以上50000元以下').waitFor();
    await page.getByRole('button', { name: '办理：当场告知' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('登记检查任务时选用现行的抽查事项，看得到比例、频次和本年的件数', async () => {
    const kind = 'random-inspection';
    const drafted = ListDrafted.parse((await desk.post('officer', `/api/lists/${kind}/draft`, {
      id: randomUUID(), replaces: null, content: { rows: [{ item: '排污单位抽查', objects: '重点排污单位', ratio: '不少于25%', frequency: '4次/年' }] },
    })).body);
    await desk.post('head', `/api/lists/${kind}/approval`, { id: randomUUID(), ...drafted, effectiveFrom: '2026-03-02', opinion: '同意' });
    const { page, complaints } = await browser.open('officer1');
    await page.goto('/desk/cases/new');
    await page.getByLabel('执法行为类别').selectOption('inspection');
    await choose(page, page.getByLabel('随机抽查事项（按清单抽查的）'), '排污单位抽查');
    await page.getByText('第1版；抽查比例：不少于25%；抽查频次：4次/年；本年已登记0件').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('对应的办案环节按名称查找；各清单的页面在电脑和手机上都无障碍，不超出屏幕', async () => {
    const { page } = await browser.open('officer1');
    await go(page, '音像记录事项清单');
    await page.getByRole('button', { name: '起草新的版本' }).click();
    await page.getByRole('button', { name: '添加一项' }).click();
    const form = page.getByRole('form', { name: '添加音像记录事项' });
    await form.getByLabel('序号').fill('1');
    await form.getByLabel('执法环节').fill('现场检查');
    await form.getByLabel('记录方式').fill('执法记录仪录像');
    await choose(page, form.getByLabel('对应的办案环节'), '现场检查（勘验）');
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: '加入清单' }).click();
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('草案已保存').waitFor();
    await page.getByRole('cell', { name: '行政处罚（普通程序）·现场检查（勘验）' }).first().waitFor();
    for (const size of [WIDE, NARROW]) {
      const opened = await browser.open('officer1', size);
      for (const kind of ['', '/recording', '/benchmarks', '/random-inspection', '/review-catalogue']) {
        await opened.page.goto(`/desk/lists${kind}`);
        await opened.page.getByRole('heading', { level: 1 }).waitFor();
        if (kind !== '') await opened.page.getByRole('button', { name: /起草新的版本|修改草案/ }).click();
        await assertAccessible(opened.page, `lists${kind} ${size.width}`);
        assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, `${kind} ${size.width}`);
      }
      assert.deepEqual(opened.complaints, []);
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { matterId, sampleMatter } from '#registry/io/sample.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { APPROVAL, FILING, SOURCE } from './api-case-data.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, typeDay, WIDE, type DeskBrowser } from './desk-driver.ts';

const PENALTY = sampleMatter(1, 1, { name: SOURCE.matter });
const PERMIT = sampleMatter(1, 2, { kind: 'permit', name: '示范活动许可', penaltyBasis: [] });

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: '事项', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
};

describe('执法事项', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;

  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'review.limit': 7 } });
    await inTransaction(browser.api.database.databases.desk, 'every-agency', async (tx) => {
      for (const one of [PENALTY, PERMIT]) await insertMatter(tx, one);
    });
  });
  after(async () => browser.close());

  it('由一人提出新增、另一人批准，表格只问这一类需要的，批准后进入清单', async () => {
    const officer = await browser.open('officer1');
    await officer.page.goto('/desk/matters/new');
    await officer.page.getByLabel('处罚依据的条文').waitFor();
    await officer.page.getByLabel('执法类别').selectOption({ label: '行政检查' });
    await officer.page.getByLabel('检查事项等级').waitFor();
    assert.equal(await officer.page.getByLabel('处罚依据的条文').count(), 0);
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByText('有3处需要补正').waitFor();
    await officer.page.getByLabel('事项名称').fill('示范单位现场检查');
    await officer.page.getByLabel('执法依据').fill('《示范条例》第二十条');
    await officer.page.getByLabel('理由').fill('新增检查事项');
    await officer.page.getByRole('button', { name: '添加责任事项' }).click();
    await officer.page.getByLabel('责任事项', { exact: true }).fill('持证检查，制作笔录');
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByText('尚未批准，不在现行清单中').waitFor();
    assert.equal(await officer.page.getByRole('button', { name: '提交审批意见' }).count(), 0);

    const head = await browser.open('head1');
    await head.page.getByRole('link', { name: '事项', exact: true }).click();
    await head.page.getByRole('heading', { name: '待批准的变更（1）' }).waitFor();
    await head.page.getByRole('link', { name: '示范单位现场检查' }).click();
    await head.page.getByRole('row').filter({ hasText: '未填写' }).filter({ hasText: '持证检查，制作笔录' }).waitFor();
    await head.page.getByLabel('批准', { exact: true }).check();
    await head.page.getByLabel('意见', { exact: true }).fill('同意');
    await head.page.getByRole('button', { name: '提交审批意见' }).click();
    await head.page.getByText('自2026-03-02起施行').waitFor();
    await head.page.getByRole('row', { name: /^新增事项（第1版） 2026-03-02 .*批准：同意/ }).waitFor();
    assert.deepEqual([...officer.complaints, ...head.complaints], []);
  });

  it('服务指南由一人起草，承诺时限长于法定时限的指出条文，改短后提交，另一人批准', async () => {
    const officer = await browser.open('officer1');
    await goTo(officer.page, PERMIT.name);
    await officer.page.getByText('还没有编制').waitFor();
    await officer.page.getByRole('button', { name: '编制（修改）服务指南' }).click();
    await officer.page.getByText('程序规定的期限是20个工作日').waitFor();
    const promised = officer.page.getByRole('group', { name: '承诺时限' });
    await promised.getByLabel('承诺天数').fill('25');
    await promised.getByLabel('工作日', { exact: true }).check();
    await officer.page.getByLabel('理由').fill('编制服务指南');
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByText(/承诺时限25个工作日，不能确保不超过/).waitFor();
    await officer.page.getByText('《中华人民共和国行政许可法》第四十二条第一款').first().waitFor();
    await promised.getByLabel('承诺天数').fill('8');
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByText('已提交，待负责人审批').waitFor();

    const head = await browser.open('head1');
    await goTo(head.page, PERMIT.name);
    await head.page.getByLabel('批准', { exact: true }).check();
    await head.page.getByLabel('意见', { exact: true }).fill('同意');
    await head.page.getByRole('button', { name: '提交审批意见' }).click();
    await head.page.getByRole('region', { name: '服务指南' }).getByText('承诺天数').waitFor();
    assert.deepEqual([...officer.complaints, ...head.complaints], []);
  });

  it('废止之后不得据以立案，已经立案的案件继续办理', async () => {
    const acting = BOTH;
    const running = await desk.open('officer', SOURCE, { acting });
    const officer = await browser.open('officer1');
    await goTo(officer.page, PENALTY.name);
    await officer.page.getByRole('button', { name: '废止事项' }).click();
    await typeDay(officer.page, '生效日期', '2026-03-03');
    await officer.page.getByLabel('理由').fill('依据已经废止');
    await officer.page.getByRole('button', { name: '提交审批' }).click();
    await officer.page.getByText('已提交，待负责人审批').waitFor();
    const head = await browser.open('head1');
    await goTo(head.page, PENALTY.name);
    await head.page.getByText('自生效之日起不得再据以立案').waitFor();
    await head.page.getByLabel('批准', { exact: true }).check();
    await head.page.getByLabel('意见', { exact: true }).fill('同意');
    await head.page.getByRole('button', { name: '提交审批意见' }).click();
    await head.page.getByText('2026-03-02之后废止').waitFor();
    assert.deepEqual([...officer.complaints, ...head.complaints], []);

    await desk.open('officer', { ...SOURCE, title: '废止前一日' }, { acting });
    browser.api.at('2026-03-03');
    const refused = await desk.tryOpen('officer', { ...SOURCE, matter: ` ${SOURCE.matter}。` }, { acting });
    assert.deepEqual([refused.status, refused.refusal?.rules], [409, ['matter-not-in-force']]);
    assert.match(refused.refusal?.detail ?? '', /2026-03-02之后已经废止/);
    await desk.take('officer', running, 'request-filing', FILING, { acting });
    await desk.take('head', running, 'approve-filing', APPROVAL);
  });

  it('在电脑和手机上都无障碍，不超出屏幕', async () => {
    for (const size of [WIDE, NARROW]) {
      const { page, complaints } = await browser.open('officer1', size);
      for (const [path, ready] of [['/desk/matters', '新增事项'], ['/desk/matters/new', '提交审批'], [`/desk/matters/${matterId(2)}`, '编制（修改）服务指南']] as const) {
        await page.goto(path);
        await page.getByText(ready).first().waitFor();
        if (path.endsWith(matterId(2))) await page.getByRole('button', { name: ready }).click();
        await assertAccessible(page, `${path} ${size.width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, path);
      }
      assert.deepEqual(complaints, []);
    }
  });
});

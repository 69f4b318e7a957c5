import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { APPROVAL, conclusion, EVIDENCE, FILING, notice, penalty, serveDirectly, SOURCE } from './api-case-data.ts';
import { BOTH } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

const acting = BOTH;
const FINE = penalty(120_000);

describe('why, beside the case', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let caseId = '';

  before(async () => {
    browser = await startDesk('2026-03-02');
    const desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
    caseId = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    browser.api.at('2026-03-03');
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE), { acting });
    browser.api.at('2026-03-04');
    await desk.take('officer', caseId, 'give-notice', notice(FINE, true), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
  });
  after(async () => browser.close());

  for (const [size, name] of [[WIDE, 'a wide screen'], [NARROW, 'a telephone']] as const) {
    it(`a date is explained from its clock: facts with their records, days, source and article, clean to axe, on ${name}`, async () => {
      const { page, complaints } = await browser.open('officer1', size);
      await page.goto(`/desk/cases/${caseId}`);
      const clock = page.getByRole('region', { name: '期限' }).getByRole('listitem').filter({ hasText: '当事人要求听证的期限' });
      await clock.getByText('为什么是这一天').click();
      await clock.getByRole('button', { name: '详细说明：当事人要求听证的期限' }).click();
      const dialog = page.getByRole('dialog', { name: '依据说明：当事人要求听证的期限' });
      await dialog.getByText('自2026年3月4日的次日起计算5个工作日（要求听证的期限），跳过周末，至2026年3月11日届满。').waitFor();
      for (const words of ['第7号记录：送达（2026-03-04）', '2026-03-07至2026-03-08（2天）不计入：周末', '所用日历：2026年第1版', '《中华人民共和国行政处罚法》第六十四条第一款第（一）项']) {
        await dialog.getByText(words).first().waitFor();
      }
      await assertAccessible(page, `the explanation on ${name}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.deepEqual(complaints, []);
    });
  }

  it('a verdict and a refusal are explained, now and as of an earlier record', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByText('重大决定').first().click();
    await page.getByRole('button', { name: '详细说明：是不是重大决定' }).click();
    const verdict = page.getByRole('dialog', { name: '依据说明：是不是重大决定' });
    await verdict.getByText(/^是重大执法决定：/).waitFor();
    await verdict.getByText('120,000元').waitFor();
    await verdict.getByLabel('以何时的情形回答').selectOption({ label: '第1号记录之后（2026-03-02 登记案源）' });
    await verdict.getByText('案件还没有拟作出的决定。').waitFor();
    await page.keyboard.press('Escape');
    await verdict.waitFor({ state: 'hidden' });
    await page.getByText(/^还不能办理/).click();
    await page.getByRole('button', { name: '详细说明：作出决定' }).click();
    const refusal = page.getByRole('dialog', { name: '依据说明：作出决定' });
    await refusal.getByText('为什么不能办理“作出决定”？').waitFor();
    await refusal.getByText(/未经法制审核或者审核未通过/).first().waitFor();
  });

  it('the flow charts stand in the desk with the periods of the agency, in drawings and tables, clean to axe', async () => {
    const { page, complaints } = await browser.open('officer1');
    await page.getByRole('link', { name: '流程图' }).click();
    await page.getByRole('img', { name: '行政处罚（普通程序）流程图：法制审核' }).waitFor();
    await page.getByRole('row', { name: /^受理审核/ }).getByText('提出法制审核意见：7个工作日（待确认）').waitFor();
    await assertAccessible(page, 'the charts');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await page.getByLabel('执法行为类别').selectOption({ label: '行政处罚（简易程序）' });
    await page.getByRole('img', { name: /^行政处罚（简易程序）流程图/ }).first().waitFor();
    assert.deepEqual(complaints, []);
  });
});

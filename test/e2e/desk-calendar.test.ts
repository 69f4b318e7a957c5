import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { APPROVAL, conclusion, FILING, INSPECTION, notice, penalty, serveDirectly, SOURCE } from './api-case-data.ts';
import { BOTH, TEAM, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, signIn, startDesk, WIDE, type DeskBrowser, type OpenPage } from './desk-driver.ts';

const acting = BOTH;
const PEOPLE = [...TEAM, { key: 'admin', name: '辛系统', roles: ['system-admin'] as const }];

/** No notice for 2027 has been issued: these days are made up, and shaped as notices are. */
const REST = '1月1日（周五）至4日（周一）\n02-05..02-11\n04-05\n5月1日至5日\n06-09\n09-15\n10月1日至7日';
const WORK = '1月10日、2月14日、2月20日、5月8日、10月9日';

const rowOf2027 = (page: Page) => page.getByRole('row', { name: /^2027/ });

describe('节假日安排', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';

  before(async () => {
    browser = await startDesk('2026-12-28');
    desk = await browser.api.agency({ n: 1, team: PEOPLE, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5 } });
    caseId = await desk.open('officer', { ...SOURCE, actEndedOn: '2026-12-20' }, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    await desk.take('officer', caseId, 'inspect-site', INSPECTION, { acting });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(penalty(20_000)), { acting });
    await desk.take('officer', caseId, 'give-notice', notice(penalty(20_000), false), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
  });
  after(async () => browser.close());

  const asAdmin = async (size: typeof WIDE | typeof NARROW = WIDE): Promise<OpenPage> => {
    const opened = await browser.open(undefined, size);
    await opened.page.goto('/desk/');
    await signIn(opened.page, 'admin1');
    await opened.page.getByRole('link', { name: '节假日' }).click();
    await opened.page.getByRole('heading', { name: '节假日安排' }).waitFor();
    return opened;
  };

  it('由系统管理员从栏目进入，手机上也看得全；其他人只能查看', async () => {
    for (const size of [WIDE, NARROW]) {
      const { page, complaints } = await asAdmin(size);
      await page.getByText('更早的年份').click();
      await page.getByText('国办发明电〔2025〕7号').waitFor();
      await assertAccessible(page, `calendar ${size.width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      assert.deepEqual(complaints, []);
    }
    const { page } = await browser.open('officer1');
    await page.goto('/desk/calendar');
    await page.getByText('尚未公布').waitFor();
    assert.equal(await page.getByRole('heading', { name: '导入通知' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: '节假日' }).count(), 0);
  });

  it('填错的逐条指出；改了内容，要重新试算才能导入', async () => {
    const { page, complaints } = await asAdmin();
    await page.getByLabel('放假').fill('国庆\n07-10');
    await page.getByLabel('调休上班').fill('7月12日');
    await page.getByRole('button', { name: '试算' }).click();
    for (const fault of ['“国庆”不是日期', '2027-07-10是周末', '2027-07-12不是周末']) await page.getByRole('alert').getByText(fault).waitFor();
    await page.getByLabel('放假').fill(REST);
    await page.getByLabel('调休上班').fill(WORK);
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('button', { name: '导入并重新计算' }).waitFor();
    await page.getByLabel('调休上班').fill('');
    assert.equal(await page.getByRole('button', { name: '导入并重新计算' }).count(), 0);
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('note').getByText('请核对有无漏填、错填').waitFor();
    await assertAccessible(page, 'calendar preview');
    assert.deepEqual(complaints, []);
  });

  it('试算之后导入，案件的期限随即改变，并说明为什么变了', async () => {
    const { page, complaints } = await asAdmin();
    await page.getByLabel('文号').fill('国办发明电〔2026〕0号');
    await page.getByLabel('放假').fill(REST);
    await page.getByLabel('调休上班').fill(WORK);
    await page.getByRole('button', { name: '试算' }).click();
    const move = page.getByRole('row', { name: /当事人陈述、申辩的期限/ });
    await move.getByText('2027-01-05').waitFor();
    await move.getByText('2027-01-06').waitFor();
    assert.equal(await page.getByRole('note').count(), 0);
    await page.getByRole('button', { name: '导入并重新计算' }).click();
    await page.getByText('已导入2027年第1版').waitFor();
    await rowOf2027(page).getByText('第1版').waitFor();
    await rowOf2027(page).getByText('02-05至02-11').waitFor();
    await page.getByText('期限都已按现行的安排计算').waitFor();
    assert.deepEqual(complaints, []);
    const officer = await browser.open('officer1');
    await officer.page.goto(`/desk/cases/${caseId}`);
    const clock = officer.page.getByRole('listitem').filter({ hasText: '当事人陈述、申辩的期限' });
    await clock.getByText('2027-01-06').first().waitFor();
    await clock.getByText('为什么是这一天').click();
    await clock.getByText('届满日由2027年1月5日（暂算）改为2027年1月6日').waitFor();
  });

  it('上传文件也可以导入', async () => {
    const { page, complaints } = await asAdmin();
    const text = `年份,2027\n通知名称,关于调整2027年放假安排的通知（试验）\n放假,01-01、02-05..02-11、04-05、05-01..05-05、06-09、09-15、10-01..10-08\n上班,02-14、02-20、05-08、10-09\n`;
    await page.getByLabel('或者上传文件').setInputFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) });
    await page.getByText('文件：2027.csv').waitFor();
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText('试算：2027年第2版').waitFor();
    await page.getByRole('button', { name: '导入并重新计算' }).click();
    await page.getByText('已导入2027年第2版').waitFor();
    await page.getByText('以前的版次（2）').waitFor();
    assert.deepEqual(complaints, []);
  });
});

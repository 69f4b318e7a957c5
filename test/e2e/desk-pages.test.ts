import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sampleMatter } from '#registry/io/sample.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, INQUIRY, INSPECTION, notice, penalty, serveDirectly, SOURCE, submission } from './api-case-data.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { asOf2021, assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser, type OpenPage } from './desk-driver.ts';

const acting = BOTH;
const FINE = penalty(120_000);
const TITLE = '未取得排污许可证排放污染物';

/** Where the focus is, in words that tell one stop from another. */
const focused = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body ? 'body' : `${at.tagName} ${at.id} ${at.getAttribute('aria-label') ?? ''} ${(at.textContent ?? '').slice(0, 20)}`;
  });

const assertFits = async (page: Page, where: string): Promise<void> => {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, `${where} is wider than the screen`);
};

/** Where Tab leads, from the start of the page until it comes round; the same place twice in a row is a trap. */
const tabStops = async (page: Page, most: number): Promise<readonly string[]> => {
  const stops: string[] = [];
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === 'body') break;
    stops.push(stop);
  }
  return stops;
};

describe('the pages of the desk', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';

  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
    await inTransaction(browser.api.database.databases.desk, 'every-agency', async (tx) => insertMatter(tx, sampleMatter(1, 1)));
    caseId = await desk.open('officer', { ...SOURCE, title: TITLE }, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    await desk.take('officer', caseId, 'inspect-site', INSPECTION, { acting });
    await desk.take('officer', caseId, 'inquire', INQUIRY, { acting });
    browser.api.at('2026-03-04');
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting, on: '2026-03-03' });
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE, ['complex']), { acting });
    await desk.take('officer', caseId, 'give-notice', notice(FINE, true), { acting });
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    await desk.take('officer', caseId, 'submit-review', submission(FINE, ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', caseId, 'accept-review', {});
  });
  after(async () => browser.close());

  /** Every screen: who looks at it, its address, and the heading that says it is there. */
  const screens = (): readonly (readonly [who: string | undefined, path: string, heading: string])[] => [
    [undefined, '/desk/', '执法办案登录'],
    ['officer1', '/desk/', '待办'],
    ['officer1', '/desk/cases', '案件'],
    ['officer1', '/desk/cases/new', '登记案源'],
    ['officer1', `/desk/cases/${caseId}`, TITLE],
    ['officer1', '/desk/officers', '执法人员'],
    ['officer1', '/desk/matters', '执法事项'],
    ['officer1', '/desk/clauses', '制度对照'],
    ['reviewer1', '/desk/reviews', '法制审核'],
    ['reviewer1', `/desk/reviews/${caseId}`, '审核办理'],
    ['officer1', '/desk/no-such-page', '没有这个页面'],
  ];

  it('open in a browser of 2021, as offices have them', async () => {
    const opened = new Map<string | undefined, OpenPage>();
    for (const [who, path, heading] of screens()) {
      const { page, complaints } = opened.get(who) ?? (await browser.open(who, WIDE, asOf2021));
      opened.set(who, { page, complaints });
      await page.goto(path);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await page.getByText('正在读取').first().waitFor({ state: 'hidden' });
      assert.deepEqual(complaints, [], path);
    }
  });

  for (const [size, name] of [[WIDE, 'on a wide screen'], [NARROW, 'on a telephone']] as const) {
    it(`are clean to axe and never wider than the screen, ${name}, also with everything unfolded`, async () => {
      const opened = new Map<string | undefined, OpenPage>();
      for (const [who, path, heading] of screens()) {
        const { page, complaints } = opened.get(who) ?? (await browser.open(who, size));
        opened.set(who, { page, complaints });
        await page.goto(path);
        await page.getByRole('heading', { name: heading }).first().waitFor();
        await page.getByText('正在读取').first().waitFor({ state: 'hidden' });
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        await assertAccessible(page, `${path} ${name}`);
        await assertFits(page, path);
        assert.deepEqual(complaints, [], path);
      }
    });

    it(`show every form that an officer may fill in, and what is wrong with it, ${name}`, async () => {
      const { next } = await desk.detail('officer', caseId);
      const mine = next.filter((one) => one.mine && one.system !== 'recording' && one.blockers.length === 0);
      assert.ok(mine.length >= 5, 'the case offers too few forms to tell');
      const { page, complaints } = await browser.open('officer1', size);
      for (const { step, name: title } of mine) {
        await page.goto(`/desk/cases/${caseId}?step=${step}`);
        const dialog = page.getByRole('dialog', { name: title });
        await dialog.getByRole('button', { name: /^办理：/ }).click();
        await dialog.getByRole('alert').waitFor();
        await assertAccessible(page, `${step} ${name}`);
        await assertFits(page, step);
      }
      assert.deepEqual(complaints, []);
    });
  }

  it('carry the styles of the form controls through the content policy', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}?step=amend-party`);
    const colour = await page.getByRole('button', { name: '办理：变更（更正）当事人' }).evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.equal(colour, 'rgb(11, 61, 145)');
  });

  it('are walked through by keyboard from end to end: the skip link first, every step of the case, and no trap', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByRole('heading', { name: '公示' }).or(page.getByRole('heading', { name: '文书' })).first().waitFor();
    const stops = await tabStops(page, 200);
    assert.match(stops[0] ?? '', /跳到正文/);
    assert.ok(stops.length < 200, 'the walk does not end');
    assert.ok(stops.every((stop, index) => index === 0 || stop !== stops[index - 1] || stop.startsWith('SUMMARY')), 'the focus does not move on');
    for (const name of ['责令改正', '还不能办理', '为什么是这一天']) assert.ok(stops.some((stop) => stop.includes(name)), `${name} is not reached`);
  });

  it('skip to the content, open a form, hold the focus in it, and give it back when it is closed', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    const link = page.getByRole('link', { name: '责令改正' });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '责令改正' });
    await dialog.waitFor();
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('.ant-drawer') !== null);
      assert.equal(inside, true, `the focus left the form after ${n + 1} steps: ${await focused(page)}`);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.match(await focused(page), /责令改正/);
  });

  it('print a case whole: what is folded is unfolded for the paper and folded again', async () => {
    const { page } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByRole('heading', { name: '全过程记录' }).waitFor();
    await page.getByRole('heading', { name: '音像记录', exact: true }).waitFor();
    await page.getByText('正在读取').first().waitFor({ state: 'hidden' });
    const unfolded = () => page.locator('main details[open]').count();
    const asRead = await unfolded();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await unfolded(), await page.locator('main details').count());
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('navigation', { name: '主要栏目' }).isVisible(), false);
    assert.equal(await page.getByRole('link', { name: '责令改正' }).isVisible(), false);
    assert.equal(await page.getByText('生产车间正在生产').first().isVisible(), true);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await unfolded(), asRead);
  });

  it('show what the own plan asks first, narrow it by plan and state in the address, and print it whole without what is only for the screen', async () => {
    const { page } = await browser.open('officer1');
    await page.goto('/desk/clauses');
    await page.getByRole('rowheader', { name: '重大行政处罚的备案' }).waitFor();
    assert.equal(await page.getByRole('rowheader', { name: '任务配档表' }).count(), 0);
    await page.getByLabel('方案').selectOption({ label: '海阳市国土资源局（2017年实施方案）' });
    await page.getByLabel('状态').selectOption({ label: '待建' });
    await page.getByRole('rowheader', { name: /^任务配档表/ }).waitFor();
    assert.match(page.url(), /plan=haiyang.*status=planned/);
    assert.equal(await page.getByText('已建成', { exact: true }).locator('visible=true').count(), 0);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByText('编制随机抽查事项清单').isVisible(), true);
    assert.deepEqual([await page.getByLabel('方案').isVisible(), await page.locator('.clause-evidence').first().isVisible()], [false, false]);
  });

  it('keep the filter of the list in the address, so that it can be come back to', async () => {
    const { page } = await browser.open('officer1');
    await page.goto('/desk/cases');
    await page.getByLabel('查找案件').fill('没有这样的案件');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的案件。').waitFor();
    await page.reload();
    await page.getByText('没有符合条件的案件。').waitFor();
    await page.getByLabel('查找案件').fill(TITLE);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByLabel('环节').selectOption({ label: '审核决定' });
    await page.getByRole('link', { name: TITLE }).waitFor();
    await page.getByLabel('环节').selectOption({ label: '启动' });
    await page.getByText('没有符合条件的案件。').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: TITLE }).waitFor();
  });

  it('say why a date is what it is, and that it may still move, to the pointer and to the keyboard', async () => {
    browser.api.at('2026-12-29');
    const late = await desk.open('officer', { ...SOURCE, title: '跨年的案件', actEndedOn: '2026-12-20' }, { acting });
    await desk.take('officer', late, 'request-filing', FILING, { acting });
    await desk.take('head', late, 'approve-filing', APPROVAL);
    await desk.take('officer', late, 'collect-evidence', EVIDENCE, { acting });
    await desk.take('officer', late, 'conclude-investigation', conclusion(FINE), { acting });
    await desk.take('officer', late, 'give-notice', notice(FINE, true), { acting });
    await desk.take('officer', late, 'serve', serveDirectly('notice'), { acting });
    const { page } = await browser.open('officer1');
    const row = page.getByRole('row', { name: '当事人陈述、申辩的期限' }).filter({ hasText: '跨年的案件' });
    await row.getByRole('button', { name: /^暂算：/ }).focus();
    await page.getByRole('tooltip').getByText('国务院办公厅公布放假安排后自动重算').waitFor();
    await page.goto(`/desk/cases/${late}`);
    const clock = page.getByRole('region', { name: '期限' }).getByRole('listitem').filter({ hasText: '当事人陈述、申辩的期限' });
    await clock.getByText('为什么是这一天').click();
    await clock.getByText(/^自2026年12月29日的次日起计算5个工作日/).waitFor();
    await clock.getByText('依据：').waitFor();
  });
});

describe('what a browser loads before the desk is there', { skip: cannotBrowse() }, () => {
  it('is less than 700 KB, compressed', () => {
    const folder = new URL('../../web/desk/dist/assets/', import.meta.url);
    const sizes = readdirSync(folder).filter((name) => name.endsWith('.js.gz')).map((name) => readFileSync(new URL(name, folder)).length);
    assert.ok(sizes.length > 0, 'no compressed scripts were found');
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 700_000, `${total} bytes`);
  });
});

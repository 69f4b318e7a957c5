import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { TEAM, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { ARCHIVE, DAY, decideAndClose, openSummary, recordScene, SETTINGS } from './closed-case.ts';
import { cannotBrowse, NARROW, startDesk, type DeskBrowser } from './desk-driver.ts';
import { signInAt } from '../uploading.ts';

/** After the twentieth working day from the closing. */
const LATER = '2026-03-31';

describe('volumes at the desk', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: SETTINGS, team: [...TEAM, { key: 'watch', name: '辛监督', roles: ['supervisor'] }] });
    const officer = await signInAt(browser.address, 'officer1', 'agency-1');
    caseId = await openSummary(desk);
    await recordScene(desk, officer, caseId, []);
    await decideAndClose(desk, caseId);
  });
  after(async () => browser.close());

  it('are printed as one file after saying what for: as a preview when the case is closed, then as the volume', async () => {
    const { page, complaints } = await browser.open('editor1', NARROW);
    const print = async (): Promise<string> => {
      await page.goto(`/desk/cases/${caseId}`);
      await page.getByRole('heading', { name: '打印整卷' }).waitFor();
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: '取得整卷PDF' }) });
      assert.ok(await form.getByRole('button').isDisabled());
      await form.getByLabel('用途').fill('装订存档');
      const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button').click()]);
      await page.getByText('整卷PDF已经下载。').waitFor();
      assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), '%PDF-');
      return download.suggestedFilename();
    };
    assert.match(await print(), /^案卷预览 .+\.pdf$/);
    await assertAccessible(page, 'the volume of a closed case');
    await desk.take('editor', caseId, 'archive', ARCHIVE);
    assert.equal(await print(), `案卷 ${ARCHIVE.volume}.pdf`);
    assert.deepEqual(complaints, []);
  });

  it('stand in a list for who oversees them, what is overdue with what to do; others are told whose it is', async () => {
    const late = await openSummary(desk);
    await recordScene(desk, await signInAt(browser.address, 'officer1', 'agency-1'), late, []);
    await decideAndClose(desk, late);
    browser.api.at(LATER);
    const { page, complaints } = await browser.open('watch1', NARROW);
    await page.getByRole('link', { name: '案卷', exact: true }).click();
    await page.getByRole('heading', { name: '案卷', exact: true }).waitFor();
    await page.getByLabel('情况').selectOption('逾期未归档');
    const row = page.getByRole('row').filter({ hasText: '立即办理“归档”' });
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /已逾期1天/);
    await page.getByText('共1卷').waitFor();
    await assertAccessible(page, 'the list of volumes');
    assert.deepEqual(complaints, []);
    const other = await browser.open('officer1');
    assert.equal(await other.page.getByRole('link', { name: '案卷', exact: true }).count(), 0);
    await other.page.goto('/desk/volumes');
    await other.page.getByText('案卷总表由档案管理人员、执法监督人员和机关负责人查看').waitFor();
  });
});

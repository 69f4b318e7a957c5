import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pngOf, wavOf } from '#server/demo/media.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { APPROVAL, FILING, INQUIRY, INSPECTION, SOURCE } from './api-case-data.ts';
import { BOTH, TEAM, type Desk } from './api-driver.ts';
import { cannotBrowse, NARROW, startDesk, type DeskBrowser } from './desk-driver.ts';
import { assertAccessible } from './chromium.ts';

const acting = BOTH;

describe('recordings at the desk', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;

  before(async () => {
    browser = await startDesk('2026-03-09');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', team: [...TEAM, { key: 'watch', name: '庚监督', roles: ['supervisor'] }] });
  });
  after(async () => browser.close());

  it('are uploaded with a pause in between, registered, played under a watermark, and who looked is on record', async () => {
    const caseId = await desk.open('officer', { ...SOURCE, title: '上传录音的案件' }, { acting });
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByRole('heading', { name: '音像记录', exact: true }).waitFor();
    // As on a slow network: each piece takes a while.
    await page.route('**/api/uploads/*', async (route) => {
      await pause(route.request().method() === 'PATCH' ? 500 : 0);
      await route.continue();
    });
    const sound = wavOf(1, 2400, 8000);
    await page.getByLabel('选择文件上传').setInputFiles({ name: '询问录音.wav', mimeType: 'audio/wav', buffer: sound });
    await page.getByRole('button', { name: '暂停上传询问录音.wav' }).click();
    await page.getByText('已暂停').waitFor();
    await pause(800);
    await page.getByRole('button', { name: '继续上传询问录音.wav' }).click();
    await page.getByText('已存储').first().waitFor();
    await page.getByRole('button', { name: '登记询问录音.wav' }).click();
    const form = page.getByRole('form', { name: '登记询问录音.wav' });
    for (const [label, text] of [['记录的执法环节', '询问'], ['记录设备', '录音笔B02'], ['地点', '询问室']] as const) await form.getByLabel(label).fill(text);
    await assertAccessible(page, 'the registration form');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    const item = page.locator('.recording').filter({ hasText: '询问' });
    await item.getByRole('button', { name: '调阅' }).click();
    await item.getByRole('button', { name: '记录并播放' }).click();
    await item.getByRole('alert').waitFor();
    await item.getByLabel('调阅目的').fill('核对询问笔录');
    await item.getByRole('button', { name: '记录并播放' }).click();
    await item.locator('audio').waitFor();
    assert.match((await item.locator('.watermark').textContent()) ?? '', /甲承办 2026-03-09 \d\d:\d\d 调阅/);
    const length = await item.locator('audio').evaluate(async (player) => {
      if (!(player instanceof HTMLAudioElement)) return 0;
      if (Number.isNaN(player.duration)) await new Promise((resolve) => player.addEventListener('loadedmetadata', resolve, { once: true }));
      return player.duration;
    });
    assert.equal(Math.round(length), 2400);
    assert.deepEqual(complaints, []);

    const watch = await browser.open('watch1');
    await watch.page.getByRole('link', { name: '调阅记录' }).click();
    const row = watch.page.getByRole('row').filter({ hasText: '核对询问笔录' });
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /甲承办.*查看/);
    await assertAccessible(watch.page, 'the list of retrievals');
    assert.deepEqual(watch.complaints, []);
  });

  it('are asked for as the list demands: the case page names what is missing, and takes the announcement of a film that is still in the device', async () => {
    const rows = [{ number: '1', stage: '现场检查', means: '执法记录仪全程录像', coverage: 'whole', steps: ['penalty-ordinary/inspect-site', 'penalty-ordinary/inquire'] }];
    const drafted = ListDrafted.parse((await desk.post('officer', '/api/lists/recording/draft', { id: randomUUID(), replaces: null, content: { rows } })).body);
    assert.equal((await desk.post('head', '/api/lists/recording/approval', { id: randomUUID(), ...drafted, effectiveFrom: '2026-03-09', opinion: '同意' })).refusal, null);
    const caseId = await desk.open('officer', { ...SOURCE, title: '缺录像的案件' }, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    await desk.take('officer', caseId, 'inspect-site', INSPECTION, { acting });
    await desk.take('officer', caseId, 'inquire', INQUIRY, { acting });
    const { page, complaints } = await browser.open('officer1', NARROW);
    await page.goto(`/desk/cases/${caseId}`);
    const panel = page.locator('.panel-recordings');
    await panel.getByText(/“现场检查（勘验）”.*尚缺：全程音像记录：音像记录事项清单（第1版）第1项/).waitFor();
    assert.equal(await page.locator('.panel-timeline').getByText('尚缺音像', { exact: true }).count(), 2);
    await panel.getByText('未作音像记录，说明理由').click();
    assert.deepEqual(await panel.getByLabel('不进行音像记录的情形').locator('option').allTextContents(), ['因客观原因无法音像记录']);
    await panel.getByText('还在设备中，登记待存储').click();
    await panel.getByLabel('对应的案件记录').selectOption({ label: '2026-03-09 现场检查（勘验）（应当音像记录，尚缺）' });
    assert.equal(await panel.getByLabel('记录的执法环节').inputValue(), '现场检查（勘验）');
    await panel.getByText('连续录制，还记录了其他环节').click();
    await panel.getByLabel('2026-03-09 询问（应当音像记录，尚缺）').check();
    for (const [label, text] of [['记录设备', '执法记录仪A01'], ['地点', '试验县一路1号'], ['开始时间', '2026-03-09T08:10'], ['结束时间', '2026-03-09T08:50']] as const) await panel.getByLabel(label).fill(text);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is wider than the screen');
    await assertAccessible(page, 'the missing recordings');
    await panel.getByRole('button', { name: '登记待存储' }).click();
    await page.locator('.panel-timeline').getByText('音像待存储', { exact: true }).nth(1).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('are uploaded from a telephone; a copy is asked for, approved by the head, and taken once', async () => {
    const caseId = await desk.open('officer', { ...SOURCE, title: '手机拍照的案件' }, { acting });
    const { page, complaints } = await browser.open('officer1', NARROW);
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByLabel('选择文件上传').setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: pngOf(2) });
    await page.getByRole('button', { name: '登记现场照片.png' }).click();
    const form = page.getByRole('form', { name: '登记现场照片.png' });
    for (const [label, text] of [['记录的执法环节', '现场检查'], ['记录设备', '手机'], ['地点', '试验县一路1号']] as const) await form.getByLabel(label).fill(text);
    await form.getByRole('button', { name: '登记', exact: true }).click();
    const item = page.locator('.recording').first();
    await item.getByRole('button', { name: '调阅' }).click();
    await item.getByLabel('调阅目的').fill('核对现场');
    await item.getByRole('button', { name: '记录并播放' }).click();
    await item.locator('img').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is wider than the screen');
    await assertAccessible(page, 'the case on a telephone');
    await item.getByRole('button', { name: '申请使用' }).click();
    await item.getByLabel('依据和理由').fill('复议机关要求提交');
    await item.getByRole('button', { name: '提交申请' }).click();
    await item.getByText('待审批').waitFor();

    const head = await browser.open('head1');
    await head.page.goto(`/desk/cases/${caseId}`);
    await head.page.getByLabel('审批意见').fill('同意提交');
    await head.page.getByRole('button', { name: '批准', exact: true }).click();
    await head.page.getByText('丁局长批准：同意提交').waitFor();

    await page.reload();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '取得副本（仅一次）' }).click();
    assert.match((await download).suggestedFilename(), /\.png$/);
    await page.getByText('副本已取得').waitFor();
    assert.deepEqual([...complaints, ...head.complaints], []);
  });
});

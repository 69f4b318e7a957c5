import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { SigningSheet } from '#record/sign-contract.ts';
import { TEAM, type Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, NARROW, signIn, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

const folder = mkdtempSync('/tmp/mingjian-e2e-signing-');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420"><circle cx="210" cy="210" r="204" fill="none" stroke="#d40000" stroke-width="12"/></svg>';

/** As a finger draws: two strokes across the field. */
async function draw(page: Page): Promise<void> {
  const field = page.getByRole('img', { name: /^签名栏/ });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  assert.ok(box);
  for (const [from, to] of [[[0.2, 0.3], [0.45, 0.8]], [[0.5, 0.2], [0.8, 0.7]]] as const) {
    await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
    await page.mouse.down();
    for (let part = 1; part <= 8; part += 1) await page.mouse.move(box.x + box.width * (from[0] + ((to[0] - from[0]) * part) / 8), box.y + box.height * (from[1] + ((to[1] - from[1]) * part) / 8));
    await page.mouse.up();
  }
}

/** Until the picture of the page shows ink: what is confirmed is seen. */
const seePage = async (page: Page): Promise<void> => void (await page.waitForFunction(() => {
  const image = document.querySelector<HTMLImageElement>('.sign-sheet');
  const pen = Object.assign(document.createElement('canvas'), { width: 600, height: 1048 }).getContext('2d');
  if (image === null || pen === null || !image.complete || image.naturalWidth === 0) return false;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 600, 1048);
  pen.drawImage(image, 0, 0, 600, 1048);
  const { data } = pen.getImageData(0, 0, 600, 1048);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark > 500;
}));

const confirmAll = async (page: Page, pages: number): Promise<void> => {
  for (let one = 1; one <= pages; one += 1) {
    await page.getByRole('heading', { name: `第${one}页，共${pages}页` }).waitFor();
    await page.getByRole('button', { name: '本页已阅看，记录属实，确认' }).click();
  }
};

describe('签名、盖章', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let inspection = '';
  let seq = 0;

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS, team: [...TEAM, { key: 'system', name: '系统管理员', roles: ['system-admin'] }] });
    const { caseId, recorded } = await inspected(desk);
    inspection = caseId;
    seq = recorded.seq;
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const sheetOf = async (): Promise<SigningSheet> => SigningSheet.parse((await desk.get('officer', `/api/cases/${inspection}/documents/${seq}/site-inspection-record/signing`)).body);
  const openSheet = async (page: Page): Promise<void> => {
    await page.goto(`/desk/cases/${inspection}`);
    await page.getByRole('link', { name: /手写签名《现场检查/ }).first().click();
    await page.getByRole('heading', { name: '文书手写签名' }).waitFor();
    await page.getByRole('group', { name: '由谁签名' }).waitFor();
  };

  it('在手机上逐页确认后手写签名，签名印在文书的签名栏和每页页脚（390像素）', async () => {
    const sheet = await sheetOf();
    const { page, complaints } = await browser.open('officer1', NARROW);
    await openSheet(page);
    await page.getByRole('radio', { name: /^被检查人/ }).check();
    assert.equal(await page.getByRole('img', { name: /^签名栏/ }).count(), 0, 'no field to sign in before every page was confirmed');
    const picture = page.getByRole('img', { name: /第1页；/ });
    await picture.waitFor();
    await seePage(page);
    await shoot(page, 'sign-page-phone');
    await assertAccessible(page, 'a page to be confirmed');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await confirmAll(page, sheet.pages);
    await page.getByLabel('签名人姓名').fill('李四');
    assert.equal(await page.getByRole('button', { name: '提交签名' }).isDisabled(), true);
    await draw(page);
    await shoot(page, 'sign-hand-phone');
    await assertAccessible(page, 'the field to sign in');
    await page.getByRole('button', { name: '提交签名' }).click();
    await page.getByRole('link', { name: /手写签名《现场检查/ }).first().waitFor();
    const { timeline } = await desk.detail('officer', inspection);
    assert.equal(timeline.filter(({ step }) => step === 'sign-document').length, 1);
    const pdf = await page.request.get(`/api/cases/${inspection}/documents/${seq}/site-inspection-record.pdf`);
    const original = await page.request.get(`/api/cases/${inspection}/documents/${seq}/site-inspection-record.pdf?original=true`);
    assert.ok((await pdf.body()).length > (await original.body()).length, 'the signature stands on the sheet, and the original is there without it');
    const shown = await page.request.get(`/api/cases/${inspection}/documents/${seq}/site-inspection-record/pages.svg`);
    assert.match(String(shown.headers()['content-security-policy']), /default-src 'none'/);
    assert.doesNotMatch(await shown.text(), /<script|<foreignObject/);
    assert.deepEqual(complaints, []);
  });

  it('没有网络时签名保存在本机，页面关了也在，联网后提交', async () => {
    const sheet = await sheetOf();
    const { page } = await browser.open('officer1', NARROW);
    await openSheet(page);
    await page.getByRole('radio', { name: /^记录人/ }).check();
    await seePage(page);
    await page.context().setOffline(true);
    await confirmAll(page, sheet.pages);
    await page.getByLabel('签名人姓名').fill('甲承办');
    await draw(page);
    await page.getByRole('button', { name: '提交签名' }).click();
    await page.getByText('签名已保存在本机').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: /手写签名《现场检查/ }).first().waitFor();
    assert.equal((await sheetOf()).lines.find(({ label }) => label.startsWith('记录人'))?.settled?.signed, true);
  });

  it('画了一半关掉页面，再打开还在；清除后从头再签', async () => {
    const sheet = await sheetOf();
    const { page } = await browser.open('officer1', WIDE);
    await openSheet(page);
    const radio = page.getByRole('radio', { name: /^执法人员/ }).first();
    await radio.check();
    await confirmAll(page, sheet.pages);
    await draw(page);
    await page.reload();
    await page.getByRole('img', { name: '签名栏：已有笔迹' }).waitFor();
    await shoot(page, 'sign-hand-desktop');
    await page.getByRole('button', { name: '清除重签' }).click();
    await page.getByRole('img', { name: '签名栏：请在此处手写签名' }).waitFor();
  });

  it('系统管理员提出印章，机关负责人在页面上批准', async () => {
    const { page } = await browser.open(undefined, WIDE);
    await page.goto('/desk/signing');
    await signIn(page, 'system1');
    await page.getByRole('heading', { name: '印章' }).waitFor();
    await page.getByText('还没有机关签名证书').waitFor();
    writeFileSync(join(folder, 'seal.svg'), SVG);
    await page.getByLabel('印模图像').setInputFiles(join(folder, 'seal.svg'));
    await page.getByLabel('印章名称').fill('第1市场监督管理局');
    await page.getByLabel('直径（毫米）').fill('42');
    await page.getByLabel('理由').first().fill('启用印章');
    await page.getByRole('button', { name: '提出' }).click();
    await page.getByText('等待机关负责人审批').waitFor();
    await assertAccessible(page, 'seals and certificates');
    await shoot(page, 'seals-admin');
    const head = await browser.open('head1', NARROW);
    await head.page.goto('/desk/signing');
    await head.page.getByLabel('审批意见').fill('已核对印章备案');
    await head.page.getByRole('button', { name: '提交审批' }).click();
    await head.page.getByText(/批准：已核对印章备案/).waitFor();
    await shoot(head.page, 'seals-head-phone');
  });
});

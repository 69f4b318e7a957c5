import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { again, jpegOf, onGlass, scannerPdf } from '#platform/scans/testing/scanned.ts';
import { ScanSheet } from '#record/scan-contract.ts';
import { TEAM, type Desk } from './api-driver.ts';
import { assertAccessible, shoot } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';
import { DAY, inspected, SETTINGS } from './inspected.ts';

const LONG = Array.from({ length: 30 }, (_, index) => `${index + 1}. 检查发现货架上有超过保质期的食品，逐件清点、拍照并登记，被检查人在场确认。`).join('\n');
const SCRAWL = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="220" height="90"><path d="M10 60 C40 5 60 90 90 30 S140 80 200 20" fill="none" stroke="#123a8c" stroke-width="5"/></svg>');

describe('签署后的扫描件', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  let caseId = '';
  let place = '';
  let sheet: ScanSheet;
  let pdf: Uint8Array;

  const looked = async (): Promise<ScanSheet> => ScanSheet.parse((await desk.get('officer', `${place}/scan`)).body);
  /** A page with ink on it, a little askew. */
  const signedPage = async (page: number): Promise<Buffer> =>
    jpegOf((await again((await again(await onGlass(pdf, page, 150))).composite([{ input: SCRAWL, left: 300, top: 1480 }]))).rotate(1.2, { background: '#f4f2ec' }));

  before(async () => {
    browser = await startDesk(DAY);
    desk = await browser.api.agency({ n: 1, jurisdiction: 'national', settings: SETTINGS, team: TEAM });
    const { caseId: id, recorded } = await inspected(desk, {}, { findings: LONG });
    caseId = id;
    place = `/api/cases/${id}/documents/${recorded.seq}/site-inspection-record`;
    sheet = await looked();
    const { page } = await browser.open('officer1', WIDE);
    const answer = await page.request.get(`${place}.pdf`);
    assert.equal(answer.status(), 200);
    pdf = new Uint8Array(await answer.body());
    await page.context().close();
  });
  after(async () => browser.close());

  it('先传缺一页的扫描件，指出缺哪一页；补拍以后逐页对照、附入，案件页注明', async () => {
    assert.ok(sheet.pages >= 2);
    const { page, complaints } = await browser.open('officer1', WIDE);
    await page.goto(`/desk/cases/${caseId}`);
    await page.getByRole('link', { name: '上传扫描件：《现场检查（勘验）笔录》' }).click();
    await page.getByRole('heading', { name: '签署后的扫描件' }).waitFor();
    const rest = await scannerPdf(await Promise.all(Array.from({ length: sheet.pages - 1 }, async (_, index) => signedPage(index + 1))));
    await page.getByLabel('选择扫描件').setInputFiles({ name: '扫描0001.pdf', mimeType: 'application/pdf', buffer: rest });
    await page.getByText('缺第1页：请补扫或者补拍这一页。').waitFor({ timeout: 60_000 });
    assert.ok(await page.getByRole('button', { name: '逐页核对无误，附入' }).isDisabled());
    await page.getByLabel('选择扫描件').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await signedPage(0) });
    await page.getByText(`原件共${sheet.pages}页，已经逐页对应。`).waitFor({ timeout: 60_000 });
    await page.getByRole('checkbox').first().check();
    await page.getByLabel('纸质原件存放地点').fill('本局档案室3号柜');
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('.scan-pair img')].slice(0, 2).every((one) => one.complete && one.naturalWidth > 0));
    await assertAccessible(page, 'the scan');
    await shoot(page, 'scan');
    await page.getByRole('button', { name: '逐页核对无误，附入' }).click();
    await page.getByRole('link', { name: '已附签署扫描件：《现场检查（勘验）笔录》' }).first().click();
    await page.getByText('纸质原件存放地点：本局档案室3号柜。').waitFor();
    assert.deepEqual((await looked()).current?.data.pages.map(({ manner }) => manner), Array.from({ length: sheet.pages }, () => 'code'));
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('手机上：读不出二维码的一页人工对应，写明理由', async () => {
    const { page, complaints } = await browser.open('officer1', NARROW);
    await page.goto(`/desk/cases/${caseId}/scan?seq=${place.split('/')[5] ?? ''}&form=site-inspection-record`);
    await page.getByRole('heading', { name: '重新上传，替代已附的扫描件' }).waitFor();
    const torn = await jpegOf((await again((await onGlass(pdf, 0, 150)).extract({ left: 0, top: 0, width: 1200, height: 1400 }))).extend({ bottom: 300, background: '#ffffff' }));
    const rest = await Promise.all(Array.from({ length: sheet.pages - 1 }, async (_, index) => signedPage(index + 1)));
    await page.getByLabel('选择扫描件').setInputFiles([torn, ...rest].map((buffer, index) => ({ name: `IMG_${index}.jpg`, mimeType: 'image/jpeg', buffer })));
    await page.getByText('没有读出二维码').waitFor({ timeout: 60_000 });
    const box = page.getByRole('combobox', { name: /对应为$/ });
    await box.click();
    await page.getByTitle('第1页', { exact: true }).click();
    await page.getByLabel(/的理由$/).fill('页脚被撕去，与原件逐字核对');
    await page.getByText(`原件共${sheet.pages}页，已经逐页对应。`).waitFor({ timeout: 60_000 });
    await assertAccessible(page, 'the scan on a phone');
    await shoot(page, 'scan-narrow');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    await page.getByRole('button', { name: '逐页核对无误，替代原扫描件' }).click();
    await page.getByRole('heading', { name: '签署后的扫描件' }).waitFor({ state: 'detached' });
    const { current, earlier } = await looked();
    assert.deepEqual([current?.data.pages.find((one) => one.page === 1)?.manner, earlier], ['hand', 1]);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});

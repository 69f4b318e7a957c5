import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { instant } from '#registry/io/sample.ts';
import { startApi, type Api } from './api-driver.ts';
import { assertWellMade, launchChromium, noChromium as skip, shoot } from './chromium.ts';
import { FORM, passwordsOn, setUpOf } from './set-up-driver.ts';

/** A name that no browser trusts without TLS, as the platform's name in an office network: such a page sends no Sec-Fetch-Site. */
const HOST = 'mingjian.office.test';

let api: Api;
let browser: Browser;
let address: string;
let code: string;

before(async () => {
  if (skip !== false) return;
  api = await startApi('2026-11-20');
  const { port } = new URL(await api.app.listen({ port: 0, host: '127.0.0.1' }));
  address = `http://${HOST}:${port}`;
  browser = await launchChromium(`--host-resolver-rules=MAP ${HOST} 127.0.0.1`);
  code = await setUpOf(api, () => instant('2026-11-20T01:00:00.000Z')).code();
});
after(async () => {
  if (skip !== false) return;
  await browser.close();
  await api.close();
});

const open = async (width: number): Promise<Page> => (await browser.newContext({ viewport: { width, height: 844 }, locale: 'zh-CN', baseURL: address, javaScriptEnabled: true })).newPage();

async function assertSound(page: Page, where: string): Promise<void> {
  await assertWellMade(page, where);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${where}: ${overflow} pixels too wide`);
}

const LABELS: Readonly<Record<Exclude<keyof typeof FORM, 'jurisdiction'>, string>> = {
  name: '执法主体机构名称', nature: '机构性质', funding: '经费来源', staffing: '队伍编制状况', subjectKind: '主体类别', duties: '执法职责和权限', legalRepresentative: '法定代表人',
  address: '单位地址', complaintPhone: '投诉举报电话', superior: '上级行政机关（选填）', code: '机关代码', documentWord: '机关代字', systemName: '系统管理员姓名', systemLogin: '系统管理员用户名',
  securityName: '安全管理员姓名', securityLogin: '安全管理员用户名', auditName: '审计管理员姓名', auditLogin: '审计管理员用户名',
};

async function fill(page: Page): Promise<void> {
  await page.getByLabel('设置码', { exact: true }).fill(code);
  // Keys of a constant object.
  for (const [name, label] of Object.entries(LABELS) as [keyof typeof LABELS, string][]) await page.getByLabel(label, { exact: true }).fill(FORM[name]);
  await page.getByLabel('适用的规则').selectOption('henan-2019');
}

describe('first-run set-up in a browser, over an office network without TLS', { skip }, () => {
  it('begins at the portal and at the desk with one sentence and one link, on a desktop and at 390 pixels', async () => {
    for (const width of [1280, 390]) {
      for (const url of ['/', '/desk/']) {
        const page = await open(width);
        await page.goto(url);
        await assertSound(page, `${url} ${width}`);
        await page.getByRole('link', { name: '初始设置' }).click();
        await page.getByRole('heading', { name: '初始设置', level: 1 }).waitFor();
        await assertSound(page, `/set-up ${width}`);
        await shoot(page, `set-up-empty-${width}`);
      }
    }
  });

  it('shows what is wrong at the fields and above them, and keeps the rest', async () => {
    for (const width of [1280, 390]) {
      const page = await open(width);
      await page.goto('/set-up');
      await fill(page);
      await page.getByLabel('投诉举报电话').fill('');
      await page.getByLabel('审计管理员姓名').fill(FORM.systemName);
      await page.getByRole('button', { name: '完成初始设置' }).click();
      await page.getByRole('alert').waitFor();
      await assertSound(page, `errors ${width}`);
      await shoot(page, `set-up-errors-${width}`);
      assert.match(await page.title(), /2处需要更正/);
      assert.equal(await page.getByLabel('执法职责和权限').inputValue(), FORM.duties);
      await page.getByRole('alert').getByRole('link').first().click();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'complaintPhone');
    }
  });

  it('is sent by the Enter key, and then shows each administrator\'s password once, also on paper', async () => {
    const page = await open(1280);
    await page.goto('/set-up');
    await fill(page);
    await page.getByLabel('审计管理员用户名').press('Enter');
    await page.getByRole('heading', { name: '初始设置已经完成' }).waitFor();
    await assertSound(page, 'done');
    await shoot(page, 'set-up-done');
    const passwords = passwordsOn(await page.content());
    assert.deepEqual([...passwords.keys()], [FORM.systemLogin, FORM.securityLogin, FORM.auditLogin]);
    await page.emulateMedia({ media: 'print' });
    for (const password of passwords.values()) assert.ok(await page.getByText(password).isVisible());
    assert.equal(await page.getByRole('link', { name: '前往登录' }).isVisible(), false);
    await shoot(page, 'set-up-paper');
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/set-up');
    await page.getByText('初始设置已经完成，此页不再开放').waitFor();
  });
});

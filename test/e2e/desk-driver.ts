import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { PASSWORD } from '#registry/io/sample.ts';
import { deskRoutes } from '#server/desk.ts';
import { startApi, type Api } from './api-driver.ts';
import { launchChromium, noChromium } from './chromium.ts';

/** The desk in a real browser, on the platform that api-driver runs: its people sign in through the page. */

const BUILT = new URL('../../web/desk/dist/index.html', import.meta.url);

/** Why browser tests cannot run here, for the `skip` of a suite; false where they can. */
export const cannotBrowse = (): string | false => noChromium || (existsSync(BUILT) ? false : 'the desk has not been built');

export const WIDE = { width: 1280, height: 900 } as const;
/** A telephone held upright. */
export const NARROW = { width: 390, height: 844 } as const;

/** What is done to a browser before it shows anything. */
type Prepare = (context: BrowserContext) => Promise<void>;

export interface DeskBrowser {
  readonly api: Api;
  readonly address: string;
  /** A browser of somebody's own, signed in as `login`, or not at all. */
  readonly open: (login?: string, size?: { readonly width: number; readonly height: number }, prepare?: Prepare) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page itself: exceptions, files that are not there, scripts and pictures that the content policy blocked. */
  readonly complaints: readonly string[];
}

/** Refusals are answers; and antd locks the scrolling behind a dialog by a style without the nonce, which we do ourselves. */
const EXPECTED = /the server responded with a status of (401|403|404|409|422|429)|Applying inline style violates/;

async function openPage(browser: Browser, baseURL: string, viewport: { width: number; height: number }, prepare: Prepare | undefined): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL });
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** As a person fills in a day: goes there, types, and goes on. (`fill` would type before the picker knows that it has the focus.) */
export async function typeDay(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** As a person chooses from a long list: types a part of it, sees it, takes it. */
export async function choose(page: Page, box: Locator, text: string): Promise<void> {
  await box.click();
  await page.keyboard.type(text);
  await page.locator('.ant-select-item-option-active').filter({ hasText: text, visible: true }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** A platform at nine in the morning of the day said, with the desk in front of it. Call `close` in `after`. */
export async function startDesk(date: string): Promise<DeskBrowser> {
  const api = await startApi(date);
  if (!api.app.hasRoute({ method: 'GET', url: '/desk/*' })) await api.app.register(deskRoutes, {});
  // The desk goes by the server's clock: what the test says it is, the answers say too.
  api.app.addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('date', new Date(`${api.today()}T01:00:00Z`).toUTCString());
    done(null, payload);
  });
  const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  return {
    api, address,
    open: async (login, size = WIDE, prepare?) => {
      const opened = await openPage(browser, address, size, prepare);
      if (login === undefined) return opened;
      await opened.page.goto('/desk/');
      await signIn(opened.page, login);
      await opened.page.getByRole('heading', { name: '待办' }).waitFor();
      return opened;
    },
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { decisionAddress, portalSite, type PortalSite } from '../portal-site.ts';
import { assertWellMade, launchChromium, noChromium as skip, shoot } from './chromium.ts';

const DESKTOP = { width: 1280, height: 900 };
const MOBILE = { width: 390, height: 844 };

let site: PortalSite;
let browser: Browser;
let address: string;

before(async () => {
  if (skip !== false) return;
  site = await portalSite();
  address = await site.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});
after(async () => {
  if (skip !== false) return;
  await browser.close();
  await site.close();
});

/** A page of its own; closed when the work is done. Anything the browser complains of fails the test. */
async function visit<Value>(options: BrowserContextOptions, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', baseURL: address, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|410)/.test(message.text())) complaints.push(message.text());
  });
  const value = await work(page);
  assert.deepEqual(complaints, []);
  await context.close();
  return value;
}

const PAGES = (): Readonly<Record<string, string>> => ({
  home: '/', decisions: '/decisions', search: `/decisions?q=${encodeURIComponent('食品')}`, nothing: '/decisions?q=nothing', decision: decisionAddress(site.cases.company),
  citizen: decisionAddress(site.cases.citizen), removed: decisionAddress(site.cases.takenDown), licences: `/decisions?category=${encodeURIComponent('行政许可')}`, licence: decisionAddress(site.cases.licence),
  'licence-removed': decisionAddress(site.cases.licenceTakenDown), demonstration: '/agencies/demo-market', agencies: '/agencies', agency: '/agencies/hubin-market', officers: '/officers',
  officer: `/officers?q=${encodeURIComponent('王执法')}`, nobody: '/officers?q=nobody', about: '/about', missing: '/nowhere',
  inspection: decisionAddress(site.kinds.correction), measure: decisionAddress(site.kinds.measure), fee: decisionAddress(site.kinds.fee), 'agency-of-kinds': '/agencies/haiyang-land',
});

describe('the portal in a browser', { skip }, () => {
  it('breaks no rule of WCAG 2.x A and AA that a machine can see, on a desktop and at 390 pixels', async () => {
    for (const viewport of [DESKTOP, MOBILE]) {
      await visit({ viewport }, async (page) => {
        for (const [name, path] of Object.entries(PAGES())) {
          await page.goto(path);
          await assertWellMade(page, `${name} at ${viewport.width}`);
          await shoot(page, `${name}-${viewport.width}`);
        }
      });
    }
  });

  it('needs no scrolling sideways at 390 pixels, nor at 320', async () => {
    for (const width of [390, 320]) {
      await visit({ viewport: { width, height: 800 } }, async (page) => {
        for (const [name, path] of Object.entries(PAGES())) {
          await page.goto(path);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(over, 0, `${name} at ${width}`);
        }
      });
    }
  });

  it('works without JavaScript: a citizen finds a decision and reads it', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.getByRole('searchbox', { name: '查询执法决定' }).fill('食品进货查验记录');
      await page.getByRole('button', { name: '查询' }).click();
      assert.match(await page.getByRole('status').innerText(), /找到1件/);
      await page.getByRole('link', { name: /示范食品有限公司/ }).click();
      assert.match(await page.getByRole('article').innerText(), /一、违法事实/);
      await page.getByRole('link', { name: '执法人员', exact: true }).click();
      await page.getByRole('searchbox').fill('豫M102');
      await page.keyboard.press('Enter');
      assert.match(await page.getByRole('listitem').filter({ hasText: '李执法' }).innerText(), /执法证有效/);
    });
  });

  it('is used by keyboard alone: the first Tab offers to skip, and Tab leaves every page', async () => {
    await visit({}, async (page) => {
      for (const path of ['/', '/decisions', '/agencies/hubin-market']) {
        await page.goto(path);
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到正文', path);
        const stops = new Set<string>();
        for (let steps = 0; steps < 200; steps += 1) {
          await page.keyboard.press('Tab');
          const here = await page.evaluate(() => {
            const active = document.activeElement;
            return active === null || active === document.body ? 'out' : `${[...document.querySelectorAll('*')].indexOf(active)}`;
          });
          if (here === 'out' || stops.has(here)) break;
          stops.add(here);
        }
        const focusable = await page.evaluate(() => document.querySelectorAll('a[href], button, input, select, [tabindex="0"]').length);
        assert.ok(stops.size >= focusable - 1, `${path}: ${stops.size} of ${focusable}`);
      }
    });
  });

  it('prints a decision on A4 without the navigation, with the address at the end', async () => {
    await visit({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(decisionAddress(site.cases.company));
      assert.equal(await page.getByRole('navigation').count(), 0);
      assert.ok(await page.getByText(/^网址：/).isVisible());
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const paper = /\/MediaBox ?\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf.toString('latin1'));
      assert.deepEqual([paper?.[1], paper?.[2]].map((points) => Math.round(Number(points))), [595, 842]);
      await page.setViewportSize({ width: 794, height: 1123 });
      await shoot(page, 'decision-print');
    });
  });
});

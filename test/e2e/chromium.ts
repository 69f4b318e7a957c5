import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The browser of the machine: CHROMIUM names it where it is not at its usual place. */

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** For the `skip` of a suite: why there is no browser; false where there is one. */
export const noChromium: string | false = existsSync(CHROMIUM) ? false : 'no Chromium is installed';

/** With a locale of its own: in a bare one it cannot say the Chinese name of a file. */
export const launchChromium = async (...flags: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags], env: { ...process.env, LANG: 'C.UTF-8' } });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function assertNoViolation(page: Page, where: string, tags: readonly string[]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags([...tags]).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`), [], where);
}

/** No breach of WCAG 2.x A and AA that a machine can see. */
export const assertAccessible = async (page: Page, where: string): Promise<void> => assertNoViolation(page, where, WCAG);

/** Pages that are wholly our own keep to the best practices as well. */
export const assertWellMade = async (page: Page, where: string): Promise<void> => assertNoViolation(page, where, [...WCAG, 'best-practice']);

/** Screenshots for a person to look at, where SCREENSHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'] ?? '';
  if (folder !== '') await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Makes a browser as poor in the language as one of 2021 (Chromium 90), as far as a script can: desks of agencies have such. */
export async function asOf2021(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['at', 'isWellFormed', 'toWellFormed']) Reflect.deleteProperty(String.prototype, name);
    for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
    for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference']) Reflect.deleteProperty(Set.prototype, name);
    Reflect.deleteProperty(Map, 'groupBy');
    Reflect.deleteProperty(Promise, 'withResolvers');
    Reflect.deleteProperty(globalThis, 'structuredClone');
  });
}

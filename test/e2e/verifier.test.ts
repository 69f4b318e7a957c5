import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateSync, zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { formatCompact } from '#ledger/compact.ts';
import { StatementFile } from '#ledger/bundle.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { contentDigest, contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { POLICY_TEXT, RECORDING, sampleBundle, type SampleOptions } from '#verify/testing/sample-bundle.ts';
import { asOf2021, assertWellMade, launchChromium, noChromium, shoot } from './chromium.ts';

const PAGE = fileURLToPath(new URL('../../verify/page/dist/index.html', import.meta.url));
const skip = noChromium || (existsSync(PAGE) ? false : 'the verifier has not been built');
const folder = mkdtempSync(join(tmpdir(), 'verifier-'));

/** The bundle as a file on a disk. */
async function bundle(name: string, options: SampleOptions = {}): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, zipSync(Object.fromEntries(await sampleBundle(options)), { level: 0 }));
  return path;
}

const recordingFile = join(folder, '录像.mp4');
writeFileSync(recordingFile, RECORDING);

const paper = (amount: string): string => contentOf({
  form: 'CF-22', title: '行政处罚决定书', letterhead: null, agency: '示范局', number: '示罚〔2026〕第1号', internal: false, issuedOn: LegalDate.parse('2026-03-02'), pageSigner: null, mark: null,
  blocks: [{ kind: 'paragraph', text: `罚款人民币${amount}元。` }, { kind: 'issuer', agency: '示范局', date: '2026年3月2日', seal: true }],
});

/** A paper as it is printed, its proof, and the print with another amount attached. */
async function paperOnDisk(): Promise<{ readonly proof: string; readonly print: string; readonly forged: string }> {
  const at = Instant.parse('2026-03-02T01:00:00.000Z');
  const press = openPress({ children: 1 });
  const statement = { kind: 'document', salt: 'ab'.repeat(32), body: { act: 'c'.repeat(64), at, form: 'penalty-decision', issuedOn: '2026-03-02', number: '示罚〔2026〕第1号', sha256: contentDigest(paper('一百')), title: '行政处罚决定书' } } as const;
  const files = await sampleBundle({ statements: [statement], recording: null });
  const paths = { proof: join(folder, 'proof.json'), print: join(folder, '决定书.pdf'), forged: join(folder, '改动.pdf') };
  writeFileSync(paths.proof, formatCompact({ title: '《行政处罚决定书》', agency: '示范局', policy: POLICY_TEXT, statement: { erased: false, ...statement }, proof: text(files.get('proofs/0.tlog-proof')) }));
  for (const [path, amount] of [[paths.print, '一百'], [paths.forged, '一千']] as const) {
    const printed = await press.print(orderOf({ content: paper(amount), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify', at, seal: null }));
    writeFileSync(path, printed.ok ? printed.value.pdf : assert.fail(JSON.stringify(printed.error)));
  }
  press.close();
  return paths;
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

after(() => rmSync(folder, { recursive: true }));

describe('the verifier, one file on a disk, without a network', { skip }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(async () => browser.close());

  async function visit(address: string, width: number, work: (page: Page) => Promise<void>, prepare?: (context: BrowserContext) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    await prepare?.(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await work(page);
    assert.deepEqual(complaints, []);
    await context.close();
  }
  const address = pathToFileURL(PAGE).href;

  for (const width of [1280, 390]) {
    it(`says of a sound bundle what is proven and what is not, in two languages, ${width} pixels wide`, async () => {
      const path = await bundle('sound.zip', { recording: null });
      await visit(address, width, async (page) => {
        await page.getByLabel('证明包和原件').setInputFiles([path, recordingFile]);
        await page.getByRole('heading', { name: '核对的各项都相符' }).waitFor();
        for (const words of ['4条记录在账本中', '“录像.mp4”与存证的一致', '不能证明记录的内容属实', 'Witnessed by county']) await page.getByText(words).waitFor();
        await assertWellMade(page, 'verifier');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        await shoot(page, `verifier-${width}`);
      });
    });
  }

  it('says where a recording was changed, and that another policy does not trust the log', async () => {
    const path = await bundle('changed.zip', { recording: RECORDING.with(9_000_000 - 1_000_000, 7) });
    await visit(address, 1280, async (page) => {
      await page.getByLabel('证明包和原件').setInputFiles(path);
      await page.getByRole('heading', { name: '有不符之处' }).waitFor();
      await page.getByText('改动在第2段').waitFor();
      await page.getByText('用自己的信任规则核验').click();
      await page.getByRole('textbox').fill(POLICY_TEXT.replace('quorum county', 'quorum none'));
      await page.getByRole('textbox').blur();
      await page.getByText('改动在第2段').waitFor();
      await page.getByText('信任规则出自本包').waitFor({ state: 'detached' });
      await shoot(page, 'verifier-wrong');
    });
  });

  it('reads the bundle that a paper carries in its QR code', async () => {
    const files = await sampleBundle({ recording: null });
    const statement = StatementFile.parse(JSON.parse(text(files.get('statements/0.json'))));
    assert.ok(!statement.erased);
    const compact = formatCompact({ title: '决定书', agency: '示范局', policy: POLICY_TEXT, statement, proof: text(files.get('proofs/0.tlog-proof')) });
    const encoded = Buffer.from(deflateSync(Buffer.from(compact), { level: 9 })).toString('base64url');
    // Version 40 of a QR code with the weakest correction holds 2,953 bytes.
    assert.ok(encoded.length < 2_300, `${encoded.length} characters`);
    await visit(`${address}#p=${encoded}`, 390, async (page) => {
      await page.getByRole('heading', { name: '核对的各项都相符' }).waitFor();
      await page.getByText('1条记录在账本中').waitFor();
    });
  });

  for (const width of [1280, 390]) {
    it(`checks a printed paper against its proof, and shows what it says to be compared, ${width} pixels wide`, async () => {
      const { proof, print, forged } = await paperOnDisk();
      await visit(address, width, async (page) => {
        await page.getByLabel('证明包和原件').setInputFiles([proof, print]);
        await page.getByRole('heading', { name: '核对的各项都相符' }).waitFor();
        for (const words of ['所附的内容就是存证的', '不是页面的图像', '罚款人民币一百元。', '《行政处罚决定书》示罚〔2026〕第1号于2026-03-02 09:00']) await page.getByText(words).first().waitFor();
        await assertWellMade(page, 'verifier-paper');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        await shoot(page, `verifier-paper-${width}`);
        await page.getByLabel('证明包和原件').setInputFiles([proof, forged]);
        await page.getByRole('heading', { name: '有不符之处' }).waitFor();
        await page.getByText('所附的内容与存证的不一致').waitFor();
      });
    });
  }

  it('works in a browser of 2021', async () => {
    const path = await bundle('old.zip');
    await visit(address, 1280, async (page) => {
      await page.getByLabel('证明包和原件').setInputFiles(path);
      await page.getByRole('heading', { name: '核对的各项都相符' }).waitFor();
    }, asOf2021);
  });

  it('says so where a file is no bundle', async () => {
    await visit(address, 1280, async (page) => {
      await page.getByLabel('证明包和原件').setInputFiles({ name: '信.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
      await page.getByText('请选择证明包').waitFor();
    });
  });
});

const run = (...args: readonly string[]) => spawnSync(process.execPath, ['server/cli.ts', ...args], { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) });

describe('the command', () => {
  it('ends with 0 for what is sound, 1 for what is not, 2 without a bundle', async () => {
    const sound = run('verify', await bundle('command.zip'));
    assert.equal(sound.status, 0, sound.stdout + sound.stderr);
    assert.match(sound.stdout, /✓ 4条记录在账本中/);
    const wrong = run('verify', await bundle('wrong.zip', { recording: RECORDING.with(1, 9) }));
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout, /✕ 文件“现场录像”与存证的不一致/);
    assert.equal(run('verify').status, 2);
    assert.equal(run('nonsense').status, 2);
  });

  it('goes by the policy that the reader brings', async () => {
    const policy = join(folder, 'policy.txt');
    writeFileSync(policy, POLICY_TEXT);
    const path = await bundle('policy.zip', { policy: 'quorum none\n' });
    assert.equal(run('verify', path).status, 1);
    assert.equal(run('verify', path, '--policy', policy).status, 0);
  });
});

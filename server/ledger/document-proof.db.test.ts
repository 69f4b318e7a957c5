import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import type { Digest } from '#kernel/ids.ts';
import { fine } from '#law/testing/builders.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { printDocument } from '#record/io/print.ts';
import { attachmentOf } from '#verify/attachment.ts';
import { bundleIn, inAddress } from '#verify/bundle-file.ts';
import { checkBundle } from '#verify/check.ts';
import type { Report } from '#verify/report.ts';
import { decidedCase, foundAgency, type RecordedCase } from '../../test/disclosed-cases.ts';
import { verifyCommand } from '../commands/verify.ts';
import { portalRoutes } from '../portal.ts';
import { sealFor } from '../signing.ts';
import { recordPorts } from '../ports.ts';
import { NOBODY, removeFolders, temporary } from './testing/office.ts';

const ORIGIN = 'https://zf.example.gov.cn';

let database: TestDatabase;
let app: HttpServer;
let one: RecordedCase;
let folder: string;
let decision: { readonly seq: number; readonly digest: Digest; readonly content: string; readonly number: string };
let pdf: Buffer;
const press = openPress({ children: 1 });

const paper = async (form: string): Promise<typeof decision> => {
  const { rows: [row] } = await sql<typeof decision>`select seq, encode(content_digest, 'hex') as digest, content, number from record.document where case_id = ${one.id} and form = ${form} order by seq`.execute(database.databases.migrator);
  return row ?? assert.fail(form);
};
const seal = async () => sealRound({ database: database.databases.desk, clock: () => one.now, folders: ledgerFolders(folder), host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);
const get = async (url: string) => app.inject({ method: 'GET', url, headers: { 'user-agent': 'test' } });
const proofText = async (): Promise<string> => (await get(`/verify/${decision.digest}/proof.json`)).body;
const said = ({ findings }: Report, mark: string): string => findings.filter((found) => found.mark === mark).map(({ zh }) => zh).join('\n');
/** The print with something else attached in the place of what it says, as a forger would. */
function attaching(bytes: Uint8Array): Buffer {
  const text = pdf.toString('latin1');
  const [whole] = /<<\s*\/Length \d+[^>]*?\/Type \/EmbeddedFile[\s\S]*?\nendstream/.exec(text) ?? [];
  const forged = `<< /Type /EmbeddedFile /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
  return Buffer.from(text.replace(whole ?? assert.fail('nothing is attached'), () => forged), 'latin1');
}

const filesIn = (text: string) => bundleIn(Buffer.from(text)) ?? assert.fail('no bundle');
const checked = (text: string, print?: Uint8Array): Report => checkBundle(cryptography, filesIn(text), print === undefined ? {} : { own: new Map([['决定书.pdf', print]]) });

before(async () => {
  database = await testDatabase();
  folder = temporary();
  const { desk, portal } = database.databases;
  await foundAgency(desk, 1);
  one = await decidedCase(desk, 1, { decision: fine(40_000) });
  decision = await paper('penalty-decision');
  const printed = await printDocument({ recorder: { database: desk, clock: () => one.now, ports: recordPorts }, press, origin: ORIGIN, sealFor, signing: null }, one.agency, { caseId: one.id, seq: decision.seq, form: 'penalty-decision' }, null);
  pdf = Buffer.from((printed.ok ? printed.value : assert.fail(JSON.stringify(printed.error))).pdf);
  app = await createHttpServer({ secure: false });
  portalRoutes(app, { database: portal, origin: ORIGIN, clock: () => one.now, policy: NOBODY });
});
after(async () => {
  press.close();
  await app.close();
  await database.close();
  removeFolders();
});

describe('一份文书的证明', () => {
  it('还没有封存的，网页说明正在列入，证明暂不能取得', async () => {
    const page = await get(`/verify/${decision.digest}`);
    assert.match(page.body, /正在列入签名的存证/);
    assert.doesNotMatch(page.body, /proof\.json/);
    const answer = await get(`/verify/${decision.digest}/proof.json`);
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /稍后再取/);
  });

  it('封存以后，网页给出可以保存的证明，和带着证明的核验地址；不超过一个二维码的容量', async () => {
    await seal();
    const page = await get(`/verify/${decision.digest}`);
    assert.equal((await get(`/verify/${decision.digest}?p=2`)).body, page.body, 'the code of a page leads to the same');
    assert.match(page.body, new RegExp(`href="/verify/${decision.digest}/proof.json"`));
    const fragment = /href="\/verify(#p=[\w-]+)"/.exec(page.body)?.[1] ?? assert.fail(page.body);
    const inLink = inAddress(fragment) ?? assert.fail();
    const text = await proofText();
    assert.deepEqual([...inLink].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]), [...filesIn(text)].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
    // Version 40 of a QR code with the least correction holds 2,953 bytes.
    assert.ok(ORIGIN.length + '/verify'.length + fragment.length < 2_953, `${fragment.length}`);
  });

  it('离线核对：这一文号、这一内容摘要的文书，何时记入哪一本账', async () => {
    const report = checked(await proofText());
    assert.ok(report.sound, JSON.stringify(report.findings));
    const proved = said(report, 'proven');
    for (const words of ['1条记录在账本中', decision.number, decision.digest, '2026-', 'zf.example.gov.cn/ledger/agency-1/2026', '签名有效']) assert.ok(proved.includes(words), `${words}\n${proved}`);
    assert.ok(said(report, 'unproven').includes('没有其他机关见证'));
  });

  it('证明里只有纸面上也有的内容：没有当事人，没有事实，没有案件编号，没有人员', async () => {
    const text = await proofText();
    const { body } = checked(text).statements[0] ?? assert.fail();
    assert.deepEqual(Object.keys(body as object).toSorted(), ['act', 'at', 'form', 'issuedOn', 'number', 'sha256', 'title']);
    const { rows: [known] } = await sql<{ all: string }>`select string_agg(data::text, '') as all from record.event where case_id = ${one.id}`.execute(database.databases.migrator);
    for (const hidden of ['示范食品有限公司', '示范路3号', '李四', '91350100M000100Y43', '超过保质期']) {
      assert.ok(known?.all.includes(hidden), `the case knows ${hidden}`);
      assert.ok(!text.includes(hidden), hidden);
    }
    for (const id of [one.id, one.agency]) assert.ok(!text.includes(id), id);
  });

  it('内部文书、没有的文书取不到证明', async () => {
    const internal = await paper('case-filing');
    for (const digest of [internal.digest, 'f'.repeat(64)]) assert.equal((await get(`/verify/${digest}/proof.json`)).statusCode, 404);
    for (const address of ['x', decision.digest.toUpperCase(), `${decision.digest}0`]) assert.equal((await get(`/verify/${address}/proof.json`)).statusCode, 404, address);
  });

  it('改动证明中的文号、日期、摘要、盐、账本，都核对不符', async () => {
    const text = await proofText();
    for (const [from, to] of [[decision.number, decision.number.replace(/\d+号/, '99号')], [decision.digest, 'a'.repeat(64)], ['"issuedOn":"2026', '"issuedOn":"2025'], ['index ', 'index 1'], ['penalty-decision', 'penalty-waiver']] as const) {
      assert.ok(text.includes(from), from);
      assert.ok(!(bundleIn(Buffer.from(text.replaceAll(from, to))) === null ? false : checked(text.replaceAll(from, to)).sound), from);
    }
  });
});

describe('电子文书所附的内容', () => {
  it('取出来就是系统保存的正文；与证明一起核对，说明是存证的内容，列出文字供与纸面对照', async () => {
    const attached = attachmentOf(pdf);
    assert.equal(typeof attached === 'string' ? attached : Buffer.from(attached.bytes).toString(), decision.content);
    const report = checked(await proofText(), pdf);
    assert.ok(report.sound, JSON.stringify(report.findings));
    assert.ok(said(report, 'proven').includes('所附的内容就是存证的'));
    assert.ok(said(report, 'unproven').includes('不是页面的图像'));
    const lines = report.papers[0]?.lines ?? [];
    assert.ok(lines.includes(decision.number) && lines.some((line) => line.includes('罚款人民币40,000元')), lines.join('\n'));
    for (const code of ['paragraph', 'issuer', 'CF-22']) assert.ok(!lines.includes(code), code);
  });

  it('所附内容改动任何一个字节，都不再通过', async () => {
    const text = await proofText();
    const bytes = Buffer.from(decision.content);
    assert.ok(checked(text, attaching(bytes)).sound, 'attached anew as it was');
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
      const report = checked(text, attaching(bytes.with(place, (bytes[place] ?? 0) ^ mask)));
      assert.ok(!report.sound, `byte ${place}`);
      assert.deepEqual(report.papers, []);
    }), { numRuns: 300 });
  });

  it('翻转文件中任何一个字节：不会把别的内容说成存证的内容', async () => {
    const text = await proofText();
    fc.assert(fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
      const changed = Buffer.from(pdf);
      changed.writeUInt8((changed[place] ?? 0) ^ mask, place);
      const attached = attachmentOf(changed);
      const same = typeof attached !== 'string' && createHash('sha256').update(attached.bytes).digest('hex') === decision.digest;
      assert.ok(same || !checked(text, changed).sound, `byte ${place}`);
    }), { numRuns: 150 });
  });

  it('另附一个文件的、去掉所附内容的、另一份文书的，都不通过，并说明原因', async () => {
    const text = await proofText();
    const second = Buffer.concat([pdf, Buffer.from(`\n999 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj\n`)]);
    assert.match(said(checked(text, second), 'wrong'), /附有几个文件/);
    const without = Buffer.from(pdf.toString('latin1').replace('/Type /EmbeddedFile', '/Type /EmbeddedFilx'), 'latin1');
    assert.match(said(checked(text, without), 'wrong'), /没有所附的结构化内容/);
    assert.match(said(checked(text, attaching(Buffer.from(decision.content.replace('40,000', '10,000')))), 'wrong'), /与存证的不一致/);
    const hidden = Buffer.from(pdf.toString('latin1').replace('/Length', '/Lenght'), 'latin1');
    assert.ok(!checked(text, hidden).sound || attachmentOf(hidden) !== 'none');
  });

  it('命令行同样核对：相符的以0结束，改动过的以1结束', async () => {
    const [proof, print, forged] = ['proof.json', '决定书.pdf', '改动.pdf'].map((name) => join(folder, name));
    assert.ok(proof !== undefined && print !== undefined && forged !== undefined);
    writeFileSync(proof, await proofText());
    writeFileSync(print, pdf);
    writeFileSync(forged, attaching(Buffer.from(decision.content.replace('40,000', '10,000'))));
    const lines: string[] = [];
    assert.deepEqual([await verifyCommand([proof, print], (line) => lines.push(line)), await verifyCommand([proof, forged], () => {}), await verifyCommand([proof], () => {})], [0, 1, 0]);
    assert.ok(lines.some((line) => line.includes('罚款人民币40,000元')));
  });
});

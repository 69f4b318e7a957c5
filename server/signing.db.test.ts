import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { addYears, instantFromEpoch, LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import { fine } from '#law/testing/builders.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { folderStore, keyOf } from '#platform/objects/folder-store.ts';
import { Staging } from '#platform/objects/staging.ts';
import { KeyFolder } from '#platform/pades/key-folder.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { documentRoutes } from '#record/io/document-http.ts';
import { printDocument, type PrintedDocument, type Printer } from '#record/io/print.ts';
import { identifyActors, requireActor, signedIn } from '#registry/io/actors.ts';
import { registryRoutes } from '#registry/io/http.ts';
import { officerId, PASSWORD, provide, sampleOfficer } from '#registry/io/sample.ts';
import { signerOf } from '#registry/io/signing.ts';
import { signingRoutes } from '#registry/io/signing-http.ts';
import { attachmentOf } from '#verify/attachment.ts';
import { decidedCase, foundAgency, loginOf, type RecordedCase } from '../test/disclosed-cases.ts';
import { ensureDemonstrationCertificates } from './demo/certificates.ts';
import { portalRoutes } from './portal.ts';
import { printableWith, sealFor } from './signing.ts';
import { recordPorts } from './ports.ts';

const folder = mkdtempSync('/tmp/mingjian-signing-');
const openssl = (...args: string[]): string => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
const digestOf = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest;
const CODE = 'only-in-this-test-9';
const ORIGIN = 'https://zf.example.gov.cn';
const ADMIN = 'admin-1';

let database: TestDatabase;
let app: HttpServer;
let one: RecordedCase;
let printer: Printer;
const press = openPress({ children: 1 });
const objects = folderStore(folder);
const clock = () => instantFromEpoch(Date.now());

/** A self-signed certificate in PKCS #12, as an administrator has it on a stick. */
function pkcs12(name: string, subject: string): string {
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', subject, '-days', '30', '-addext', 'keyUsage=critical,digitalSignature');
  openssl('pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-out', `${name}.p12`, '-passout', `pass:${CODE}`);
  return readFileSync(join(folder, `${name}.p12`)).toString('base64');
}

const cookies = new Map<string, string>();
async function ask(method: 'GET' | 'POST', url: string, login: string | null, payload?: object) {
  const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'test' };
  if (login !== null && !cookies.has(login)) {
    const [cookie] = (await app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password: PASSWORD } })).cookies;
    cookies.set(login, `${cookie?.name ?? ''}=${cookie?.value ?? ''}`);
  }
  return app.inject({ method, url, headers: login === null ? headers : { ...headers, cookie: cookies.get(login) ?? '' }, ...(payload === undefined ? {} : { payload }) });
}
const install = async (file: string, over: object = {}, login = ADMIN) =>
  ask('POST', '/api/signing/certificates', login, { id: randomUUID(), file, password: CODE, reason: '启用机关签名证书', ...over });

const rows = async (query: ReturnType<typeof sql>) => (await query.execute(database.databases.migrator)).rows;
const seqOf = async (form: string): Promise<number> => z.object({ seq: z.number() }).parse((await rows(sql`select seq from record.document where case_id = ${one.id} and form = ${form}`))[0]).seq;
async function open(form = 'penalty-decision', from = printer): Promise<PrintedDocument> {
  const outcome = await printDocument(from, one.agency, { caseId: one.id, seq: await seqOf(form), form }, null);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}
const signatures = async (): Promise<number> => (await rows(sql`select from record.document_signature`)).length;

before(async () => {
  database = await testDatabase();
  const { desk, portal } = database.databases;
  await foundAgency(desk, 1);
  await foundAgency(desk, 2, { demonstration: true });
  await inTransaction(desk, 'every-agency', (tx) => provide(tx, sampleOfficer(1, 190, '孙系统', ['system-admin']), ADMIN));
  one = await decidedCase(desk, 1, { decision: fine(40_000) });
  const signing = { database: desk, clock, keys: new KeyFolder(folder), stampAuthority: null };
  printer = {
    recorder: { database: desk, clock: () => one.now, ports: recordPorts }, press, origin: ORIGIN, sealFor,
    signing: { objects, staging: new Staging(folder), signerOf: (agency) => signerOf(signing, agency), digestOf },
  };
  app = await createHttpServer({ secure: false });
  identifyActors(app, { database: desk, clock, secure: false });
  await app.register(registryRoutes, { database: desk, clock, secure: false });
  await app.register(signingRoutes, { ...signing, printable: printableWith(press) });
  documentRoutes(app, { printer, requireActor, signedIn });
  portalRoutes(app, { database: portal, origin: ORIGIN, clock });
});
after(async () => {
  press.close();
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('机关签名证书的上传', () => {
  it('没有证书的，文书照常打开，不签名，说明原因', async () => {
    const plain = await open();
    assert.equal(plain.signature, null);
    assert.equal(plain.unsigned, '本机关没有签名证书');
    assert.match(z.object({ fault: z.string() }).parse((await ask('GET', '/api/signing', ADMIN)).json()).fault, /还没有机关签名证书/);
  });

  it('只由系统管理员上传；密码不对、不是本机关的、过期的，各说明原因，什么也不留下', async () => {
    const own = pkcs12('own', '/C=CN/O=第1市场监督管理局/CN=第1市场监督管理局');
    for (const member of [1, 4]) assert.equal((await install(own, {}, loginOf(1, member))).statusCode, 403);
    const said = async (file: string, over: object = {}): Promise<string> => {
      const { statusCode, body } = await install(file, over);
      assert.equal(statusCode, 422, body);
      const { detail, todo } = z.object({ detail: z.string(), todo: z.string() }).parse(JSON.parse(body));
      assert.ok(todo.length > 5);
      return detail;
    };
    assert.match(await said(own, { password: 'guess' }), /密码不正确/);
    assert.match(await said(pkcs12('other', '/C=CN/O=另一机关/CN=另一机关')), /不是本机关/);
    assert.match(await said(Buffer.from('hello').toString('base64')), /不是PKCS#12文件/);
    assert.equal((await install('不是base64')).statusCode, 422);
    assert.equal((await rows(sql`select from registry.signing_certificate`)).length, 0);
  });

  it('上传后启用；私钥只在数据文件夹，数据库和访问日志里没有私钥、密码和文件', async () => {
    const file = pkcs12('own', '/C=CN/O=第1市场监督管理局/CN=第1市场监督管理局');
    const id = randomUUID();
    const sent = await install(file, { id });
    assert.equal(sent.statusCode, 204, sent.body);
    assert.equal((await install(file, { id })).statusCode, 204, 'the same request again');
    assert.equal((await install(file)).statusCode, 422, 'the same certificate again');
    const view = z.object({ fault: z.null(), certificates: z.array(z.object({ subject: z.string(), chain: z.array(z.string()), installedBy: z.object({ name: z.string() }) })).length(1) })
      .parse((await ask('GET', '/api/signing', loginOf(1, 1))).json());
    assert.ok(view.certificates[0]?.subject.includes('第1市场监督管理局') && view.certificates[0].installedBy.name === '孙系统');
    const kept = JSON.stringify([await rows(sql`select * from registry.access_log`), await rows(sql`select * from registry.signing_certificate`)]);
    assert.ok(!kept.includes('PRIVATE KEY') && !kept.includes(CODE) && !kept.includes(file.slice(100, 180)));
    assert.match(kept, /signing-certificate-installed/);
    assert.equal(readdirSync(join(folder, 'signing')).length, 1);
    await assert.rejects(sql`update registry.signing_certificate set subject = 'x'`.execute(database.databases.migrator));
    await assert.rejects(sql`insert into registry.signing_certificate select agency_id, ${'f'.repeat(64)}, chain, subject, issuer, valid_from, valid_to, false, ${officerId(101)}, installed_at from registry.signing_certificate`
      .execute(database.databases.migrator), /is written by/);
  });
});

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420"><circle cx="210" cy="210" r="204" fill="none" stroke="#d40000" stroke-width="12"/></svg>').toString('base64');
const DAY = LegalDate.parse(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const propose = async (over: object = {}, login = ADMIN, id: string = randomUUID()) => ask('POST', '/api/signing/seals', login, {
  id, name: '第1市场监督管理局', image: { file: SVG, width: 42 }, effectiveFrom: DAY, reason: '启用印章', ...over,
});
const decide = async (proposal: string, approved: boolean, login = loginOf(1, 4)) => ask('POST', `/api/signing/seals/${proposal}/decision`, login, { id: randomUUID(), approved, opinion: '已核对印章备案' });
const inForce = async (on: LegalDate, at = clock()) => inTransaction(database.databases.desk, { agency: one.agency }, (tx) => sealFor(tx, one.agency, { on, at }));

const imageFor = async (login: string) => z.object({ inUse: z.boolean(), seals: z.array(z.object({ image: z.string().nullable() })) }).parse((await ask('GET', '/api/signing/seals', login)).json());

describe('印章', () => {
  it('系统管理员提出、机关负责人批准才启用；负责人不能提出，管理员不能批准', async () => {
    const id = randomUUID();
    assert.equal((await propose({}, loginOf(1, 4))).statusCode, 403);
    assert.equal((await propose({}, ADMIN, id)).statusCode, 204);
    assert.equal(await inForce(DAY), null, 'proposed is not in use');
    assert.equal((await decide(id, true, ADMIN)).statusCode, 403);
    assert.equal((await decide(id, true, loginOf(1, 1))).statusCode, 403);
    const approvals = await Promise.all([decide(id, true), decide(id, true)]);
    assert.deepEqual(approvals.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b), [204, 409], 'one decision, though sent twice at once');
    assert.equal((await inForce(DAY))?.width, 42);
    await assert.rejects(sql`insert into registry.seal_decision select agency_id, id, proposed_by, true, proposed_by, proposed_at, 'x' from registry.seal_proposal`.execute(database.databases.migrator));
  });

  it('印模图像只给提出和审批的人看', async () => {
    for (const login of [ADMIN, loginOf(1, 4)]) assert.match((await imageFor(login)).seals[0]?.image ?? '', /^data:image\/svg\+xml;base64,/);
    const officer = await imageFor(loginOf(1, 1));
    assert.deepEqual([officer.inUse, officer.seals[0]?.image], [true, null]);
  });

  it('启用之前的日子、批准之前作出的文书，不盖这枚印章', async () => {
    assert.equal(await inForce(addYears(DAY, -1)), null);
    assert.equal(await inForce(DAY, instantFromEpoch(Date.now() - 86_400_000)), null);
    assert.equal((await propose({ effectiveFrom: addYears(DAY, -1) })).statusCode, 422);
  });

  it('不予批准的不启用；停用也要两人，从停用之日起不盖', async () => {
    const declined = randomUUID();
    await propose({ image: { file: SVG, width: 45 } }, ADMIN, declined);
    assert.equal((await decide(declined, false)).statusCode, 204);
    assert.equal((await inForce(DAY))?.width, 42);
    const ending = randomUUID();
    await propose({ image: null, effectiveFrom: addYears(DAY, 1), reason: '机构撤销' }, ADMIN, ending);
    assert.equal((await inForce(addYears(DAY, 1)))?.width, 42);
    assert.equal((await decide(ending, true)).statusCode, 204);
    assert.equal(await inForce(addYears(DAY, 1)), null);
    assert.equal((await inForce(DAY))?.width, 42);
  });

  it('排印不出来的图像不能成为印章：不然每一份文书都印不出来', async () => {
    const broken = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('000001f4000001f4080600000000000000', 'hex'), Buffer.from('000000014944415400', 'hex'), Buffer.alloc(4), Buffer.from('0000000049454e4400000000', 'hex')]);
    const refused = await propose({ image: { file: broken.toString('base64'), width: 42 } });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /排印不出来/);
    assert.match((await propose({ image: { file: Buffer.from('<svg viewBox="0 0 1 1"><script/></svg>').toString('base64'), width: 42 } })).body, /只能是图形/);
  });
});

describe('签了名的文书', () => {
  it('加盖印章的文书打开时签名，只签一次，逐字节保存；同时打开的得到同一份', async () => {
    const opened = await Promise.all([open(), open(), open()]);
    assert.equal(new Set(opened.map(({ digest }) => digest)).size, 1);
    const [first] = opened;
    assert.ok(first?.signature && Buffer.from(first.pdf).includes('ETSI.CAdES.detached'));
    assert.equal(digestOf(first.pdf), first.digest);
    assert.equal(await signatures(), 1);
    assert.equal((await rows(sql`select from record.object where media_type = 'application/pdf'`)).length, 1, 'nobody leaves a second file behind');
    assert.deepEqual(Buffer.from((await open()).pdf), Buffer.from(first.pdf));
    const response = await ask('GET', `/api/cases/${one.id}/documents/${await seqOf('penalty-decision')}/penalty-decision.pdf`, loginOf(1, 1));
    assert.equal(digestOf(response.rawPayload), first.digest);
    assert.equal(response.headers['warning'], undefined);
    const unreadable: Printer = { ...printer, press: { ...press, print: async () => ({ ok: false, error: { kind: 'crashed' } }) } };
    assert.equal((await open('penalty-decision', unreadable)).digest, first.digest, 'a signed file needs no press');
  });

  it('内容摘要、首次排印的摘要不因签名而变；内部文书不签', async () => {
    const [kept] = z.array(z.object({ content: z.string(), digest: z.string(), pdf: z.string(), bytes: z.number() })).parse(await rows(sql`
      select content, encode(content_digest, 'hex') as digest, encode(pdf_digest, 'hex') as pdf, bytes from record.document join record.document_print using (agency_id, case_id, seq, form)
      where case_id = ${one.id} and form = 'penalty-decision'`));
    assert.ok(kept);
    assert.equal(kept.digest, digestOf(Buffer.from(kept.content)));
    const signed = (await open()).pdf;
    assert.equal(digestOf(signed.subarray(0, kept.bytes)), kept.pdf, 'the first bytes are the first print');
    const attached = attachmentOf(signed);
    assert.ok(typeof attached === 'object' && Buffer.from(attached.bytes).toString() === kept.content, 'the offline verifier reads the content out of the signed file');
    const approval = await open('decision-approval');
    assert.deepEqual([approval.signature, approval.unsigned], [null, null]);
  });

  it('扫码核验的页面给出已签名文件的摘要、签名机关和时间', async () => {
    const [{ digest } = { digest: '' }] = z.array(z.object({ digest: z.string() })).parse(await rows(sql`select encode(content_digest, 'hex') as digest from record.document where case_id = ${one.id} and form = 'penalty-decision'`));
    const { body } = await ask('GET', `/verify/${digest}`, null);
    for (const words of ['电子签名', (await open()).digest, '第1市场监督管理局']) assert.ok(body.includes(words), words);
  });

  it('存储中的签名文件被改动、丢失的，不提供', async () => {
    const { digest } = await open();
    const path = join(folder, keyOf(digest));
    const whole = readFileSync(path);
    chmodSync(path, 0o644);
    writeFileSync(path, whole.fill(0, 500, 501));
    const place = { caseId: one.id, seq: await seqOf('penalty-decision'), form: 'penalty-decision' };
    const altered = await printDocument(printer, one.agency, place, null);
    assert.ok(!altered.ok && altered.error.code === 'document-differs' && altered.error.detail.includes('被改动'));
    rmSync(path);
    assert.ok(!(await printDocument(printer, one.agency, place, null)).ok);
  });

  it('签名后、登记前中断的，下次打开重新签名，不留下没有文件的登记', async () => {
    const broken: Printer = { ...printer, signing: printer.signing === null ? null : { ...printer.signing, objects: { ...objects, put: async (staged) => { await objects.put(staged); throw new Error('killed'); } } } };
    const earlier = await signatures();
    const forms = z.array(z.object({ form: z.string() })).parse(await rows(sql`select form from record.document where case_id = ${one.id} and content::jsonb -> 'blocks' @> '[{"kind":"issuer","seal":true}]' and form <> 'penalty-decision'`));
    const form = forms[0]?.form ?? '';
    assert.ok(form !== '', 'another paper with a seal');
    await assert.rejects(open(form, broken), /killed/);
    assert.equal(await signatures(), earlier);
    assert.ok((await open(form)).signature);
    assert.equal(await signatures(), earlier + 1);
  });

  it('私钥不在了、证书过期的，不签名，说明原因，文书照常能打开', async () => {
    const other = await decidedCase(database.databases.desk, 1, { decision: fine(30_000) });
    const place = { caseId: other.id, seq: z.object({ seq: z.number() }).parse((await rows(sql`select seq from record.document where case_id = ${other.id} and form = 'penalty-decision'`))[0]).seq, form: 'penalty-decision' };
    renameSync(join(folder, 'signing'), join(folder, 'away'));
    const without = await printDocument(printer, one.agency, place, null);
    assert.ok(without.ok && without.value.signature === null && (without.value.unsigned ?? '').includes('私钥不在'));
    renameSync(join(folder, 'away'), join(folder, 'signing'));
    const later = { database: database.databases.desk, clock: () => instantFromEpoch(Date.now() + 400 * 86_400_000), keys: new KeyFolder(folder), stampAuthority: null };
    const expired: Printer = { ...printer, signing: printer.signing === null ? null : { ...printer.signing, signerOf: (agency) => signerOf(later, agency) } };
    const outcome = await printDocument(expired, one.agency, place, null);
    assert.ok(outcome.ok && (outcome.value.unsigned ?? '').includes('过期'));
    assert.ok((await printDocument(printer, one.agency, place, null)).ok);
  });

  it('演示机关用平台自己签发的证书，写明演示，五年有效', async () => {
    await ensureDemonstrationCertificates({ database: database.databases.desk, clock, dataFolder: folder });
    await ensureDemonstrationCertificates({ database: database.databases.desk, clock, dataFolder: folder });
    const found = z.array(z.object({ subject: z.string(), issuer: z.string(), self_made: z.boolean(), valid_to: z.string() })).parse(await rows(sql`select subject, issuer, self_made, valid_to from registry.signing_certificate where self_made`));
    assert.equal(found.length, 1);
    assert.ok(found[0]?.subject.includes('（演示）') && found[0].issuer.includes('不具有法律效力') && found[0].valid_to.startsWith(addYears(LegalDate.parse(new Date().toISOString().slice(0, 10)), 5).slice(0, 4)));
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { z } from 'zod';
import { canonicalJson } from '#kernel/canonical.ts';
import { fine } from '#law/testing/builders.ts';
import { Paper } from '#paper/model.ts';
import { seenLines, twinText } from '#paper/testing/twin-reader.ts';
import { plainText } from '#paper/text.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { openPress, type Press } from '#platform/typesetting/press.ts';
import type { Order } from '#platform/typesetting/protocol.ts';
import { documentRoutes } from '#record/io/document-http.ts';
import { printDocument, type Printer } from '#record/io/print.ts';
import { identifyActors, requireActor, signedIn } from '#registry/io/actors.ts';
import { registryRoutes } from '#registry/io/http.ts';
import { PASSWORD } from '#registry/io/sample.ts';
import { decidedCase, foundAgency, loginOf, RecordedCase } from '../test/disclosed-cases.ts';
import { portalRoutes } from './portal.ts';
import { sealFor } from './signing.ts';
import { recordPorts } from './ports.ts';

const ORIGIN = 'https://zf.example.gov.cn';

let database: TestDatabase;
let app: HttpServer;
let one: RecordedCase;
let printer: Printer;
let decidedAt: number;
const orders: Order[] = [];
const press = openPress({ children: 1 });

const Row = z.object({ content: z.string(), digest: z.string(), pdf: z.string().nullable() });
const rows = async (form: string) => z.array(Row).parse((await sql`
  select content, encode(content_digest, 'hex') as digest, encode(pdf_digest, 'hex') as pdf
  from record.document left join record.document_print using (agency_id, case_id, seq,
    form) where case_id = ${one.id} and form = ${form} order by seq`.execute(database.databases.migrator)).rows);
const count = async (table: string): Promise<number> => z.object({ n: z.number() }).parse((await sql`select count(*)::integer as n from ${sql.table(table)}`.execute(database.databases.migrator)).rows[0]).n;

before(async () => {
  database = await testDatabase();
  const { desk, portal } = database.databases;
  for (const n of [1, 2]) await foundAgency(desk, n);
  one = await decidedCase(desk, 1, { decision: fine(40_000) });
  decidedAt = one.seq;
  const clock = () => one.now;
  const watched: Press = { ...press, print: (order) => { orders.push(order); return press.print(order); } };
  printer = { recorder: { database: desk, clock, ports: recordPorts }, press: watched, origin: ORIGIN, sealFor, signing: null };
  app = await createHttpServer({ secure: false });
  identifyActors(app, { database: desk, clock, secure: false });
  await app.register(registryRoutes, { database: desk, clock, secure: false });
  documentRoutes(app, { printer, requireActor, signedIn });
  portalRoutes(app, { database: portal, origin: ORIGIN, clock });
});
after(async () => {
  press.close();
  await app.close();
  await database.close();
});

async function ask(url: string, login?: string) {
  const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'test' };
  const cookie = login === undefined ? undefined : (await app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password: PASSWORD } })).cookies[0];
  return app.inject({ method: 'GET', url, headers: cookie === undefined ? headers : { ...headers, cookie: `${cookie.name}=${cookie.value}` } });
}

/** Where the decision's paper is; the case may have gone on since. */
const decisionSeq = async (): Promise<number> =>
  z.object({ seq: z.number() }).parse((await sql`select seq from record.document where case_id = ${one.id} and form = 'penalty-decision'`.execute(database.databases.migrator)).rows[0]).seq;
const addressOf = async (kind: 'pdf' | 'html' | 'docx'): Promise<string> => `/api/cases/${one.id}/documents/${await decisionSeq()}/penalty-decision.${kind}`;

describe('文书的正文和摘要', () => {
  it('编号的同时保存正文，摘要由正文计算，正文是规范文本', async () => {
    const [kept, ...more] = await rows('penalty-decision');
    assert.ok(kept);
    assert.equal(more.length, 0);
    assert.equal(kept.digest, createHash('sha256').update(kept.content).digest('hex'));
    assert.equal(canonicalJson(JSON.parse(kept.content)), kept.content);
    assert.match(kept.content, /罚款人民币40,000元（大写：肆万元整）/);
    assert.ok(decidedAt > 0);
  });

  it('正文与摘要不符的，数据库不接受；保存后任何人不能更改', async () => {
    const { migrator, desk } = database.databases;
    for (const owner of [migrator, desk]) {
      await assert.rejects(sql`update record.document set content = 'x' where case_id = ${one.id}`.execute(owner));
      await assert.rejects(sql`delete from record.document_print`.execute(owner));
    }
    await assert.rejects(sql`insert into record.document (agency_id, case_id, seq, form, title, issued_on, content, content_digest, template)
      values (${one.agency}, ${one.id}, 1, 'forged', '伪造', '2026-03-02', '甲', sha256('乙'::bytea), 'sheet-1')`.execute(migrator), /content_digested/);
  });

  it('字体排印不出的字，不编号、不推进案件，指出是哪个字', async () => {
    const other = new RecordedCase(database.databases.desk, 1);
    const documents = await count('record.document');
    const outcome = await other.attempt('register-source', { content: '举报人张😀反映问题' });
    assert.ok(!outcome.ok && outcome.error.code === 'law-refuses' && outcome.error.detail.includes('😀') && outcome.error.todo !== undefined);
    assert.equal(await count('record.document'), documents);
    await other.take('register-source');
    assert.ok(await other.attempt('request-filing', { reason: '😀' }).then((one_) => !one_.ok));
    assert.match((await other.take('request-filing')).documents[0]?.number ?? '', /立字〔2026〕第\d+号/);
    const numbers = (await sql<{ sequence: number }>`select sequence from record.document where form = 'case-filing' and agency_id = ${one.agency} order by sequence`.execute(database.databases.migrator)).rows;
    assert.deepEqual(numbers.map(({ sequence }) => sequence), numbers.map((_, index) => index + 1), 'no number is lost by a refusal');
  });
});

describe('打开文书', () => {
  it('打开的是PDF，首次打开时登记摘要，再次打开逐字节相同，每次打开都登记调阅', async () => {
    const first = await ask(await addressOf('pdf'), loginOf(1, 1));
    assert.equal(first.statusCode, 200, first.body.slice(0, 300));
    assert.equal(first.headers['content-type'], 'application/pdf');
    assert.ok(first.rawPayload.subarray(0, 5).toString() === '%PDF-');
    const [kept] = await rows('penalty-decision');
    assert.equal(kept?.pdf, createHash('sha256').update(first.rawPayload).digest('hex'));
    const again = await ask(await addressOf('pdf'), loginOf(1, 4));
    assert.ok(again.rawPayload.equals(first.rawPayload));
    const { rows: read } = await sql<{ purpose: string }>`select purpose from record.reading where case_id = ${one.id} and purpose like '打开文书%'`.execute(database.databases.migrator);
    assert.deepEqual(read.map(({ purpose }) => purpose), ['打开文书《行政处罚决定书》', '打开文书《行政处罚决定书》']);
  });

  it('可编辑文本与正文逐字相同，标明不具有法律效力，取得时登记调阅；管理员、其他机关取不到', async () => {
    const address = await addressOf('docx');
    const twin = await ask(address, loginOf(1, 1));
    assert.equal(twin.statusCode, 200, twin.body.slice(0, 300));
    assert.match(decodeURIComponent(String(twin.headers['content-disposition'])), /行政处罚决定书.*（非正式文本）\.docx$/);
    const parts = unzipSync(twin.rawPayload);
    const [kept] = await rows('penalty-decision');
    assert.deepEqual(seenLines(twinText(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))), seenLines(plainText(Paper.parse(JSON.parse(kept?.content ?? '')))));
    assert.match(strFromU8(parts['word/header1.xml'] ?? new Uint8Array()), /非正式文本，不具有法律效力，以签发的PDF为准/);
    const { rows: read } = await sql<{ purpose: string }>`select purpose from record.reading where case_id = ${one.id} and purpose like '取得可编辑文本%'`.execute(database.databases.migrator);
    assert.deepEqual(read.map(({ purpose }) => purpose), ['取得可编辑文本《行政处罚决定书》']);
    assert.equal((await ask(address)).statusCode, 401);
    assert.equal((await ask(address, loginOf(2, 1))).statusCode, 404);
  });

  it('两人同时首次打开，登记的摘要只有一个，两人得到的相同', async () => {
    const place = { caseId: one.id, seq: 1, form: 'source-registration' };
    const printed = await Promise.all([1, 2, 3].map(() => printDocument(printer, one.agency, place, null)));
    assert.equal(new Set(printed.map((each) => (each.ok ? each.value.digest : each.error.code))).size, 1);
    assert.equal((await rows('source-registration')).length, 1);
  });

  it('二维码中的地址是首次排印时的地址，平台换了地址也不变', async () => {
    const place = { caseId: one.id, seq: await decisionSeq(), form: 'penalty-decision' };
    const moved = await printDocument({ ...printer, origin: 'https://new.example.gov.cn' }, one.agency, place, null);
    assert.ok(moved.ok && !moved.value.reset);
    assert.ok(orders.at(-1)?.data.includes(`${ORIGIN}/verify/`));
  });

  it('同样的字体和引擎排出不同的结果，不予提供；字体换了的，可以提供并说明', async () => {
    const place = { caseId: one.id, seq: await decisionSeq(), form: 'penalty-decision' };
    const changed: Press = { ...press, print: (order) => press.print({ ...order, at: order.at + 1 }) };
    const refused = await printDocument({ ...printer, press: changed }, one.agency, place, null);
    assert.ok(!refused.ok && refused.error.code === 'document-differs');
    const otherFonts = await printDocument({ ...printer, press: { ...changed, fonts: async () => 'f'.repeat(64) } }, one.agency, place, null);
    assert.ok(otherFonts.ok && otherFonts.value.reset);
  });

  it('屏幕预览与纸面内容相同，页面不能运行脚本', async () => {
    const preview = await ask(await addressOf('html'), loginOf(1, 1));
    assert.equal(preview.statusCode, 200);
    assert.match(String(preview.headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-/);
    for (const words of ['行政处罚决定书', '示范食品有限公司', '罚款人民币40,000元（大写：肆万元整）', '三门峡市湖滨区人民法院']) assert.ok(preview.body.includes(words), words);
  });

  it('没有登录、别的机关、没有这份文书的，打不开', async () => {
    assert.equal((await ask(await addressOf('pdf'))).statusCode, 401);
    assert.equal((await ask(await addressOf('pdf'), loginOf(2, 1))).statusCode, 404);
    assert.equal((await ask(`/api/cases/${one.id}/documents/9999/penalty-decision.pdf`, loginOf(1, 1))).statusCode, 404);
    for (const bad of ['0/penalty-decision.pdf', '1/..%2f..%2fetc.pdf', '1/x.pdf', 'a/penalty-decision.pdf']) {
      const { statusCode } = await ask(`/api/cases/${one.id}/documents/${bad}`, loginOf(1, 1));
      assert.ok([404, 422].includes(statusCode), `${bad}: ${statusCode}`);
    }
  });

  it('排印不成的，说明原因，不影响案件；下一次可以再打开', async () => {
    const place = { caseId: one.id, seq: await decisionSeq(), form: 'penalty-decision' };
    for (const kind of ['busy', 'crashed', 'out-of-time', 'out-of-memory'] as const) {
      const outcome = await printDocument({ ...printer, press: { ...press, print: async () => ({ ok: false, error: { kind } }) } }, one.agency, place, null);
      assert.ok(!outcome.ok && outcome.error.code === 'press-unavailable' && outcome.error.todo !== undefined);
    }
    assert.ok((await printDocument(printer, one.agency, place, null)).ok);
  });
});

describe('核验文书', () => {
  it('扫码得到的地址告诉公众作出机关、名称、文号、日期，不显示内容和当事人', async () => {
    const [kept] = await rows('penalty-decision');
    const { statusCode, body } = await ask(`/verify/${kept?.digest ?? ''}`);
    assert.equal(statusCode, 200);
    for (const words of ['查到这份文书', '行政处罚决定书', '罚决字〔2026〕第', kept?.digest ?? '?', kept?.pdf ?? '?']) assert.ok(body.includes(words), words);
    assert.doesNotMatch(body, /示范食品有限公司|40,000|李四/);
  });

  it('没有作出过的、内部的文书查不到；地址不完整的没有这一页', async () => {
    assert.equal((await ask(`/verify/${'0'.repeat(64)}`)).statusCode, 404);
    const [internal] = await rows('decision-approval');
    assert.equal((await ask(`/verify/${internal?.digest ?? ''}`)).statusCode, 404);
    assert.equal((await ask('/verify/abc')).statusCode, 404);
  });

  it('公众的角色读不到正文，也读不到文书表', async () => {
    const { portal } = database.databases;
    await assert.rejects(sql`select content from record.document`.execute(portal));
    await assert.rejects(sql`select content from disclosure.public_document`.execute(portal));
  });
});

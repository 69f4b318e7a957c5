import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { addHours } from '#kernel/dates.ts';
import type { Problem } from '#kernel/problems.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { openPress, type Press } from '#platform/typesetting/press.ts';
import type { Order } from '#platform/typesetting/protocol.ts';
import { signingSheet } from '#record/io/sign-view.ts';
import { printDocument, type Printer } from '#record/io/print.ts';
import type { SigningSheet } from '#record/sign-contract.ts';
import { Refused } from '#platform/http/problem.ts';
import { foundAgency, memberOf, RecordedCase } from '../test/disclosed-cases.ts';
import { recordPorts } from './ports.ts';
import { sealFor } from './signing.ts';

let database: TestDatabase;
let one: RecordedCase;
let printer: Printer;
let sheet: SigningSheet;
let seq = 0;
const press = openPress({ children: 1 });
const orders: Order[] = [];
const STROKES = '100,100,0 300,200,200;400,100,500 500,300,900';

const place = () => ({ caseId: one.id, seq, form: 'site-inspection-record' });
const look = async (): Promise<SigningSheet> => {
  const outcome = await signingSheet(printer, one.agency, place());
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const line = (label: string) => {
  const found = sheet.lines.find((each) => each.label.startsWith(label));
  assert.ok(found, `${label}: ${JSON.stringify(sheet.lines)}`);
  return { event: sheet.event, form: sheet.form, digest: sheet.digest, place: found.place, label: found.label };
};
const pages = (count = sheet.pages) => Array.from({ length: count }, (_, index) => ({ page: index + 1, at: one.now }));
const signature = (label: string, over: object = {}) => ({ ...line(label), name: '李四', pages: pages(), signedAt: one.now, strokes: STROKES, ...over });
const note = (label: string, over: object = {}) => ({ ...line(label), name: '李四', manner: 'refused', circumstances: '阅看后不愿签名', filmed: false, ...over });

/** A refusal of the rules, or of where documents are kept, which throws on its way out of the transaction. */
async function refusedWith(step: string, data: object, by = memberOf(1, 1)): Promise<Problem> {
  try {
    const outcome = await one.attempt(step, data, by);
    assert.ok(!outcome.ok, 'it was accepted');
    return outcome.error;
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    return error.problem;
  }
}

const rule = async (data: object): Promise<string> => JSON.stringify((await refusedWith('sign-document', data)).evidence);

const pagesIn = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').split('/Type /Page\n').length - 1;

before(async () => {
  database = await testDatabase();
  await foundAgency(database.databases.desk, 1);
  one = new RecordedCase(database.databases.desk, 1);
  await one.take('register-source');
  await one.take('request-filing');
  await one.take('approve-filing');
  seq = (await one.take('inspect-site')).seq;
  const watched: Press = { ...press, print: (order) => { orders.push(order); return press.print(order); } };
  printer = { recorder: { database: database.databases.desk, clock: () => one.now, ports: recordPorts }, press: watched, origin: 'https://zf.example.gov.cn', sealFor, signing: null };
  sheet = await look();
});
after(async () => {
  press.close();
  await database.close();
});

describe('文书的手写签名', () => {
  it('签名页写明文书、内容摘要、页数和各签名栏', () => {
    assert.equal(sheet.title, '现场检查（勘验）笔录');
    assert.ok(sheet.pages >= 1 && sheet.lines.length >= 3 && sheet.lines.every(({ settled }) => settled === null));
  });

  it('内容摘要不是这份文书的、签名栏不存在的、页数不对的，不能签，也不留下记录', async () => {
    const earlier = one.seq;
    assert.match((await refusedWith('sign-document', signature('被检查人', { digest: 'f'.repeat(64) }))).detail, /内容不一致/);
    assert.match((await refusedWith('sign-document', signature('被检查人', { place: 99 }))).detail, /没有这一签名栏/);
    assert.match((await refusedWith('sign-document', signature('被检查人', { label: '见证人（签名）' }))).detail, /没有这一签名栏/);
    assert.match((await refusedWith('sign-document', signature('被检查人', { pages: pages(sheet.pages + 1) }))).detail, new RegExp(`共${sheet.pages}页`));
    assert.match((await refusedWith('sign-document', signature('被检查人', { form: 'penalty-decision' }))).detail, /内容不一致/);
    assert.equal(z.object({ n: z.number() }).parse((await sql`select count(*)::integer as n from record.event where case_id = ${one.id}`.execute(database.databases.migrator)).rows[0]).n, earlier);
  });

  it('跳页确认、先签名后确认、时间在将来、笔迹过短的，依规则不能签', async () => {
    assert.match(await rule(signature('被检查人', { pages: [{ page: 2, at: one.now }] })), /pages-unconfirmed/);
    assert.match(await rule(signature('被检查人', { pages: pages().map((each) => ({ ...each, at: addHours(one.now, 1) })) })), /pages-after-signature/);
    assert.match(await rule(signature('被检查人', { signedAt: addHours(one.now, 1) })), /signed-in-the-future/);
    assert.match(await rule(signature('被检查人', { strokes: '10,10,0' })), /handwriting-wrong/);
  });

  it('只由本案承办人员主持签名', async () => {
    assert.match(JSON.stringify((await refusedWith('sign-document', signature('被检查人'), memberOf(1, 6))).evidence), /not-handler/);
  });

  it('拒绝签名的注明情况，没有见证人也没有音像记录的不行；注明后本人又愿意的，可以签', async () => {
    assert.match(JSON.stringify((await refusedWith('note-unsigned', note('被检查人'))).evidence), /unsigned-unwitnessed/);
    await one.take('note-unsigned', note('被检查人', { witness: '赵见证', witnessOf: '社区工作人员', witnessStrokes: STROKES }));
    assert.match(JSON.stringify((await refusedWith('note-unsigned', note('被检查人', { filmed: true }))).evidence), /line-settled/);
    sheet = await look();
    assert.equal(sheet.lines.find(({ label }) => label.startsWith('被检查人'))?.settled?.words, '（拒绝签名，见证人：赵见证，社区工作人员）');
    await one.take('sign-document', signature('被检查人'));
    sheet = await look();
    assert.equal(sheet.lines.find(({ label }) => label.startsWith('被检查人'))?.settled?.signed, true);
    assert.match(JSON.stringify((await refusedWith('sign-document', signature('被检查人'))).evidence), /signed-already/);
    assert.match(JSON.stringify((await refusedWith('note-unsigned', note('被检查人', { filmed: true }))).evidence), /line-settled/);
  });

  it('印出来的文书在签名栏和每页页脚有签名；原件的内容、摘要和首次排印不变', async () => {
    const current = await printDocument(printer, one.agency, place(), null);
    assert.ok(current.ok);
    const drawn = z.object({ hands: z.array(z.object({ svg: z.string(), signed: z.boolean() })) }).parse(JSON.parse(orders.at(-1)?.data ?? ''));
    assert.ok(drawn.hands.length === 1 && drawn.hands[0]?.signed === true && drawn.hands[0].svg.includes('M100 100L300 200M400 100L500 300'));
    const original = await printDocument(printer, one.agency, place(), null, 'original');
    assert.ok(original.ok && original.value.digest !== current.value.digest);
    assert.equal(pagesIn(current.value.pdf), sheet.pages, 'a signature takes no room of its own');
    const again = await printDocument(printer, one.agency, place(), null);
    assert.ok(again.ok && again.value.digest === current.value.digest, 'the same hands are the same bytes');
    const [kept] = z.array(z.object({ pdf: z.string() })).parse((await sql`select encode(pdf_digest, 'hex') as pdf from record.document_print where case_id = ${one.id} and seq = ${seq}`.execute(database.databases.migrator)).rows);
    assert.equal(kept?.pdf, original.value.digest);
  });

  it('签名和注明都在案件记录里，随每个环节进入存证', async () => {
    const { rows } = await sql<{ step: string }>`select event.step from record.event join ledger.pending on pending.id = event.id where case_id = ${one.id} and step in ('sign-document', 'note-unsigned') order by seq`.execute(database.databases.migrator);
    assert.deepEqual(rows.map(({ step }) => step), ['note-unsigned', 'sign-document']);
  });
});

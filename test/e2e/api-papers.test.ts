import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { MEASURE_CONTENT } from '#law/testing/content-coercion-measure.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { readWorkbook } from '#platform/spreadsheet/read.ts';
import { PASSWORD } from '#registry/io/sample.ts';
import { NumberRegister } from '#record/number-contract.ts';
import { sql } from 'kysely';
import { APPROVAL, conclusion, decision, EVIDENCE, FILING, INQUIRY, INSPECTION, notice, penalty, serveDirectly, SOURCE } from './api-case-data.ts';
import { BOTH, startApi, TEAM, type Api, type Desk, type Who } from './api-driver.ts';

/** 作废、重新制发、补正 over HTTP: what a hurried official or a clever lawyer would try. */

const acting = BOTH;
const FINE = penalty(2_000);
const TYPED = { ...FINE, facts: '2026年2月1日至20日，当事人未取得排污许可证排放生产废谁，废水经暗管排入厂外沟渠。' };

/** The second head may approve what the first proposes; one of them handles cases as well. */
const PEOPLE = [...TEAM.map((member) => (member.key === 'second' ? { ...member, roles: ['officer', 'head'] as const } : member)), { key: 'audit', name: '庚审计', roles: ['audit-admin'] as const }];

let api: Api;
let desk: Desk;
before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, team: PEOPLE, jurisdiction: 'national', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'hearing.threshold.organisation': 5_000_000 } });
});
after(async () => api.close());

interface Paper {
  readonly event: string;
  readonly seq: number;
  readonly form: string;
  readonly number: string | null;
  readonly standing: { readonly state: string; readonly note: string | null; readonly offers: readonly string[] };
}

/** The newest paper of a form in a case, as its page shows it; `nth` counts back. */
async function paperOf(caseId: string, form: string, nth = 0): Promise<Paper> {
  const { timeline } = await desk.detail('officer', caseId);
  const found = timeline.flatMap(({ id, seq, documents }) => documents.filter((one) => one.form === form).map((one) => ({ event: id, seq, form, number: one.number, standing: one.standing }))).at(-1 - nth);
  return found ?? assert.fail(`no ${form}`);
}

const RECALLED = { kind: 'recalled', on: '2026-03-04', from: '赵某某', course: '当面交回。' };

const key = ({ event, form }: Paper) => ({ event, form });
const voiding = (paper: Paper, over: object = {}) => ({ paper: key(paper), reason: 'misprint', explanation: '第二页缺印。', whereabouts: { kind: 'kept' }, contentRight: true, ...over });
const rectifying = (paper: Paper, ...slips: readonly (readonly [string, string])[]) =>
  ({ paper: key(paper), slips: slips.map(([original, corrected]) => ({ original, corrected })), reason: '录入错字，与现场检查笔录核对。' });
const deciding = (paper: Paper, approved = true) => ({ paper: key(paper), approved, opinion: '已核对。' });

async function words(caseId: string, { seq, form }: Paper): Promise<string> {
  return JSON.stringify(await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) =>
    (await sql<{ content: string }>`select content from record.document where case_id = ${caseId} and seq = ${seq} and form = ${form}`.execute(tx)).rows[0]?.content));
}

async function verified(caseId: string, { seq, form }: Paper): Promise<string> {
  const digest = await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) =>
    (await sql<{ digest: string }>`select encode(content_digest, 'hex') as digest from record.document where case_id = ${caseId} and seq = ${seq} and form = ${form}`.execute(tx)).rows[0]?.digest);
  const { body } = await api.app.inject({ method: 'GET', url: `/verify/${digest ?? ''}`, headers: { accept: 'text/html' } });
  return body.replaceAll(/<(style|title)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** A case whose notice is made out and not served. */
async function noticed(draft: object = TYPED): Promise<string> {
  const caseId = await desk.open('officer', SOURCE, { acting });
  await desk.take('officer', caseId, 'request-filing', FILING, { acting });
  await desk.take('head', caseId, 'approve-filing', APPROVAL);
  await desk.take('officer', caseId, 'inspect-site', INSPECTION, { acting });
  await desk.take('officer', caseId, 'inquire', INQUIRY, { acting });
  await desk.take('second', caseId, 'collect-evidence', EVIDENCE, { acting });
  await desk.take('officer', caseId, 'conclude-investigation', conclusion(draft), { acting });
  await desk.take('officer', caseId, 'give-notice', notice(draft, false), { acting });
  return caseId;
}

async function decided(draft: object = TYPED): Promise<string> {
  const caseId = await noticed(draft);
  await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
  await desk.take('officer', caseId, 'waive-statement', { scope: 'both', manner: 'written' });
  await desk.take('head', caseId, 'decide', decision(draft));
  return caseId;
}

const register = async (query = '', who: string = 'officer') => NumberRegister.parse((await desk.get(who, `/api/documents/numbers${query}`)).body);
const rules = async (who: Who, caseId: string, step: string, data: object, options: object = {}) => (await desk.refused(who, caseId, step, data, options)).rules;

describe('作废、重新制发', () => {
  let caseId = '';

  it('没有送达的告知书可以作废：承办人提出，另一名负责人审批，提出的人不能自己审批；作废以后不能送达旧的', async () => {
    caseId = await noticed();
    const paper = await paperOf(caseId, 'penalty-notice');
    assert.deepEqual(paper.standing, { state: 'valid', note: null, offers: ['propose-voiding'] });
    assert.equal((await desk.refused('head', caseId, 'propose-voiding', voiding(paper))).code, 'role-missing');
    assert.deepEqual(await rules('chair', caseId, 'propose-voiding', voiding(paper)), ['not-handler']);
    await desk.take('second', caseId, 'propose-voiding', voiding(paper));
    assert.deepEqual(await rules('officer', caseId, 'propose-voiding', voiding(paper)), ['paper-pending']);
    assert.ok((await rules('second', caseId, 'decide-voiding', deciding(paper))).length > 0, '办案人员兼任负责人的，也不能审批');
    await desk.take('head', caseId, 'decide-voiding', deciding(paper));
    const voided = await paperOf(caseId, 'penalty-notice');
    assert.deepEqual(voided.standing, { state: 'voided', note: '2026-03-02作废（打印、排版有误），尚未重新制发', offers: ['reissue-document'] });
    const unserved = await desk.refused('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    assert.ok(unserved.rules.includes('served-paper-voided'));
    assert.match(unserved.todo ?? '', /重新制发文书/);
  });

  it('重新制发：新的文号，同一内容、同一日期，两份互相指明；旧的文号留在登记簿，不再使用', async () => {
    const old = await paperOf(caseId, 'penalty-notice');
    api.at('2026-03-04');
    const { documents } = await desk.take('officer', caseId, 'reissue-document', { paper: key(old) });
    const now = await paperOf(caseId, 'penalty-notice');
    assert.deepEqual(documents.map(({ number }) => number), [now.number]);
    assert.notEqual(now.number, old.number);
    const [original, anew] = [await words(caseId, old), await words(caseId, now)];
    assert.equal(anew.replaceAll(now.number ?? '', old.number ?? '').replace(/,\{[^{}]*重新制发[^{}]*\}/, ''), original, '除文号和代替的说明外，一字不差');
    assert.match(anew, /2026年3月2日/);
    assert.ok(anew.includes(`本文书于2026年3月4日重新制发，代替已经作废的${old.number}。`));
    assert.equal(now.standing.note, `代替作废的${old.number}`);
    assert.equal((await paperOf(caseId, 'penalty-notice', 1)).standing.note, `2026-03-02作废（打印、排版有误），由${now.number}代替`);
    assert.equal((await desk.refused('officer', caseId, 'reissue-document', { paper: key(old) })).code, 'step-not-open');
    const { numbers, faults } = await register('?form=penalty-notice');
    assert.deepEqual(faults, []);
    assert.deepEqual(numbers.map(({ number, state, reason, proposedBy, approvedBy, replacedBy, replaces }) => ({ number, state, reason, proposedBy, approvedBy, replacedBy, replaces })), [
      { number: old.number, state: 'voided', reason: '打印、排版有误', proposedBy: '乙承办', approvedBy: '丁局长', replacedBy: now.number, replaces: null },
      { number: now.number, state: 'valid', reason: null, proposedBy: null, approvedBy: null, replacedBy: null, replaces: old.number },
    ]);
  });

  it('送达的是新的文书：不能填成重新制发以前的日期，五日自新的送达起算', async () => {
    assert.ok((await rules('officer', caseId, 'serve', serveDirectly('notice'), { acting, on: '2026-03-03' })).includes('served-before-reissue'));
    await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    const clock = (await desk.detail('officer', caseId)).obligations.find(({ code }) => code === 'statement-period');
    assert.deepEqual([clock?.start, clock?.due], ['2026-03-04', '2026-03-11']);
  });

  it('送达以后不能作废：不能以作废使五日重新起算', async () => {
    const paper = await paperOf(caseId, 'penalty-notice');
    assert.ok(!paper.standing.offers.includes('propose-voiding'));
    const served = await desk.refused('officer', caseId, 'propose-voiding', voiding(paper, { whereabouts: RECALLED }));
    assert.ok(served.rules.includes('served-paper'));
    assert.match(served.todo ?? '', /变更、撤销或者重新作出.*补正/);
  });

  it('笔录和送达回证是证据，不能作废', async () => {
    for (const form of ['inquiry-record', 'site-inspection-record', 'service-receipt']) {
      const rule = await rules('officer', caseId, 'propose-voiding', voiding(await paperOf(caseId, form)));
      assert.ok(rule.includes('record-kept'), `${form}: ${rule.join()}`);
    }
  });

  it('不是本案的文书、没有另一份的“重复制发”、没有说明经过的“收回”，逐项说明', async () => {
    const paper = await paperOf(caseId, 'case-filing');
    assert.deepEqual(await rules('officer', caseId, 'propose-voiding', voiding(paper, { paper: { event: randomUUID(), form: 'case-filing' } })), ['document-unknown']);
    assert.deepEqual(await rules('officer', caseId, 'propose-voiding', voiding(paper, { reason: 'duplicate' })), ['no-duplicate']);
    assert.equal((await desk.refused('officer', caseId, 'propose-voiding', voiding(paper, { whereabouts: { kind: 'recalled' } }))).code, 'invalid-request');
    assert.deepEqual(await rules('officer', caseId, 'propose-voiding', voiding(paper, { whereabouts: { ...RECALLED, on: '2026-03-01' } })), ['recall-order']);
    assert.equal((await desk.refused('officer', caseId, 'propose-voiding', voiding(paper, { reason: 'amount' }))).code, 'invalid-request');
    assert.equal((await desk.refused('officer', caseId, 'propose-voiding', voiding(paper, { contentRight: false }))).code, 'invalid-request');
  });

  it('当场交付的决定书，没有收回不能作废；全部收回并写明经过的，可以作废重制', async () => {
    const id = await desk.open('officer', MEASURE_CONTENT['register-measure'] ?? {}, { acting, actionKind: 'coercion-measure' });
    await desk.take('officer', id, 'implement-urgently', MEASURE_CONTENT['implement-urgently'] ?? {}, { acting });
    const paper = await paperOf(id, 'coercion-decision');
    const kept = await desk.refused('officer', id, 'propose-voiding', voiding(paper));
    assert.deepEqual(kept.rules, ['handed-paper']);
    assert.match(kept.todo ?? '', /全部收回/);
    await desk.take('officer', id, 'propose-voiding', voiding(paper, { whereabouts: RECALLED }));
    await desk.take('head', id, 'decide-voiding', deciding(paper));
    await desk.take('officer', id, 'reissue-document', { paper: key(paper) });
    assert.equal((await paperOf(id, 'coercion-decision')).standing.note, `代替作废的${paper.number}`);
  });

  it('一人审批作废、一人送达，同时到达：先到的算数，后到的不能再办', async () => {
    const id = await decided();
    const paper = await paperOf(id, 'penalty-decision');
    await desk.take('officer', id, 'propose-voiding', voiding(paper));
    const [voided, served] = await Promise.all([
      desk.attempt('head', id, 'decide-voiding', deciding(paper)), desk.attempt('officer', id, 'serve', serveDirectly('decision'), { acting }),
    ]);
    assert.deepEqual([voided, served].map(({ refusal }) => refusal?.code ?? 'done').toSorted(), ['case-moved-on', 'done']);
    const last = (await desk.detail('officer', id)).lastSeq;
    if (voided.refusal === null) assert.ok((await rules('officer', id, 'serve', serveDirectly('decision'), { acting, expectedSeq: last })).includes('served-paper-voided'));
    else assert.ok((await rules('head', id, 'decide-voiding', deciding(paper), { expectedSeq: last })).includes('served-paper'));
  });

  it('审批以后送达的，审批作废时再查一次；不同意的，文书不变，仍可送达', async () => {
    const id = await decided();
    const paper = await paperOf(id, 'penalty-decision');
    await desk.take('officer', id, 'propose-voiding', voiding(paper));
    await desk.take('officer', id, 'serve', serveDirectly('decision'), { acting });
    assert.ok((await rules('head', id, 'decide-voiding', deciding(paper))).includes('served-paper'));
    await desk.take('head', id, 'decide-voiding', deciding(paper, false));
    assert.equal((await paperOf(id, 'penalty-decision')).standing.state, 'valid');
  });

  it('作废决定书不改变决定：重新制发的金额、日期、依据照旧；同一请求重复发送，只取一个文号', async () => {
    const id = await decided();
    const old = await paperOf(id, 'penalty-decision');
    await desk.take('officer', id, 'propose-voiding', voiding(old, { reason: 'seal' }));
    await desk.take('head', id, 'decide-voiding', deciding(old));
    api.at('2026-03-06');
    const again = { id: randomUUID(), expectedSeq: (await desk.detail('officer', id)).lastSeq };
    const [first, second] = [await desk.take('officer', id, 'reissue-document', { paper: key(old) }, again), await desk.take('officer', id, 'reissue-document', { paper: key(old) }, again)];
    assert.deepEqual(first, second);
    const now = await paperOf(id, 'penalty-decision');
    const anew = await words(id, now);
    assert.match(anew, /2,000元/);
    assert.match(anew, /"date\\*":\\*"2026年3月4日/);
    assert.ok((await register('?form=penalty-decision')).faults.length === 0);
    assert.match(await verified(id, old), new RegExp(`该文书已作废 ，自 ?2026年3月4日 ?起不再使用。由 ?2026年3月6日 ?重新制发的《行政处罚决定书》（${now.number}）代替`));
    assert.doesNotMatch(await verified(id, now), /已作废/);
    assert.doesNotMatch(await verified(id, old), /甲食品|2,000/);
  });
});

describe('两人同时重新制发', () => {
  it('只制发一份，只取一个文号', async () => {
    const id = await decided();
    const paper = await paperOf(id, 'penalty-decision');
    await desk.take('officer', id, 'propose-voiding', voiding(paper, { reason: 'lost', whereabouts: { kind: 'missing' } }));
    await desk.take('head', id, 'decide-voiding', deciding(paper));
    const drawn = async () => (await register('?form=penalty-decision')).series.find(({ form }) => form === 'penalty-decision')?.last ?? 0;
    const earlier = await drawn();
    const both = await Promise.all(['officer', 'second'].map((who) => desk.attempt(who, id, 'reissue-document', { paper: key(paper) })));
    assert.deepEqual(both.map(({ refusal }) => refusal?.code ?? 'done').toSorted(), ['case-moved-on', 'done']);
    assert.equal(await drawn(), earlier + 1);
    assert.deepEqual((await register()).faults, []);
  });
});

describe('补正', () => {
  let caseId = '';

  it('没有送达的不补正，先作废重制；标点、错字、漏字可以补正，逐字核对在文书中只有一处', async () => {
    caseId = await decided();
    const paper = await paperOf(caseId, 'penalty-decision');
    assert.ok((await rules('officer', caseId, 'propose-rectification', rectifying(paper, ['生产废谁', '生产废水']))).includes('unserved-paper'));
    await desk.take('officer', caseId, 'serve', serveDirectly('decision'), { acting });
    assert.deepEqual(await rules('officer', caseId, 'propose-rectification', rectifying(paper, ['生产肥水', '生产废水'])), ['slip-not-there']);
    assert.deepEqual(await rules('officer', caseId, 'propose-rectification', rectifying(paper, ['排污许可', '排污许可'])), ['slip-unchanged']);
    assert.ok((await rules('officer', caseId, 'propose-rectification', rectifying(paper, ['试验县', '实验县']))).includes('slip-not-once'));
  });

  it('数额、日期、依据、处理种类、肯定否定、救济和当事人，都不能以补正改变', async () => {
    const paper = await paperOf(caseId, 'penalty-decision');
    const content = await words(caseId, paper);
    assert.match(content, /六十日|60日/);
    const attempts: readonly (readonly [string, string, string])[] = [
      ['2,000元', '20,000元', 'slip-changes-decision'], ['2月1日至20日', '2月1日至21日', 'slip-changes-decision'], ['未取得排污许可证排放生产废谁', '取得排污许可证排放生产废谁', 'slip-changes-decision'],
      ['试验县人民法院', '邻县人民法院', 'slip-changes-decision'], ['生产废谁，废水经暗管排入厂外沟渠', '生产废水，数量很大，危害后果严重，废水经暗管排入厂外沟渠', 'slip-too-long'],
    ];
    for (const [original, corrected, rule] of attempts) {
      const found = await rules('officer', caseId, 'propose-rectification', rectifying(paper, [original, corrected]));
      assert.ok(found.includes(rule) || found.includes('slip-not-once'), `${original} → ${corrected}: ${found.join()}`);
    }
    const led = await desk.refused('officer', caseId, 'propose-rectification', rectifying(paper, ['2月1日至20日', '2月1日至21日']));
    assert.match(led.todo ?? '', /变更决定，或者撤销后重新作出；重大决定重新送法制审核/);
  });

  it('补正由承办人提出、负责人审批，编号、列明各处，像原文书一样送达；原文书照旧，核验时说明已补正', async () => {
    const paper = await paperOf(caseId, 'penalty-decision');
    await desk.take('officer', caseId, 'propose-rectification', rectifying(paper, ['生产废谁', '生产废水']));
    await desk.take('head', caseId, 'decide-rectification', deciding(paper));
    const made = await paperOf(caseId, 'rectification-decision');
    assert.match(made.number ?? '', /^试环补正字〔2026〕第1号$/);
    const content = await words(caseId, made);
    for (const part of ['生产废谁', '生产废水', paper.number ?? '-', '2026年3月6日', '甲食品有限公司']) assert.ok(content.includes(part), part);
    assert.deepEqual(made.standing.offers, ['propose-voiding', 'serve-rectification']);
    const service = { paper: key(made), document: 'rectification', service: serveDirectly('x').service };
    await desk.take('officer', caseId, 'serve-rectification', service, { acting });
    assert.equal((await desk.refused('officer', caseId, 'serve-rectification', service, { acting })).code, 'step-not-open');
    assert.equal((await words(caseId, await paperOf(caseId, 'penalty-decision'))).includes('生产废谁'), true);
    assert.equal((await paperOf(caseId, 'penalty-decision')).standing.note, `2026-03-06由${made.number}补正：“生产废谁”补正为“生产废水”`);
    assert.match(await verified(caseId, paper), /该文书已补正 ： ?2026年3月6日 ?由《补正决定书》（试环补正字〔2026〕第1号）补正文字差错/);
    assert.ok((await rules('officer', caseId, 'propose-voiding', voiding(await paperOf(caseId, 'rectification-decision')))).includes('served-paper'));
  });
});

describe('文书登记簿', () => {
  it('登记簿导出要写明用途，留有记录；文号连续与否写在说明页', async () => {
    const { app } = api;
    const { cookies: [set] } = await app.inject({ method: 'POST', url: '/api/session', headers: { 'sec-fetch-site': 'same-origin' }, payload: { agency: 'agency-1', login: 'head1', password: PASSWORD } });
    const headers = { cookie: `${set?.name ?? ''}=${set?.value ?? ''}` };
    assert.equal((await app.inject({ method: 'GET', url: '/api/tables/numbers.xlsx', headers })).statusCode, 422);
    const answer = await app.inject({ method: 'GET', url: `/api/tables/numbers.xlsx?purpose=${encodeURIComponent('年度核对')}&state=voided`, headers });
    assert.equal(answer.statusCode, 200);
    const book = await readWorkbook(answer.rawPayload);
    assert.ok(book.ok);
    assert.deepEqual(book.value.sheets.map(({ name }) => name), ['文书登记簿', '说明']);
    assert.match(JSON.stringify(book.value.sheets[1]), /文号连续，没有缺号/);
    assert.match(JSON.stringify(book.value.sheets[0]), /作废.*打印、排版有误/);
    assert.match(JSON.stringify((await desk.get('audit', '/api/access-log?event=table-exported')).body), /文书登记簿.*年度核对|年度核对.*文书登记簿/);
  });

  it('管理员和其他机关看不到本机关的登记簿', async () => {
    const other = await api.agency({ n: 2, jurisdiction: 'national', settings: { 'document-word': '邻环' } });
    assert.deepEqual(NumberRegister.parse((await other.get('head', '/api/documents/numbers')).body).numbers, []);
    assert.notEqual((await desk.get('audit', '/api/documents/numbers')).refusal, null);
  });

  it('有人在数据库中改了文号计数或者补插文书，登记簿说出缺哪一号、多哪一号', async () => {
    await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => {
      await sql`update record.number_counter set last = last + 2 where agency_id = ${desk.id} and form = 'rectification-decision'`.execute(tx);
    });
    assert.deepEqual((await register()).faults, ['2026年《补正决定书》缺第2、3号，共2个：文号已经取用而没有文书，请立即通知审计管理员核查。']);
    await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => {
      await sql`update record.number_counter set last = last - 2 where agency_id = ${desk.id} and form = 'rectification-decision'`.execute(tx);
      await sql`insert into record.document (agency_id, case_id, seq, form, title, number, year, sequence, issued_on)
        select agency_id, case_id, 1, form, title, '试环补正字〔2026〕第3号', year, 3, issued_on from record.document where form = 'rectification-decision'`.execute(tx);
    });
    assert.deepEqual((await register()).faults.map((fault) => fault.slice(0, 30)), ['2026年《补正决定书》缺第2号，共1个：文号已经取用而没有', '2026年《补正决定书》有第3号，而文号只取用到第1号：有文']);
  });

  it('数据库不接受一人自提自批、一份文书作废两次', async () => {
    const forged = (extra: string) => inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => sql.raw(`insert into record.document_change
      select agency_id, case_id, seq, form, kind, by_seq ${extra}, by_form, reason, on_date, proposed_by, approved_by from record.document_change where kind = 'voided' limit 1`).execute(tx));
    await assert.rejects(forged('+ 1'), /document_voided_once/);
    await assert.rejects(inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => sql`insert into record.document_change
      select agency_id, case_id, by_seq, by_form, 'voided', by_seq + 1, null, 'lost', on_date, proposed_by, proposed_by from record.document_change where kind = 'replaced' limit 1`.execute(tx)), /two_people/);
    await assert.rejects(inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => sql`delete from record.document_change`.execute(tx)), /permission denied|refuse/);
  });
});

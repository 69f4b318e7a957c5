import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addHours } from '#kernel/dates.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { allLogs } from '#platform/ledger/store.ts';
import { readConfig } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { openStore } from '#platform/objects/open.ts';
import { KeyFolder } from '#platform/pades/key-folder.ts';
import { selfMadeCredential } from '#platform/pades/self-made.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { CaseList, TodoList } from '#record/contract.ts';
import { DisposalView } from '#record/disposal-contract.ts';
import { removeErased } from '#record/io/recordings/removal.ts';
import { instant } from '#registry/io/sample.ts';
import { certificateOf } from '#registry/io/signing.ts';
import { insertSigningCertificate } from '#registry/io/signing-store.ts';
import { auditLog, type Audited } from '#server/ledger/audit.ts';
import { bundleIn, unzipped } from '#verify/bundle-file.ts';
import { checkBundle } from '#verify/check.ts';
import { startApi, type Api, type Desk } from './api-driver.ts';
import { DAY, decideAndClose, openSummary, PARTY, recordScene, SETTINGS } from './closed-case.ts';
import { begun, filmOf, sendAll, sha256, signInAt, stateOf, type Client } from '../uploading.ts';

/** The last day of the term, and the day after. */
const [LAST, AFTER] = ['2036-12-31', '2037-01-05'];
const NAME = '试验县将被删除的食品有限公司';
const REGISTERED = '2026年当场处罚案卷一册（2026-当-1）';
const [SHARED, OWN] = [filmOf(300_000, 'shared'), filmOf(300_000, 'own')];
/** A scan that was brought and never attached: as a kill in between leaves it. */
const SCAN = filmOf(200_000, 'scan');

let api: Api;
let desk: Desk;
let officer: Client;
const data = mkdtempSync(join(tmpdir(), 'mingjian-disposal-'));
const folders = ledgerFolders(data);
let [gone, kept] = ['', ''];

const seal = async (on: string) => sealRound({ database: api.database.databases.desk, clock: () => addHours(instant(`${on}T00:00:00.000Z`), 3), folders, host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);

async function audits(): Promise<readonly Audited[]> {
  const { auditor } = api.database.databases;
  const policy = { logs: [], witnesses: [], groups: [], quorum: null };
  const logs = await inTransaction(auditor, 'every-agency', allLogs);
  return Promise.all(logs.map((log) => auditLog({ database: auditor, folders, policy }, log)));
}

/** A case of a fine on the spot, with these films, closed and archived for ten years. */
async function archivedCase(name: string, films: readonly Buffer<ArrayBuffer>[], volume: string): Promise<string> {
  const caseId = await openSummary(desk, { title: `${name}未按规定公开信息`, party: { ...PARTY, name } });
  await recordScene(desk, officer, caseId, films.map((file) => ({ file, kind: 'video', link: '现场检查' })));
  await decideAndClose(desk, caseId, volume);
  await desk.take('editor', caseId, 'archive', { volume, retention: 'ten-years', pages: 60 });
  return caseId;
}

const PROPOSAL = { title: REGISTERED, opinion: '保管期限届满，没有继续保存的价值' };
const destruction = () => ({ register: '销清〔2037〕1号', method: 'electronic', firstWitness: desk.officers['editor'], secondWitness: desk.officers['second'] });

/** Every column of text or json in the database that still holds these words. */
async function placesOf(words: string): Promise<readonly string[]> {
  const { migrator } = api.database.databases;
  const { rows } = await sql<{ place: string; query: string }>`
    select format('%s.%s', c.table_schema, c.table_name) as place,
      format('select count(*)::integer as n from %I.%I where %I::text like %L', c.table_schema, c.table_name, c.column_name, ${`%${words}%`}::text) as query
    from information_schema.columns as c join information_schema.tables as t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('record', 'review', 'disclosure', 'ledger', 'registry')
      and (c.data_type in ('text', 'jsonb') or c.data_type = 'ARRAY')`.execute(migrator);
  const places: string[] = [];
  for (const { place, query } of rows) {
    const { rows: [count] } = await sql.raw<{ n: number }>(query).execute(migrator);
    if ((count?.n ?? 0) > 0) places.push(place);
  }
  return [...new Set(places)].toSorted();
}

/** The agency signs what bears its seal. */
async function signs(): Promise<void> {
  const { key, chain } = await selfMadeCredential('第1市场监督管理局', { from: instant(`${DAY}T00:00:00.000Z`), to: instant('2027-03-02T00:00:00.000Z') });
  const certificate = certificateOf(chain, { selfMade: true, by: null, at: instant(`${DAY}T00:00:00.000Z`) });
  await new KeyFolder(api.folder).keep(certificate.fingerprint, key);
  await inTransaction(api.database.databases.desk, { agency: desk.id }, (tx) => insertSigningCertificate(tx, desk.id, certificate));
}

/** Opened, a paper with a seal is signed, and the file kept. */
async function openDecision(caseId: string): Promise<void> {
  const seq = (await desk.detail('officer', caseId)).timeline.find(({ documents }) => documents.some(({ form }) => form === 'summary-decision'))?.seq ?? 0;
  const opened = await fetch(`${officer.address}/api/cases/${caseId}/documents/${seq}/summary-decision.pdf`, { headers: { cookie: officer.cookie } });
  assert.ok(Buffer.from(await opened.arrayBuffer()).includes('ETSI.CAdES.detached'), String(opened.headers.get('warning')));
}

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: SETTINGS });
  officer = await signInAt(await api.app.listen({ port: 0, host: '127.0.0.1' }), 'officer1', 'agency-1');
  await signs();
  gone = await archivedCase(NAME, [SHARED, OWN], '2026-当-1');
  kept = await archivedCase('试验县乙食品有限公司', [SHARED], '2026-当-2');
  await sendAll(officer, await begun(officer, gone, SCAN.length, { use: 'scan', filename: `${NAME}.pdf` }), SCAN);
  for (const caseId of [gone, kept]) await openDecision(caseId);
  await seal(DAY);
});
after(async () => {
  await api.close();
  rmSync(data, { recursive: true, force: true });
});

describe('案卷的鉴定销毁', () => {
  it('期限届满以前被拒绝，待办中也没有；届满的次日出现在档案管理人员的待办', async () => {
    api.at(LAST);
    assert.deepEqual((await desk.refused('editor', gone, 'propose-disposal', PROPOSAL)).rules, ['retention-running']);
    const todo = async () => TodoList.parse((await desk.get('editor', '/api/todo')).body).items.filter(({ step }) => step === 'propose-disposal').map(({ caseId }) => caseId).toSorted();
    assert.deepEqual(await todo(), []);
    api.at(AFTER);
    assert.deepEqual(await todo(), [gone, kept].toSorted());
  });

  it('没有经过批准的，数据库也不销毁：直接调用、直接改写都被拒绝', async () => {
    const { desk: database } = api.database.databases;
    const erase = async () => inTransaction(database, { agency: desk.id }, async (tx) => sql`select record.erase_case(${desk.id}, ${gone})`.execute(tx));
    await assert.rejects(erase, /after a second person has approved/);
    await desk.take('editor', gone, 'propose-disposal', PROPOSAL);
    await assert.rejects(erase, /after a second person has approved/);
    assert.deepEqual((await desk.refused('editor', gone, 'decide-disposal', { approved: true, opinion: '同意' })).code, 'role-missing');
    for (const statement of [sql`update record.event set data = null, salt = null, request = null`, sql`delete from record.obligation`, sql`insert into record.disposal select agency_id, case_id, id, id, id, by_officer, by_officer, by_officer, recorded_at from record.event limit 1`]) {
      await assert.rejects(inTransaction(database, { agency: desk.id }, async (tx) => statement.execute(tx)), /permission denied/);
      await assert.rejects(inTransaction(database, { agency: desk.id }, async (tx) => {
        await sql`select set_config('mingjian.erasing', ${gone}, true)`.execute(tx);
        await statement.execute(tx);
      }), /permission denied/);
    }
  });

  it('暂缓的不能批准、不能销毁；解除以后批准', async () => {
    await desk.take('reviewer', gone, 'place-hold', { ground: 'litigation', reason: '当事人起诉' });
    assert.deepEqual((await desk.refused('head', gone, 'decide-disposal', { approved: true, opinion: '同意' })).rules, ['disposal-held']);
    await desk.take('reviewer', gone, 'lift-hold', { ground: 'litigation', reason: '判决生效' });
    await desk.take('head', gone, 'decide-disposal', { approved: true, opinion: '同意销毁' });
    assert.ok((await desk.refused('editor', gone, 'destroy-volume', { ...destruction(), secondWitness: desk.officers['editor'] })).rules.includes('too-few-witnesses'));
  });

  it('销毁以后，整个数据库里再也没有当事人；另一案件不受影响', async () => {
    const there = await placesOf(NAME);
    for (const table of ['record.event', 'record.document', 'record.case']) assert.ok(there.includes(table), there.join());
    const other = await desk.detail('head', kept);
    await desk.take('editor', gone, 'destroy-volume', destruction());
    assert.deepEqual((await desk.detail('head', kept)).timeline.length, other.timeline.length);
    assert.deepEqual(await placesOf(NAME), []);
  });

  it('每一张与案件有关的表，要么清除，要么写明为什么留下', async () => {
    const { migrator } = api.database.databases;
    const { rows: tables } = await sql<{ name: string }>`
      select format('%s.%s', c.table_schema, c.table_name) as name from information_schema.columns as c join information_schema.tables as t using (table_schema, table_name)
      where c.column_name = 'case_id' and t.table_type = 'BASE TABLE' order by 1`.execute(migrator);
    /** What stays: who did what when, digests, numbers; no content. */
    const STAYS = ['record.disposal', 'record.document', 'record.document_print', 'record.document_signature', 'record.event', 'record.reading', 'record.recording', 'record.retrieval', 'record.upload'];
    const left: string[] = [];
    for (const { name } of tables) {
      const { rows: [count] } = await sql.raw<{ n: number }>(`select count(*)::integer as n from ${name} where case_id = '${gone}'`).execute(migrator);
      if ((count?.n ?? 0) > 0) left.push(name);
    }
    assert.deepEqual(left.filter((name) => !STAYS.includes(name)), []);
    assert.ok(tables.length >= 20 && STAYS.every((name) => tables.some((one) => one.name === name)));
  });

  it('案件页面答已经销毁，列表以清册的题名显示；销毁登记写明谁提出、谁批准、谁监销、销毁了什么', async () => {
    for (const url of ['', '/dossier', '/recordings']) {
      const { status, refusal } = await desk.get('head', `/api/cases/${gone}${url}`);
      assert.deepEqual([status, refusal?.code], [410, 'case-destroyed'], url);
    }
    assert.equal((await desk.refused('officer', gone, 'place-hold', { ground: 'other', reason: '再看看' })).code, 'case-destroyed');
    const { cases } = CaseList.parse((await desk.get('head', `/api/cases?search=${encodeURIComponent('2026-当-1')}`)).body);
    assert.deepEqual(cases.filter(({ id }) => id === gone).map(({ title, party, destroyedOn }) => [title, party, destroyedOn]), [[REGISTERED, '', AFTER]]);
    const view = DisposalView.parse((await desk.get('head', `/api/cases/${gone}/disposal`)).body);
    assert.deepEqual([view.title, view.ground, view.proposed.by, view.approved.by, view.approved.opinion], [REGISTERED, '保管期限届满，经鉴定销毁', '戊公示', '丁局长', '同意销毁']);
    assert.deepEqual(view.destroyed.witnesses, ['戊公示', '乙承办']);
    assert.ok(view.documents.some(({ number }) => number === '试环当罚字〔2026〕第1号'));
    assert.equal(view.erased.at(-1)?.name, '解除暂缓销毁');
    assert.equal((await desk.get('head', `/api/cases/${kept}/disposal`)).status, 404);
  });

  it('存证照样核验得通：整本账本相符；证明包证明各条记录曾经存在、前后相接', async () => {
    await seal(AFTER);
    for (const { fault } of await audits()) assert.equal(fault, null, JSON.stringify(fault));
    officer = await signInAt(officer.address, 'officer1', 'agency-1');
    const zip = await fetch(`${officer.address}/api/cases/${gone}/proof.zip?purpose=${encodeURIComponent('核对销毁')}`, { headers: { cookie: officer.cookie } });
    const files = unzipped(Buffer.from(await zip.arrayBuffer())) ?? assert.fail();
    const report = checkBundle(cryptography, files);
    assert.ok(report.sound, JSON.stringify(report.findings));
    assert.ok(report.statements.filter(({ body }) => body === null).length > 10);
    for (const [path, bytes] of files) assert.ok(!Buffer.from(bytes).toString().includes(NAME), path);
  });

  it('手中有文书的人，销毁以后照样取得这份文书的证明，核对相符', async () => {
    const { rows: [paper] } = await sql<{ digest: string; content: string | null }>`
      select encode(content_digest, 'hex') as digest, content from record.document where case_id = ${gone} and number = '试环当罚字〔2026〕第1号'`.execute(api.database.databases.migrator);
    assert.equal(paper?.content, null);
    const proof = await fetch(`${officer.address}/verify/${paper.digest}/proof.json`);
    const report = checkBundle(cryptography, bundleIn(Buffer.from(await proof.arrayBuffer())) ?? assert.fail(`${proof.status}`));
    assert.ok(report.sound, JSON.stringify(report.findings));
    assert.ok(report.findings.some(({ mark, zh }) => mark === 'proven' && zh.includes(paper.digest)));
  });

  it('只有它用的录像从存储中移除，别的案件也用的留下；反复移除无害；同一文件以后还可以再存', async () => {
    const { desk: database, migrator } = api.database.databases;
    const objects = await openStore(readConfig({ MINGJIAN_DATA: api.folder }).objects);
    const [own, shared, scan] = [OWN, SHARED, SCAN].map((film) => sha256(film).toString('hex'));
    assert.ok(own !== undefined && shared !== undefined && scan !== undefined);
    const remove = async () => removeErased({ database, clock: () => instant(`${AFTER}T06:00:00.000Z`), objects, log: createLog('error', () => {}) }, () => false);
    await remove();
    await remove();
    assert.deepEqual([await objects.sizeOf(own), await objects.sizeOf(scan), await objects.sizeOf(shared)], [null, null, SHARED.length]);
    const { rows } = await sql<{ sha256: string }>`select sha256 from record.object where removed_at is not null and probe is null and thumbnail is null and media_type <> 'application/pdf'`.execute(migrator);
    assert.deepEqual(new Set(rows.map(({ sha256: name }) => name)), new Set([own, scan]));
    const { rows: signed } = await sql<{ sha256: string; of: string; removed: boolean }>`
      select sha256, case_id::text as of, removed_at is not null as removed from record.document_signature join record.object on object.agency_id = document_signature.agency_id and sha256 = signed_digest`.execute(migrator);
    assert.deepEqual(new Set(signed.map(({ of, removed }) => `${of} ${removed}`)), new Set([`${gone} true`, `${kept} false`]), 'signed files go with their case');
    for (const { sha256: name, removed } of signed) assert.equal((await objects.sizeOf(name)) === null, removed);
    const upload = await begun(officer, kept, OWN.length);
    await sendAll(officer, upload, Buffer.from(OWN));
    assert.equal((await stateOf(officer, upload)).sha256, own);
    await remove();
    assert.equal(await objects.sizeOf(own), OWN.length);
  });

  it('没有批准就把内容删掉的，核验发现并指明是哪一条', async () => {
    const { migrator } = api.database.databases;
    await sql`alter table record.event disable trigger user`.execute(migrator);
    await sql`update record.event set data = null, salt = null, request = null, major = null, draft = null, clearance_id = null where case_id = ${kept} and seq = 3`.execute(migrator);
    await sql`alter table record.event enable trigger user`.execute(migrator);
    const [fault] = (await audits()).flatMap(({ fault: one }) => one ?? []);
    assert.equal(fault?.kind, 'event-erased');
    assert.match(fault.place, new RegExp(`案件${kept}第3个环节`));
    const { refusal } = await desk.get('head', `/api/cases/${kept}`);
    assert.equal(refusal?.code, 'case-destroyed');
  });
});

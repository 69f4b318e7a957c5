import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { addHours } from '#kernel/dates.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { DossierView } from '#record/dossier-contract.ts';
import { RecordingsView } from '#record/recording-contract.ts';
import { createLog } from '#platform/log.ts';
import { openChecker } from '#platform/objects/check.ts';
import { openStore } from '#platform/objects/open.ts';
import { checkVolumes } from '#record/io/volume-checks.ts';
import { recordPorts } from '#server/ports.ts';
import { instant } from '#registry/io/sample.ts';
import { unzipped } from '#verify/bundle-file.ts';
import { checkBundle } from '#verify/check.ts';
import { startApi, type Api, type Desk, type Who } from './api-driver.ts';
import { ARCHIVE, DAY, decideAndClose, openSummary, PARTY, recordScene, SETTINGS } from './closed-case.ts';
import { filmOf, sha256, signInAt, type Client } from '../uploading.ts';

const FILM = filmOf(1_500_000, 'dossier');

let api: Api;
let desk: Desk;
let officer: Client;
let address: string;
let caseId = '';
const take = async (who: Who, step: string, data: object, options: object = {}) => desk.take(who, caseId, step, data, options);
const dossier = async (who = 'editor'): Promise<DossierView> => DossierView.parse((await desk.get(who, `/api/cases/${caseId}/dossier`)).body);
const failing = ({ checks }: DossierView): readonly string[] => checks.filter(({ passed }) => !passed).map(({ name }) => name);

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: SETTINGS });
  await api.agency({ n: 2, jurisdiction: 'henan-2019' });
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  officer = await signInAt(address, 'officer1', 'agency-1');
  caseId = await openSummary(desk);
});
after(async () => api.close());

describe('案卷', () => {
  it('没有结案的没有案卷，说明什么时候才有；别的机关的案件查不到', async () => {
    const { status, refusal } = await desk.get('officer', `/api/cases/${caseId}/dossier`);
    assert.deepEqual([status, refusal?.code, refusal?.todo !== undefined], [409, 'step-not-open', true]);
    assert.equal((await desk.get('officer', `/api/cases/${randomUUID()}/dossier`)).status, 404);
  });

  it('结案以后可以预览：还缺什么说在前面，归档时才填写的留空', async () => {
    await recordScene(desk, officer, caseId, [{ file: FILM, kind: 'video', link: '现场检查' }]);
    await decideAndClose(desk, caseId);
    const { archived, missing, cover, notes, checks } = await dossier();
    assert.equal(archived, false);
    assert.match(missing[0] ?? '', /^本案尚未归档/);
    assert.equal(notes, null);
    assert.deepEqual(cover.filter(({ value }) => value === null).map(({ label }) => label), ['全宗号', '目录号', '案卷号', '立案日期', '归档日期', '保管期限', '页数', '密级']);
    assert.match(checks.find(({ name }) => name === '著录项目')?.found ?? '', /没有填写：“案卷号”、“归档日期”、“保管期限”、“页数”/);
  });

  it('归档以后：封面、目录、备考表齐全，录像紧接所记录环节的文书，每次查看留痕', async () => {
    await take('editor', 'archive', ARCHIVE);
    const { archived, missing, cover, contents, notes } = await dossier();
    assert.equal(archived, true);
    assert.deepEqual(missing.filter((one) => !one.includes('读回核对')), []);
    const field = (label: string) => cover.find((one) => one.label === label)?.value;
    assert.deepEqual(['全宗号', '案卷号', '当事人', '文号', '处理结果', '保管期限', '件数', '页数', '密级', '归档日期'].map(field),
      ['Q001', '2026-当-1', PARTY.name, '试环当罚字〔2026〕第1号', '罚款三千元已缴清。', '10年', String(contents.length), '60', '内部', '2026年3月2日']);
    assert.deepEqual(contents.map(({ item }) => item), contents.map((_one, index) => index + 1));
    const film = contents.findIndex(({ kind }) => kind === 'recording');
    assert.ok(film > 0 && contents[film]?.note.includes(sha256(FILM).toString('hex')), JSON.stringify(contents));
    assert.ok((contents[film - 1]?.seq ?? 0) <= (contents[film]?.seq ?? 0) && (contents[film + 1]?.seq ?? 0) > (contents[film]?.seq ?? 0));
    assert.ok(!contents.some(({ title }) => title.includes('卷宗')));
    assert.equal(notes?.archivist, '戊公示');
    const { rows: [read] } = await sql<{ n: number }>`select count(*)::integer as n from record.reading where case_id = ${caseId} and purpose = '查看案卷'`.execute(api.database.databases.migrator);
    assert.equal(read?.n, 3, 'a look that was refused shows that the case is there');
  });

  it('四性检测查的是现在的情况：还没有存证的不算通过；正文被改动、录像缺失的指明', async () => {
    const now = failing(await dossier());
    assert.ok(now.includes('存证') && !now.includes('著录项目') && !now.includes('记录链') && !now.includes('文件齐全'), now.join());
    const { migrator } = api.database.databases;
    await sql`alter table record.event disable trigger user`.execute(migrator);
    await sql`update record.event set data = jsonb_set(data, '{result}', '"另一说法"') where case_id = ${caseId} and step = 'request-closing'`.execute(migrator);
    assert.match((await dossier()).checks.find(({ name }) => name === '记录链')?.found ?? '', /^记录被改动或者缺失：“第\d+条记录”$/);
    await sql`update record.event set data = jsonb_set(data, '{result}', '"罚款三千元已缴清。"') where case_id = ${caseId} and step = 'request-closing'`.execute(migrator);
    await sql`alter table record.event enable trigger user`.execute(migrator);
    assert.ok(!failing(await dossier()).includes('记录链'));
  });
});

const zipOf = (login: Client, purpose: string): Promise<Response> => fetch(`${address}/api/cases/${caseId}/dossier.zip?${new URLSearchParams({ purpose }).toString()}`, { headers: { cookie: login.cookie } });

/** Unpacks the package into a folder of its own; the folder of the bag. */
async function unpacked(answer: Response): Promise<string> {
  assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.text());
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bag-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, readdirSync(folder)[0] ?? '');
}

const sums = (bag: string, manifest: string): string => execFileSync('sha256sum', ['-c', '--strict', manifest], { cwd: bag, encoding: 'utf8' });

describe('案卷封装包', () => {
  const data = mkdtempSync(join(tmpdir(), 'mingjian-seal-'));
  const folders = ledgerFolders(data);
  after(() => rmSync(data, { recursive: true, force: true }));
  const seal = async () => sealRound({ database: api.database.databases.desk, clock: () => addHours(instant(`${DAY}T00:00:00.000Z`), 3), folders, host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);
  let archivist: Client;
  before(async () => {
    archivist = await signInAt(address, 'editor1', 'agency-1');
  });

  it('没有写明用途的不给；最近的记录还没有存证的，说明何时再取；取得的人和用途先留痕', async () => {
    assert.equal((await zipOf(archivist, '')).status, 422);
    assert.match(await (await zipOf(archivist, '移交档案馆')).text(), /还没有列入已经签名的存证/);
    const { rows } = await sql<{ purpose: string }>`select purpose from record.reading where case_id = ${caseId} and purpose like '取得案卷封装包%'`.execute(api.database.databases.migrator);
    assert.deepEqual(rows.map(({ purpose }) => purpose), ['取得案卷封装包：移交档案馆']);
    assert.equal((await zipOf(await signInAt(address, 'head2', 'agency-2'), '看看别人的')).status, 404);
  });

  it('解开以后逐个文件核对相符，用浏览器就能看，文书是PDF；没有批准下载的录像不随包，目录写明', async () => {
    await seal();
    const bag = await unpacked(await zipOf(archivist, '移交<档案馆>'));
    const listed = sums(bag, 'manifest-sha256.txt');
    assert.match(listed, /data\/documents\/\d{3}-.*行政处罚决定书.*\.pdf: OK/);
    assert.match(sums(bag, 'tagmanifest-sha256.txt'), /说明文件\.txt: OK/);
    assert.equal(listed.trim().split('\n').length, readdirSync(join(bag, 'data', 'documents')).length + 5);
    assert.equal(readFileSync(join(bag, 'data', 'volume.pdf')).subarray(0, 5).toString(), '%PDF-');
    const { contents } = await dossier();
    assert.equal(readdirSync(join(bag, 'data', 'documents')).length, contents.filter(({ kind }) => kind === 'document').length);
    for (const name of readdirSync(join(bag, 'data', 'documents'))) assert.equal(readFileSync(join(bag, 'data', 'documents', name)).subarray(0, 5).toString(), '%PDF-');
    const page = readFileSync(join(bag, 'data', 'index.html'), 'utf8');
    for (const words of ['试验县&lt;甲&gt;食品有限公司', '移交&lt;档案馆&gt;', '原件未随包', '罚款三千元已缴清。']) assert.ok(page.includes(words), words);
    for (const [, link = ''] of page.matchAll(/href="([^"]+)"/g)) assert.ok(existsSync(join(bag, 'data', decodeURIComponent(link))), link);
    const report = checkBundle(cryptography, unzipped(readFileSync(join(bag, 'data', 'proof.zip'))) ?? assert.fail());
    assert.ok(report.sound, JSON.stringify(report.findings));
    assert.ok(!existsSync(join(bag, 'data', 'recordings')));
  });

  it('归档后的检测、每夜的检测都保存，全部读回；只能增加；不通过的在案件页指明', async () => {
    const { desk: database, migrator, auditor } = api.database.databases;
    const recorder = { database, clock: () => addHours(instant(`${DAY}T00:00:00.000Z`), hours), ports: recordPorts };
    const empty = { folder: data, s3: null };
    const [objects, checker] = [await openStore(empty), openChecker(empty)];
    after(() => checker.close());
    let hours = 3;
    const run = async () => checkVolumes({ recorder, objects, checker, log: createLog('error', () => {}) }, addHours(recorder.clock(), -1), () => false);
    await run();
    await run();
    assert.deepEqual((await dossier()).kept?.failed, ['文件齐全：缺少：“现场检查（录像）”'], 'a store without the film');
    assert.deepEqual((await dossier()).kept?.occasion, 'archiving');
    hours = 27;
    await run();
    assert.equal((await dossier()).kept?.occasion, 'nightly');
    const { rows: [kept] } = await sql<{ n: number }>`select count(*)::integer as n from record.volume_check where case_id = ${caseId}`.execute(migrator);
    assert.equal(kept?.n, 2, 'one for the archiving, one for the night');
    for (const owner of [migrator, database, auditor]) {
      await assert.rejects(sql`update record.volume_check set sound = true`.execute(owner));
      await assert.rejects(sql`delete from record.volume_check`.execute(owner));
    }
  });

  it('批准下载的录像原件随包，一字节不差；一次批准只随包一次；别人的批准不能用', async () => {
    const { recordings: [film] } = RecordingsView.parse((await desk.get('editor', `/api/cases/${caseId}/recordings`)).body);
    const request = randomUUID();
    await take('editor', 'request-recording-use', { recording: film?.id, use: 'download', ground: '移交档案馆' }, { id: request });
    await take('head', 'decide-recording-use', { request, granted: true, opinion: '同意' });
    await seal();
    assert.ok(!existsSync(join(await unpacked(await zipOf(officer, '应诉')), 'data', 'recordings')));
    const [one, other] = await Promise.all([zipOf(archivist, '移交档案馆'), zipOf(archivist, '移交档案馆')]);
    const bags = await Promise.all([one, other].filter(({ status }) => status === 200).map(unpacked));
    const [bag, ...more] = bags.filter((each) => existsSync(join(each, 'data', 'recordings')));
    assert.ok(bag !== undefined && more.length === 0, 'one approval, one copy, however many ask at once');
    sums(bag, 'manifest-sha256.txt');
    const [name = ''] = readdirSync(join(bag, 'data', 'recordings'));
    assert.deepEqual(readFileSync(join(bag, 'data', 'recordings', name)), FILM);
    assert.ok(!existsSync(join(await unpacked(await zipOf(archivist, '再取一次')), 'data', 'recordings')));
  });
});

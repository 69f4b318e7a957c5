import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { addHours } from '#kernel/dates.ts';
import { CaseId } from '#kernel/ids.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { sealRound } from '#platform/ledger/round.ts';
import { openStore } from '#platform/objects/open.ts';
import { openScans } from '#platform/scans/open.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { ProblemBody } from '#platform/http/problem.ts';
import { bare, bookmarksOf, found, pagesOf, run, without } from '#platform/typesetting/testing/programs.ts';
import { DossierView } from '#record/dossier-contract.ts';
import { RecordingsView } from '#record/recording-contract.ts';
import { printVolume } from '#record/io/volume-print.ts';
import { instant } from '#registry/io/sample.ts';
import { recordPorts } from '#server/ports.ts';
import { SettingList } from '#registry/setting-contract.ts';
import { pngOf, wavOf } from '#server/demo/media.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';
import { ARCHIVE, DAY, decideAndClose, openSummary, PARTY, recordScene, SETTINGS } from './closed-case.ts';
import { sha256, signInAt, type Client } from '../uploading.ts';

const PHOTO = Buffer.from(pngOf(7));
const SOUND = Buffer.from(wavOf(3));
/** By its first bytes a photograph; no camera wrote the rest. */
const BROKEN = Buffer.concat([PHOTO.subarray(0, 2_000), Buffer.from('broken')]);
const TOOLS = without('pdftotext、pdfimages', found('pdftotext') && found('pdfimages'));

const folder = mkdtempSync(join(tmpdir(), 'mingjian-api-volume-'));
let api: Api;
let desk: Desk;
let address: string;
let archivist: Client;
let caseId = '';

const ask = (login: Client, purpose: string, of = caseId): Promise<Response> =>
  fetch(`${address}/api/cases/${of}/dossier.pdf?${new URLSearchParams({ purpose }).toString()}`, { headers: { cookie: login.cookie } });

let count = 0;
async function printed(login: Client, purpose: string): Promise<string> {
  const answer = await ask(login, purpose);
  assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.text());
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  count += 1;
  const path = join(folder, `${count}.pdf`);
  writeFileSync(path, new Uint8Array(await answer.arrayBuffer()));
  return path;
}

const imagesIn = (path: string): number => run('pdfimages', '-list', path).split('\n').filter((line) => line.includes(' image ')).length;
const textOf = (path: string): string => bare(run('pdftotext', '-raw', path, '-'));
const contents = async (): Promise<DossierView['contents']> => DossierView.parse((await desk.get('editor', `/api/cases/${caseId}/dossier`)).body).contents;
const purposes = async (table: 'reading' | 'retrieval') =>
  (await sql<{ purpose: string }>`select purpose from ${sql.table(`record.${table}`)} where case_id = ${caseId} and purpose like '打印整卷%'`.execute(api.database.databases.migrator)).rows.map(({ purpose }) => purpose);

const seal = async () => sealRound({ database: api.database.databases.desk, clock: () => addHours(instant(`${DAY}T00:00:00.000Z`), 3), folders: ledgerFolders(folder), host: 'zf.example.gov.cn', codeOf: async () => Promise.resolve('agency-1') }, false);

/** The print in the package that the archivist takes, when what is recorded has been sealed. */
const bound = async (): Promise<string> => {
  await seal();
  const answer = await fetch(`${address}/api/cases/${caseId}/dossier.zip?purpose=${encodeURIComponent('移交档案馆')}`, { headers: { cookie: archivist.cookie } });
  assert.equal(answer.status, 200, answer.status === 200 ? '' : await answer.text());
  const [, pdf] = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).find(([path]) => path.endsWith('data/volume.pdf')) ?? assert.fail('no volume');
  count += 1;
  const path = join(folder, `${count}.pdf`);
  writeFileSync(path, pdf);
  return path;
};

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: SETTINGS, team: [...TEAM, { key: 'press', name: '庚公示', roles: ['publisher'] }] });
  await api.agency({ n: 2, jurisdiction: 'henan-2019' });
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  archivist = await signInAt(address, 'editor1', 'agency-1');
  caseId = await openSummary(desk);
});
after(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('打印整卷', () => {
  it('没有结案的不能打印，说明什么时候可以；没有写明用途的、别的机关的，也不给', async () => {
    const early = ProblemBody.parse(await (await ask(archivist, '存档')).json());
    assert.deepEqual([early.status, early.code], [409, 'step-not-open']);
    assert.match(`${early.detail}${early.todo ?? ''}`, /尚未结案.*结案以后/);
    assert.equal((await ask(archivist, '')).status, 422);
    assert.equal((await ask(await signInAt(address, 'head2', 'agency-2'), '看看别人的')).status, 404);
  });

  it('结案以后、归档以前可以打印预览，每页标明；取得的人和用途先留痕，照片逐张记为调阅', TOOLS, async () => {
    await recordScene(desk, await signInAt(address, 'officer1', 'agency-1'), caseId, [
      { file: PHOTO, kind: 'photo', link: '现场情况' }, { file: SOUND, kind: 'audio', link: '现场询问' }, { file: BROKEN, kind: 'photo', link: '损坏的照片' },
    ]);
    await decideAndClose(desk, caseId);
    const path = await printed(archivist, '填写页数');
    const pages = pagesOf(path).filter((text) => bare(text) !== '');
    for (const page of pages) assert.ok(page.includes('预览：本案尚未归档'), page);
    assert.deepEqual([await purposes('reading'), await purposes('retrieval')], [['打印整卷：存档', '打印整卷：填写页数'], ['打印整卷：填写页数', '打印整卷：填写页数']]);
  });

  it('归档以后：封面、目录、文书、照片、录音清单、备考表都在；照片有说明和水印，不能排印的占一页说明原因', TOOLS, async () => {
    await desk.take('editor', caseId, 'archive', ARCHIVE);
    const path = await printed(archivist, '移交<档案馆>');
    const text = textOf(path);
    for (const words of ['行政执法案卷', PARTY.name, ARCHIVE.volume, '罚款三千元已缴清。', '卷内目录', '备考表', '录音录像清单', '照片的格式不能排印，或者文件不完整', '戊公示2026-03-0209:00调阅，用途：移交<档案馆>']) assert.ok(text.includes(bare(words)), words);
    for (const file of [PHOTO, SOUND, BROKEN]) assert.ok(text.includes(sha256(file).toString('hex')), 'a digest');
    assert.ok(!text.includes('预览'));
    assert.equal(imagesIn(path), 1);
    const rows = await contents();
    assert.match(text, new RegExp(`本卷共${rows.length}件，\\d+页`));
    if (found('qpdf')) {
      const items = bookmarksOf(path).flatMap(({ title }) => /^\d+/.exec(title)?.[0] ?? []);
      assert.deepEqual(items, rows.filter(({ title }) => !title.includes('录音')).map(({ item }) => String(item)));
    }
  });

  it('没有调阅职责的人打印，照片不随卷，说明由谁调阅，也不记为调阅', TOOLS, async () => {
    const path = await printed(await signInAt(address, 'press1', 'agency-1'), '核对公示文本');
    assert.equal(imagesIn(path), 0);
    assert.ok(textOf(path).includes('音像记录由本案承办人员和法制审核、档案管理、执法监督人员以及机关负责人调阅'));
    assert.ok((await purposes('reading')).includes('打印整卷：核对公示文本'));
    assert.ok(!(await purposes('retrieval')).includes('打印整卷：核对公示文本'));
  });

  it('一份文书的内容排印不出来的，只缺这一份，在它的位置说明；其余照常', TOOLS, async () => {
    const { migrator } = api.database.databases;
    const odd = async (from: string, to: string) => {
      await sql`alter table record.document disable trigger user`.execute(migrator);
      await sql`update record.document set content = replace(content, ${from}, ${to}), content_digest = sha256(convert_to(replace(content, ${from}, ${to}), 'UTF8'))
        where case_id = ${caseId} and form = 'closing-report'`.execute(migrator);
      await sql`alter table record.document enable trigger user`.execute(migrator);
    };
    await odd('罚款三千元已缴清', '罚款三千元已缴清😀');
    const text = textOf(await printed(archivist, '核对'));
    await odd('罚款三千元已缴清😀', '罚款三千元已缴清');
    assert.match(text, /字体中没有其中的字（U\+1F600）。本件没有随卷排印/);
    assert.ok(text.includes('未排印') && text.includes('当场行政处罚决定书'));
  });

  it('用途里有字体没有的字，照样打印，那个字留作方框', TOOLS, async () => {
    const text = textOf(await printed(archivist, '核对😀照片'));
    assert.ok(text.includes('用途：核对□照片'));
  });

  it('超出排印的时限的，整卷不给，说明原因和别的办法，不是没有回音', async () => {
    const { desk: database } = api.database.databases;
    const recorder = { database, clock: () => instant(`${DAY}T01:00:00.000Z`), ports: recordPorts };
    const hurried = openPress({ children: 1, limits: { time: 1, memory: 1_000_000_000 } });
    const objects = await openStore({ folder, s3: null });
    const parts = { recorder, objects, scans: openScans(), volumePress: hurried, printer: { recorder, press: hurried, origin: 'https://zf.example.gov.cn', sealFor: async () => Promise.resolve(null), signing: null } };
    const actor = { agencyId: desk.id, officerId: desk.officers['editor'] ?? assert.fail(), name: '戊公示', roles: ['archivist'] } as const;
    const answer = await printVolume(parts, actor, CaseId.parse(caseId), '核对');
    hurried.close();
    assert.ok(!answer.ok);
    assert.match(answer.error.detail, /^本卷共7件，整卷没有排印成功：排印用时过长，已经终止。$/);
    assert.match(answer.error.todo ?? '', /案卷封装包/);
  });

  it('随封装包的整卷，照片只有取得下载批准的才印出：打印不是绕过审批的路', TOOLS, async () => {
    const first = await bound();
    assert.equal(imagesIn(first), 0);
    assert.ok(textOf(first).includes('原件未随包：取得人没有经批准而未使用的下载申请'));
    const { recordings } = RecordingsView.parse((await desk.get('editor', `/api/cases/${caseId}/recordings`)).body);
    const request = randomUUID();
    await desk.take('editor', caseId, 'request-recording-use', { recording: recordings.find(({ link }) => link === '现场情况')?.id, use: 'download', ground: '移交档案馆' }, { id: request });
    await desk.take('head', caseId, 'decide-recording-use', { request, granted: true, opinion: '同意' });
    const second = await bound();
    assert.equal(imagesIn(second), 1);
    assert.ok(textOf(second).includes('戊公示2026-03-0209:00取得封装包，用途：移交档案馆'));
    assert.equal(imagesIn(await bound()), 0, 'one approval, one copy');
  });

  it('许多人同时打印，都得到完整的一份，其间别的请求照常办理', async () => {
    const printing = Promise.all(Array.from({ length: 6 }, async (_none, index) => (await (await ask(archivist, `核对${index}`)).arrayBuffer()).byteLength));
    const done = new AbortController();
    void printing.finally(() => done.abort());
    let served = 0;
    while (!done.signal.aborted) served += (await fetch(`${address}/healthz`)).ok ? 1 : 0;
    const sizes = await printing;
    assert.ok(sizes.every((size) => size > 50_000), sizes.join());
    assert.ok(served >= 5, `${served} answers`);
  });
});

/** As the agency does it: proposed by one person, decided by the head. */
const setOrder = async (value: string) => {
  const id = randomUUID();
  const proposal = { id, code: 'dossier.order', value, effectiveFrom: api.today(), reason: '按本省立卷规范', source: null, confirmed: false };
  assert.equal((await desk.post('officer', '/api/settings/proposals', proposal)).refusal, null);
  assert.equal((await desk.post('head', `/api/settings/proposals/${id}/decision`, { id: randomUUID(), approved: true, opinion: '同意' })).refusal, null);
};
const orderOf = async (of: string) => DossierView.parse((await desk.get('editor', `/api/cases/${of}/dossier`)).body).contents.map(({ title }) => title);

describe('卷内文件的排列', () => {
  it('没有设定的，按办理先后；本机关设定决定书在前的，自归档之日起照办；以后改变设定，已归档的案卷不变', async () => {
    const first = await orderOf(caseId);
    assert.equal(first.indexOf('当场行政处罚决定书'), 4, first.join());
    const other = await openSummary(desk);
    await recordScene(desk, await signInAt(address, 'officer1', 'agency-1'), other, []);
    await decideAndClose(desk, other);
    assert.notEqual((await orderOf(other))[0], '当场行政处罚决定书');
    await setOrder('decision-first');
    assert.equal((await orderOf(other))[0], '当场行政处罚决定书', 'the preview follows the setting');
    await desk.take('editor', other, 'archive', { ...ARCHIVE, volume: '2026-当-2' });
    api.at('2026-03-03');
    await setOrder('chronological');
    assert.equal((await orderOf(other))[0], '当场行政处罚决定书');
    assert.deepEqual(await orderOf(caseId), first);
    const list = SettingList.parse((await desk.get('head', '/api/settings')).body);
    assert.deepEqual(list.settings.find(({ code }) => code === 'dossier.order')?.history.map(({ value }) => value).toSorted(), ['chronological', 'decision-first']);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { PartyRecords, RecordingsView, RetrievalList, Retrieved } from '#record/recording-contract.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { SOURCE } from './api-case-data.ts';
import { startApi, TEAM, type Api, type Desk } from './api-driver.ts';
import { begun, bytesOf, fileOf, filmOf, receiptOf, sendAll, sha256, signInAt, stateOf, type Client } from '../uploading.ts';

const DAY = '2026-03-02';
const FILM = filmOf(3_000_000, 'film');

let api: Api;
let desk: Desk;
let officer: Client;
let address: string;

const SAID = { kind: 'video', link: '现场检查', device: '执法记录仪A01', place: '试验县一路1号', startedAt: `${DAY}T00:10:00.000Z`, endedAt: `${DAY}T00:50:00.000Z` };

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', team: [...TEAM, { key: 'watch', name: '庚监督', roles: ['supervisor'] }] });
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  officer = await signInAt(address, 'officer1', 'agency-1');
});
after(async () => api.close());

async function stored(caseId: string, file: Buffer<ArrayBuffer>): Promise<ReturnType<typeof receiptOf>> {
  const upload = await begun(officer, caseId, file.length);
  await sendAll(officer, upload, file);
  return receiptOf(await stateOf(officer, upload));
}

const opened = (): Promise<string> => desk.open('officer', SOURCE, { acting: ['officer', 'second'] });

async function registered(caseId: string, file = FILM, over: object = {}): Promise<string> {
  const id = randomUUID();
  await desk.take('officer', caseId, 'register-recording', { ...SAID, ...(await stored(caseId, file)), ...over }, { id });
  return id;
}

const recordings = async (who: string, caseId: string): Promise<RecordingsView> => RecordingsView.parse((await desk.get(who, `/api/cases/${caseId}/recordings`)).body);

const retrieve = (who: string, caseId: string, recording: string, request: object) => desk.post(who, `/api/cases/${caseId}/recordings/${recording}/retrievals`, { id: randomUUID(), manner: 'view', purpose: '核对现场情况', ...request });

const fetched = (client: Client, path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${address}${path}`, { headers: { cookie: client.cookie, ...headers } });

/** Asks for a use and has the head grant it; the id of the request. */
async function granted(caseId: string, recording: string, use: string, over: object = {}): Promise<string> {
  const id = randomUUID();
  await desk.take('officer', caseId, 'request-recording-use', { recording, use, ground: '复议机关要求提交证据', ...over }, { id });
  await desk.take('head', caseId, 'decide-recording-use', { request: id, granted: true, opinion: '同意' });
  return id;
}

describe('登记音像记录', () => {
  it('登记的是服务器存储的文件，存证条目含加盐的文件摘要', async () => {
    const caseId = await opened();
    const id = await registered(caseId);
    const { recordings: [recording] } = await recordings('officer', caseId);
    assert.deepEqual([recording?.id, recording?.sha256, recording?.mediaType, recording?.storage.standing], [id, sha256(FILM).toString('hex'), 'video/mp4', 'in-time']);
    const { rows: [kept] } = await inTransaction(api.database.databases.migrator, 'every-agency', (tx) =>
      sql<{ entry: string; salt: string }>`select entry, encode(salt, 'hex') as salt from ledger.pending join record.event using (agency_id, id) where id = ${id}`.execute(tx));
    const salted = sha256(Buffer.from(`${kept?.salt ?? ''}${sha256(FILM).toString('hex')}`)).toString('hex');
    assert.deepEqual((JSON.parse(kept?.entry ?? '{}') as { ev?: unknown }).ev, [salted]);
  });

  it('摘要、大小、格式、时间与存储的不符的，或者没有存储、已经登记的，不予登记', async () => {
    const caseId = await opened();
    const receipt = await stored(caseId, FILM);
    for (const over of [{ sha256: 'c'.repeat(64) }, { root: 'd'.repeat(64) }, { size: 1 }, { mediaType: 'image/png' }, { storedAt: `${DAY}T01:00:00.001Z` }]) {
      assert.equal((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...receipt, ...over })).code, 'file-changed', JSON.stringify(over));
    }
    assert.equal((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...receipt, upload: randomUUID() })).code, 'file-changed');
    assert.deepEqual((await desk.refused('editor', caseId, 'register-recording', { ...SAID, ...receipt })).code, 'role-missing');
    assert.deepEqual((await desk.refused('chair', caseId, 'register-recording', { ...SAID, ...receipt })).rules, ['not-handler']);
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...receipt });
    assert.equal((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...receipt })).code, 'changed-meanwhile');
  });

  it('为别的案件上传的文件，不能登记到本案', async () => {
    const [one, other] = [await opened(), await opened()];
    const receipt = await stored(one, FILM);
    assert.equal((await desk.refused('officer', other, 'register-recording', { ...SAID, ...receipt })).code, 'file-changed');
  });

  it('河南：不是当日存储的，须写明理由；返回单位后二十四小时内存储的，是因故未能及时存储', async () => {
    const caseId = await opened();
    const yesterday = { startedAt: '2026-02-27T01:00:00.000Z', endedAt: '2026-02-27T02:00:00.000Z' };
    const receipt = await stored(caseId, FILM);
    assert.deepEqual((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...yesterday, ...receipt })).rules, ['late-reason-missing']);
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...yesterday, ...receipt, lateReason: '山区没有信号，次日返回', returnedAt: `${DAY}T00:00:00.000Z` });
    await registered(caseId, fileOf(500_000, 'late'), { ...yesterday, lateReason: '忘记存储' });
    const { recordings: found } = await recordings('officer', caseId);
    assert.deepEqual(found.map(({ storage }) => [storage.standing, storage.due]), [['excused', '2026-02-27'], ['late', '2026-02-27']]);
  });

  it('先登记待存储的，当日为期限；存储登记后期限终止', async () => {
    const caseId = await opened();
    const announced = randomUUID();
    await desk.take('officer', caseId, 'announce-recording', SAID, { id: announced });
    const clock = async () => (await desk.detail('officer', caseId)).obligations.find(({ code }) => code === 'store-recording');
    assert.deepEqual([(await clock())?.due, (await clock())?.closedOn], [DAY, null]);
    await registered(caseId, FILM, { announced });
    assert.equal((await clock())?.closedOn, DAY);
  });
});

describe('调阅音像记录', () => {
  it('先写明目的，留痕后才能播放；按需要的部分传送；不执行其中任何内容', async () => {
    const caseId = await opened();
    const recording = await registered(caseId);
    assert.equal((await retrieve('officer', caseId, recording, { purpose: '' })).status, 422);
    const { content, by } = Retrieved.parse((await retrieve('officer', caseId, recording, {})).body);
    assert.equal(by, '甲承办');
    const part = await fetched(officer, content, { range: 'bytes=1000-1999' });
    assert.deepEqual([part.status, part.headers.get('content-range'), part.headers.get('content-type'), part.headers.get('content-disposition')], [206, `bytes 1000-1999/${FILM.length}`, 'video/mp4', 'inline']);
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), FILM.subarray(1000, 2000));
    assert.equal(part.headers.get('x-content-type-options'), 'nosniff');
    assert.match(part.headers.get('content-security-policy') ?? '', /sandbox/);
    const whole = await fetched(officer, content);
    assert.equal(sha256(Buffer.from(await whole.arrayBuffer())).toString('hex'), sha256(FILM).toString('hex'));
    assert.equal((await fetched(officer, content, { range: `bytes=${FILM.length}-` })).status, 416);
    const { retrievals } = RetrievalList.parse((await desk.get('watch', `/api/retrievals?caseId=${caseId}`)).body);
    assert.deepEqual(retrievals.map((one) => [one.by.name, one.manner, one.purpose, one.link]), [['甲承办', 'view', '核对现场情况', '现场检查']]);
  });

  it('别人的调阅打不开；不承办本案的执法人员、公示人员不能调阅；调阅记录由监督人员和负责人查看', async () => {
    const caseId = await opened();
    const recording = await registered(caseId);
    const { content } = Retrieved.parse((await retrieve('watch', caseId, recording, {})).body);
    assert.equal((await fetched(officer, content)).status, 404);
    assert.equal((await fetched({ address, cookie: '' }, content)).status, 401);
    assert.equal((await retrieve('chair', caseId, recording, {})).refusal?.code, 'role-missing');
    for (const who of ['officer', 'reviewer', 'editor']) assert.equal((await desk.get(who, '/api/retrievals')).refusal?.code, 'role-missing', who);
    for (const who of ['head', 'watch']) assert.equal((await desk.get(who, '/api/retrievals')).status, 200, who);
  });

  it('不是音像的文件只能保存，不能在页面中打开', async () => {
    const caseId = await opened();
    const page = bytesOf(`<html><script>alert(1)</script>${'x'.repeat(2000)}`);
    const recording = await registered(caseId, page, { kind: 'other' });
    const { content } = Retrieved.parse((await retrieve('officer', caseId, recording, {})).body);
    const answer = await fetched(officer, content);
    assert.deepEqual([answer.headers.get('content-type'), answer.headers.get('content-disposition')?.split(';')[0]], ['application/octet-stream', 'attachment']);
  });

  it('下载、对外提供须经另一人批准，一次批准一份副本', async () => {
    const caseId = await opened();
    const recording = await registered(caseId);
    for (const manner of ['download', 'release']) {
      assert.equal((await retrieve('officer', caseId, recording, { manner })).refusal?.code, 'law-refuses');
      assert.equal((await retrieve('head', caseId, recording, { manner })).refusal?.code, 'law-refuses');
    }
    assert.deepEqual((await desk.refused('officer', caseId, 'request-recording-use', { recording, use: 'release', ground: '复议' })).rules, ['recipient-missing']);
    const use = await granted(caseId, recording, 'release', { recipient: '示范市人民政府复议机构' });
    assert.equal((await retrieve('officer', caseId, recording, { manner: 'download', use })).refusal?.code, 'law-refuses', 'another use than approved');
    assert.equal((await retrieve('second', caseId, recording, { manner: 'release', use })).refusal?.code, 'law-refuses', 'another person than asked');
    const both = await Promise.all([0, 1].map(() => retrieve('officer', caseId, recording, { manner: 'release', use })));
    assert.deepEqual(both.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409]);
    const { content } = Retrieved.parse(both.find(({ status }) => status === 200)?.body);
    assert.match((await fetched(officer, content)).headers.get('content-disposition') ?? '', /^attachment/);
    const { retrievals } = RetrievalList.parse((await desk.get('head', `/api/retrievals?caseId=${caseId}`)).body);
    assert.deepEqual(retrievals.map(({ manner, recipient }) => [manner, recipient]), [['release', '示范市人民政府复议机构']]);
  });

  it('不批准的不能取得；没有人能审批自己的申请', async () => {
    const caseId = await opened();
    const recording = await registered(caseId);
    const own = randomUUID();
    await desk.take('head', caseId, 'request-recording-use', { recording, use: 'download', ground: '研判' }, { id: own });
    assert.deepEqual((await desk.refused('head', caseId, 'decide-recording-use', { request: own, granted: true, opinion: '同意' })).rules, ['own-request']);
    const denied = randomUUID();
    await desk.take('officer', caseId, 'request-recording-use', { recording, use: 'download', ground: '备份' }, { id: denied });
    assert.equal((await desk.refused('officer', caseId, 'decide-recording-use', { request: denied, granted: true, opinion: '同意' })).code, 'role-missing');
    await desk.take('head', caseId, 'decide-recording-use', { request: denied, granted: false, opinion: '不得自行保存' });
    assert.equal((await retrieve('officer', caseId, recording, { manner: 'download', use: denied })).refusal?.code, 'law-refuses');
  });
});

describe('剪辑、遮蔽的副本', () => {
  it('先经批准，另行存储并连着原始记录；原始记录不动；一次批准一个副本', async () => {
    const caseId = await opened();
    const recording = await registered(caseId);
    const receipt = await stored(caseId, fileOf(800_000, 'blurred'));
    const origin = { recording, manner: 'redacted', description: '遮蔽路人面部' };
    assert.deepEqual((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...receipt, origin: { ...origin, approval: randomUUID() } })).rules, ['derivation-unapproved']);
    const clip = await granted(caseId, recording, 'clip');
    assert.deepEqual((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...receipt, origin: { ...origin, approval: clip } })).rules, ['derivation-unapproved']);
    const approval = await granted(caseId, recording, 'redacted');
    const same = await stored(caseId, FILM);
    assert.deepEqual((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...same, origin: { ...origin, approval } })).rules, ['derivation-unchanged']);
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...receipt, origin: { ...origin, approval } });
    const [first, second] = (await recordings('head', caseId)).recordings;
    assert.deepEqual([first?.sha256, second?.origin], [sha256(FILM).toString('hex'), { recording, manner: '遮蔽（隐去）', description: '遮蔽路人面部' }]);
    const again = await stored(caseId, fileOf(700_000, 'again'));
    assert.deepEqual((await desk.refused('officer', caseId, 'register-recording', { ...SAID, ...again, origin: { ...origin, approval } })).rules, ['approval-used']);
  });
});

describe('不音像记录的理由', () => {
  it('文字记录能够全面有效记录的可以不音像记录：河南可以；海阳要求同时音像，只能因客观原因', async () => {
    const haiyang = await api.agency({ n: 2, jurisdiction: 'haiyang-2017' });
    for (const [where, allowed] of [[desk, true], [haiyang, false]] as const) {
      const caseId = await where.open('officer', SOURCE, { acting: ['officer', 'second'] });
      const event = (await where.detail('officer', caseId)).timeline[0]?.id;
      const why = { event, reason: '现场笔录已经全面记录' };
      const answer = await where.attempt('officer', caseId, 'explain-no-recording', { ...why, ground: 'text-suffices' });
      assert.deepEqual(answer.refusal?.rules ?? [], allowed ? [] : ['recording-required']);
      await where.take('officer', caseId, 'explain-no-recording', { ...why, ground: 'impossible' });
    }
  });
});

describe('同一执法对象的记录', () => {
  it('一处看到该当事人各案的文书和音像；同名不同主体的不混在一起', async () => {
    const party = { ...SOURCE.party, name: '试验县乙食品有限公司', uscc: '91350100M000100Y43' };
    const { licence: _licence, ...withCode } = party;
    const open = (one: object) => desk.open('officer', { ...SOURCE, party: one }, { acting: ['officer', 'second'] });
    const [first, second] = [await open(withCode), await open(withCode)];
    const other = await open({ ...withCode, uscc: '91110000802100433B' });
    await registered(second);
    const { cases, party: name } = PartyRecords.parse((await desk.get('watch', `/api/cases/${first}/party-records`)).body);
    assert.equal(name, '试验县乙食品有限公司');
    assert.deepEqual(cases.map(({ id }) => id).toSorted(), [first, second].toSorted());
    assert.ok(!cases.some(({ id }) => id === other));
    assert.equal(cases.find(({ id }) => id === second)?.recordings.length, 1);
    assert.equal((await desk.get('chair', `/api/cases/${first}/party-records`)).refusal?.code, 'role-missing');
  });
});

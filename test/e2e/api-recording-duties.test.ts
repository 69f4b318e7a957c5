import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { ListDrafted } from '#registry/setting-contract.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, INQUIRY, INSPECTION, penalty, SOURCE } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk } from './api-driver.ts';
import { begun, filmOf, receiptOf, sendAll, signInAt, stateOf } from '../uploading.ts';

/** What the list demands of an act is asked for until it is there, and the case does not go on without it. */

const acting = BOTH;
const DAY = '2026-03-02';
const FILM = filmOf(300_000, 'film');
const SAID = { kind: 'video', link: '现场检查', device: '执法记录仪A01', place: '试验县一路1号', startedAt: `${DAY}T00:10:00.000Z`, endedAt: `${DAY}T00:50:00.000Z` };
const ROWS = [
  { number: '1', stage: '现场检查', means: '执法记录仪录像', coverage: 'key', steps: ['penalty-ordinary/inspect-site'] },
  { number: '2', stage: '询问', means: '全程录音录像', coverage: 'whole', steps: ['penalty-ordinary/inquire'] },
];
const DISMISS = { reason: '经查证，没有违法事实。' };

let api: Api;
let desk: Desk;
let unlisted: Desk;
let address: string;

before(async () => {
  api = await startApi(DAY);
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019' });
  unlisted = await api.agency({ n: 2, jurisdiction: 'henan-2019' });
  const drafted = ListDrafted.parse((await desk.post('officer', '/api/lists/recording/draft', { id: randomUUID(), replaces: null, content: { rows: ROWS } })).body);
  assert.equal((await desk.post('head', '/api/lists/recording/approval', { id: randomUUID(), ...drafted, effectiveFrom: DAY, opinion: '同意' })).refusal, null);
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => api.close());

interface Acts {
  readonly caseId: string;
  readonly site: string;
  readonly inquiry: string;
}

/** A case on whose scene everything was done and nothing brought in yet. */
async function investigated(where = desk): Promise<Acts> {
  const [site, inquiry] = [randomUUID(), randomUUID()];
  const caseId = await where.open('officer', SOURCE, { acting });
  await where.take('officer', caseId, 'request-filing', FILING, { acting });
  await where.take('head', caseId, 'approve-filing', APPROVAL);
  await where.take('officer', caseId, 'inspect-site', INSPECTION, { acting, id: site });
  await where.take('officer', caseId, 'inquire', INQUIRY, { acting, id: inquiry });
  await where.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
  return { caseId, site, inquiry };
}

async function stored(caseId: string): Promise<object> {
  const officer = await signInAt(address, 'officer1', 'agency-1');
  const upload = await begun(officer, caseId, FILM.length);
  await sendAll(officer, upload, FILM);
  return receiptOf(await stateOf(officer, upload));
}

const missing = async (caseId: string) => (await desk.detail('officer', caseId)).missing.map(({ event, announced }) => [event, announced]);
const conclude = (caseId: string, where = desk) => where.attempt('officer', caseId, 'conclude-investigation', conclusion(penalty(20_000)), { acting });

describe('音像记录事项清单要求的音像记录', () => {
  it('缺少时案件页面写明，调查终结被拒绝；一段录像记录两个环节，登记后放行', async () => {
    const { caseId, site, inquiry } = await investigated();
    assert.deepEqual(await missing(caseId), [[site, false], [inquiry, false]]);
    const { next, missing: [first] } = await desk.detail('officer', caseId);
    assert.equal(first?.sentence, '“现场检查（勘验）”（2026年3月2日）应当音像记录，尚缺：关键环节音像记录：音像记录事项清单（第1版）第1项“现场检查”，记录方式：执法记录仪录像');
    assert.deepEqual(next.find(({ step }) => step === 'conclude-investigation')?.blockers.map(({ rule }) => rule), ['recording-missing', 'recording-missing']);
    const { refusal } = await conclude(caseId);
    assert.deepEqual(refusal?.rules, ['recording-missing', 'recording-missing']);
    assert.match(JSON.stringify(refusal), /第1版.*第2项.*国办发〔2018〕118号/s);
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...(await stored(caseId)), event: site, alsoOf: [inquiry] });
    assert.deepEqual(await missing(caseId), []);
    assert.equal((await conclude(caseId)).refusal, null);
  });

  it('全程音像记录的，不能说文字记录已经足够；因客观原因没有记录的，说明后放行', async () => {
    const { caseId, site, inquiry } = await investigated();
    const said = { ground: 'text-suffices', reason: '笔录已经全面记录' };
    assert.deepEqual((await desk.refused('officer', caseId, 'explain-no-recording', { ...said, event: inquiry })).rules, ['recording-whole-required']);
    await desk.take('officer', caseId, 'explain-no-recording', { ...said, event: site });
    await desk.take('officer', caseId, 'explain-no-recording', { ground: 'impossible', reason: '设备进水损坏', event: inquiry });
    assert.equal((await conclude(caseId)).refusal, null);
  });

  it('不能写明本案没有的环节；别的案件的环节也不算', async () => {
    const [{ caseId }, { site }] = [await investigated(), await investigated()];
    for (const over of [{ event: site }, { alsoOf: [randomUUID()] }]) {
      assert.deepEqual((await desk.refused('officer', caseId, 'announce-recording', { ...SAID, ...over })).rules, ['recording-unknown']);
    }
  });

  it('没有清单的机关不受影响', async () => {
    const { caseId } = await investigated(unlisted);
    assert.equal((await conclude(caseId, unlisted)).refusal, null);
  });

  it('登记待存储的，当日可以调查终结；结束案件时、过了当日仍未存储时都被拒绝；存储后放行', async () => {
    const { caseId, site, inquiry } = await investigated();
    const announced = randomUUID();
    await desk.take('officer', caseId, 'announce-recording', { ...SAID, event: site, alsoOf: [inquiry] }, { id: announced });
    assert.deepEqual(await missing(caseId), [[site, true], [inquiry, true]]);
    assert.deepEqual((await desk.refused('head', caseId, 'dismiss-case', DISMISS)).rules, ['recording-missing', 'recording-missing']);
    api.at('2026-03-03');
    assert.deepEqual((await conclude(caseId)).refusal?.rules, ['recording-missing', 'recording-missing']);
    await desk.take('officer', caseId, 'register-recording', { ...SAID, ...(await stored(caseId)), announced, lateReason: '返回单位已晚' });
    assert.deepEqual(await missing(caseId), []);
    await desk.take('head', caseId, 'dismiss-case', DISMISS);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { ProblemBody } from '#platform/http/problem.ts';
import {
  APPROVAL, conclusion, decision, EVIDENCE, FILING, INQUIRY, INSPECTION, notice, opinion, penalty, serveDirectly, SOURCE, submission,
} from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk, type StepOptions } from './api-driver.ts';

const acting = BOTH;
const SMALL = penalty(8_000);
const MATERIALS = ['draft', 'report', 'evidence', 'notice'];

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value that no form takes where this one stood. */
const wrongFor = (value: Json): Json => {
  if (typeof value === 'string') return 20_260_302;
  if (typeof value === 'number') return '很多';
  if (typeof value === 'boolean') return '是';
  return Array.isArray(value) ? { 0: value[0] ?? null } : [value];
};

interface Mutant {
  readonly path: string;
  readonly data: Json;
}

/** One copy for each place in the data with a value of a wrong type there, and one for each object with a field that nobody asked for. */
function mutantsOf(value: Json, path = ''): readonly Mutant[] {
  const here = [{ path, data: wrongFor(value) }];
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return [...here, ...items.flatMap((item, index) => mutantsOf(item, `${path}/${index}`).map((one) => ({ path: one.path, data: items.with(index, one.data) })))];
  }
  if (typeof value !== 'object' || value === null) return here;
  const fields = Object.entries(value);
  const unknown = { path: `${path}/surprise`, data: { ...Object.fromEntries(fields), surprise: '多余' } };
  return [...here, unknown, ...fields.flatMap(([key, field]) => mutantsOf(field, `${path}/${key}`).map((one) => ({ path: one.path, data: { ...Object.fromEntries(fields), [key]: one.data } })))];
}

const json = (data: object): Json => JSON.parse(JSON.stringify(data)) as Json; // what JSON.parse returns

describe('接口对不合要求的请求一律说明原因，不出内部错误', () => {
  let api: Api;
  let desk: Desk;

  before(async () => {
    api = await startApi('2026-03-02');
    desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' } });
    await api.agency({ n: 2, jurisdiction: 'national' });
  });
  after(async () => api.close());

  /** Every mutant is refused with the place that is wrong; then the step is taken as it should be. */
  async function afterMutants(who: string, caseId: string, step: string, data: object, options: StepOptions = {}): Promise<number> {
    const mutants = mutantsOf(json(data)).slice(1);
    for (const { path, data: wrong } of mutants) {
      const refusal = await desk.refused(who, caseId, step, wrong as object, options);
      assert.ok(refusal.code === 'invalid-request' && refusal.status === 422, `${step}${path}: ${refusal.code} ${refusal.detail}`);
      const places = refusal.errors.map((error) => error.path);
      assert.ok(places.some((place) => `/data${path}`.startsWith(place)), `${step}${path} is not in ${places.join()}`);
    }
    await desk.take(who, caseId, step, data, options);
    return mutants.length;
  }

  it('一件小额案件走完全程：每个环节的每一处填写类型不对或者多出一项，都指明位置并拒绝', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    let mutants = 0;
    const good = async (...step: Parameters<typeof afterMutants>): Promise<void> => {
      mutants += await afterMutants(...step);
    };
    await good('officer', caseId, 'request-filing', FILING, { acting });
    await good('head', caseId, 'approve-filing', APPROVAL);
    await good('officer', caseId, 'inspect-site', INSPECTION, { acting });
    await good('officer', caseId, 'inquire', INQUIRY, { acting });
    await good('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    await good('officer', caseId, 'order-correction', { unlawful: '无证排污', provision: SMALL.basis[0], content: '停止排放', due: '2026-03-10' }, { acting });
    await good('officer', caseId, 'conclude-investigation', conclusion(SMALL), { acting });
    await good('officer', caseId, 'give-notice', notice(SMALL, true), { acting });
    await good('officer', caseId, 'serve', serveDirectly('notice'), { acting });
    api.at('2026-03-10');
    const late = await desk.refused('officer', caseId, 'request-hearing', { form: 'oral', content: '要求听证。' });
    assert.deepEqual(late.rules, ['hearing-request-late']);
    assert.match(late.detail, /2026-03-09/); // five working days after Monday 2 March
    const unreviewed = await desk.refused('head', caseId, 'decide', decision(SMALL));
    assert.equal(unreviewed.code, 'clearance-missing');
    assert.ok(unreviewed.articles.some((article) => article.includes('三政办〔2019〕16号')), 'the source that has every ordinary decision reviewed');
    await good('officer', caseId, 'submit-review', submission(SMALL, MATERIALS));
    await good('reviewer', caseId, 'accept-review', { note: '收到。' });
    await good('reviewer', caseId, 'give-opinion', opinion());
    await good('head', caseId, 'decide', decision(SMALL));
    await good('officer', caseId, 'serve', serveDirectly('decision'), { acting });
    await good('officer', caseId, 'record-payment', { amountFen: 800_000, receipt: 'P-1', channel: 'bank' });
    assert.ok(mutants > 200, `${mutants} mutants`);
  });

  it('请求本身不成样子：不是对象、缺项、编号不是编号、日期不存在、数值过大', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    const good = { id: randomUUID(), expectedSeq: 1, officers: [], data: FILING };
    const bodies: readonly unknown[] = [
      null, [], 'text', 7, {}, { ...good, data: null }, { ...good, data: [] }, { ...good, data: 'x' }, { ...good, id: 'not-an-id' }, { ...good, expectedSeq: -1 },
      { ...good, expectedSeq: 1.5 }, { ...good, expectedSeq: 1e308 }, { ...good, on: '2026-02-30' }, { ...good, on: 'yesterday' }, { ...good, on: null },
      { ...good, officers: ['wang'] }, { ...good, officers: Array.from({ length: 21 }, () => randomUUID()) }, { ...good, force: true }, { ...good, seq: 9 },
    ];
    for (const body of bodies) {
      const { refusal } = await desk.post('officer', `/api/cases/${caseId}/steps/request-filing`, body);
      assert.ok(refusal && [400, 422].includes(refusal.status), JSON.stringify(body));
    }
    assert.equal((await desk.detail('officer', caseId)).timeline.length, 1);
  });

  it('不能存进数据库的文字（空字符、残缺的字）被拒绝，字体没有的字指明，生僻字和很长的文字按原样保存', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    for (const reason of ['空\u0000字', '\ud800残', '残\udc00']) {
      const { refusal } = await desk.attempt('officer', caseId, 'request-filing', { ...FILING, reason }, { acting });
      assert.ok(refusal && refusal.status < 500, reason);
    }
    const unprintable = await desk.refused('officer', caseId, 'request-filing', { ...FILING, reason: '𠮷野家占道经营' }, { acting });
    assert.match(unprintable.detail, /有字体无法排印的字：𠮷/);
    const reason = `𬭎堃䶮${'字'.repeat(4_990)}`;
    await desk.take('officer', caseId, 'request-filing', { ...FILING, reason }, { acting });
    assert.equal((await desk.detail('officer', caseId)).timeline.at(-1)?.data['reason'], reason);
  });

  it('没有的案件、没有的环节、别的机关的案件，都答复没有找到', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    assert.equal((await desk.refused('officer', caseId, 'forgive-party', {})).code, 'not-found');
    assert.equal((await desk.refused('officer', randomUUID(), 'request-filing', FILING, { acting })).code, 'not-found');
    assert.equal((await desk.get('officer', `/api/cases/${randomUUID()}`)).refusal?.code, 'not-found');
    for (const url of ['/api/cases/1', '/api/cases/%00', '/api/cases?page=-1', '/api/cases?size=1e9', '/api/nothing', '/api/cases?search=%E5%AD%97&unknown=1']) {
      const { refusal } = await desk.get('officer', url);
      assert.ok(refusal && [400, 404, 422].includes(refusal.status), url);
    }
    const signedIn = await api.app.inject({
      method: 'POST', url: '/api/session', headers: { 'sec-fetch-site': 'same-origin' }, payload: { agency: 'agency-2', login: 'officer2', password: 'Correct-Horse-9' },
    });
    const [cookie] = signedIn.cookies;
    const foreign = await api.raw({ method: 'GET', url: `/api/cases/${caseId}`, headers: { cookie: `${cookie?.name}=${cookie?.value}` } });
    assert.equal(foreign.refusal?.code, 'not-found');
  });

  it('同一请求再发一次，答复相同而只办理一次；编号换了内容，拒绝', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    const id = randomUUID();
    const again = { acting, id, expectedSeq: 1 };
    const first = await desk.take('officer', caseId, 'request-filing', FILING, again);
    assert.deepEqual(await desk.take('officer', caseId, 'request-filing', FILING, again), first);
    const reused = await desk.refused('officer', caseId, 'request-filing', { ...FILING, opinion: '不建议立案。' }, again);
    assert.deepEqual([reused.status, reused.code], [409, 'request-id-reused']);
    assert.equal((await desk.detail('officer', caseId)).timeline.length, 2);
  });

  it('看到的不是最新情况，不办理，并告知发生了什么', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    const stale = await desk.refused('head', caseId, 'approve-filing', APPROVAL, { expectedSeq: 1 });
    assert.deepEqual([stale.status, stale.code, stale.evidence?.['lastSeq']], [409, 'case-moved-on', 2]);
    assert.match(stale.detail, /提请立案/);
    const ahead = await desk.refused('head', caseId, 'approve-filing', APPROVAL, { expectedSeq: 9 });
    assert.equal(ahead.code, 'case-moved-on');
  });

  it('多人同时办理同一环节，只有一人办成，其余得到冲突提示', async () => {
    const caseId = await desk.open('officer', SOURCE, { acting });
    await Promise.all(['officer', 'second'].map((who) => desk.get(who, '/api/session')));
    const crowd = Array.from({ length: 8 }, (_one, index) => (index % 2 === 0 ? 'officer' : 'second'));
    const answers = await Promise.all(crowd.map((who) => desk.attempt(who, caseId, 'request-filing', FILING, { acting, expectedSeq: 1 })));
    assert.equal(answers.filter(({ refusal }) => refusal === null).length, 1);
    assert.deepEqual([...new Set(answers.flatMap(({ refusal }) => refusal?.code ?? []))], ['case-moved-on']);
    assert.equal((await desk.detail('officer', caseId)).timeline.length, 2);
  });

  it('十兆字节的请求、不是 JSON 的请求，在读完之前就被拒绝', async () => {
    const address = new URL(await api.app.listen({ host: '127.0.0.1', port: 0 }));
    const { status, body } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const payload = Buffer.from(JSON.stringify({ login: 'x', password: 'x'.repeat(10 * 1024 * 1024) }));
      const headers = { 'content-type': 'application/json', 'content-length': payload.length, origin: address.origin, host: address.host };
      const sent = httpRequest(new URL('/api/session', address), { method: 'POST', headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() });
        });
      });
      // The server answers and closes before it has taken all of it.
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
      });
      sent.end(payload);
    });
    assert.deepEqual([status, ProblemBody.parse(JSON.parse(body)).code], [413, 'body-too-large']);
    const url = '/api/session';
    const form = await api.raw({ method: 'POST', url, payload: 'login=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    assert.equal(form.refusal?.code, 'unsupported-media-type');
    const broken = await api.raw({ method: 'POST', url, payload: '{"login": "a', headers: { 'content-type': 'application/json' } });
    assert.equal(broken.refusal?.code, 'malformed-body');
    const poisoned = await api.raw({ method: 'POST', url, payload: '{"__proto__": {"roles": ["head"]}}', headers: { 'content-type': 'application/json' } });
    assert.ok(poisoned.refusal);
  });

  it('嵌套十万层的内容被拒绝', async () => {
    const payload = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const deep = await api.raw({ method: 'POST', url: '/api/session', payload, headers: { 'content-type': 'application/json' } });
    assert.ok(deep.refusal);
  });
});

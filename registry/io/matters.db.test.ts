import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { MatterChanges, MatterDetail, MatterList } from '../matter-contract.ts';
import { listedMatters } from './matter-store.ts';
import { AGENCY, type Answer, EVERYONE, type Office, type Who, startOffice } from './testing/office.ts';

/** 执法事项 and 服务指南 over HTTP: two people each time, nothing written over. */

const office: Office = await startOffice('2026-11-20T01:00:00.000Z');
after(office.close);
const { get, post } = office;
const { desk } = office.database.databases;
const TODAY = '2026-11-20';
const id = (): string => randomUUID();

const penalty = (rest: object = {}) => ({
  kind: 'penalty', name: `对第${id().slice(0, 8)}号违法行为的处罚`, basis: '《示范管理条例》第七条', unit: '执法一中队', penaltyBasis: ['《示范管理条例》第十七条第一款'], ...rest,
});
const permit = (rest: object = {}) => ({ kind: 'permit', name: `示范活动许可${id().slice(0, 8)}`, basis: '《示范管理条例》第三条', penaltyBasis: [], ...rest });

const change = (rest: object = {}) => ({ id: id(), subject: 'matter', matter: id(), edition: 1, effectiveFrom: TODAY, source: '示范政办〔2026〕1号', reason: '年度动态调整', content: penalty(), ...rest });
const propose = async (who: Who, body: object): Promise<Answer> => post(who, '/api/matters/changes', body);
const decide = async (which: string, rest: object = {}, who: Who = 'head'): Promise<Answer> =>
  post(who, `/api/matters/changes/${which}/decision`, { id: id(), approved: true, opinion: '同意', effectiveFrom: TODAY, ...rest });

interface Listed {
  readonly matter: string;
  readonly name: string;
}

/** In force by two people. */
async function enacted(content: ReturnType<typeof penalty> | ReturnType<typeof permit> = penalty(), rest: { readonly effectiveFrom?: string } = {}): Promise<Listed> {
  const request = change({ content, ...rest });
  assert.equal((await propose('officer', request)).status, 204);
  assert.equal((await decide(request.id, rest)).status, 204);
  return { matter: request.matter, name: content.name };
}

const namesOn = async (on: string): Promise<readonly string[]> => MatterList.parse((await get('officer', `/api/matters?on=${on}`)).body).matters.map(({ name }) => name);
const detail = async (matter: string): Promise<MatterDetail> => MatterDetail.parse((await get('officer', `/api/matters/${matter}`)).body);

describe('a matter', () => {
  it('is proposed by officers and reviewers, approved by the head, and in force from its day on', async () => {
    const request = change();
    for (const who of EVERYONE) assert.equal((await propose(who, change())).code, ['officer', 'second', 'reviewer'].includes(who) ? null : 'role-missing', who);
    assert.deepEqual([(await propose('reviewer', request)).status, (await propose('reviewer', request)).status], [204, 204], 'sent again it records nothing twice');
    assert.ok(!(await namesOn('2027-01-01')).includes(request.content.name), 'nothing is in force by being proposed');
    for (const who of EVERYONE.filter((one) => one !== 'head')) assert.equal((await decide(request.id, {}, who)).code, 'role-missing', who);
    assert.equal((await decide(request.id, { effectiveFrom: '2026-12-01' })).status, 204);
    assert.deepEqual([(await namesOn('2026-11-30')).includes(request.content.name), (await namesOn('2026-12-01')).includes(request.content.name)], [false, true]);
    const { changes, editions } = await detail(request.matter);
    assert.deepEqual(editions, [{ edition: 1, from: '2026-12-01', change: request.id, content: request.content }]);
    assert.deepEqual(changes.map(({ proposedBy, decision, source }) => [proposedBy.name, decision?.by.name, decision?.approved, source]), [['陈法制', '吴局长', true, '示范政办〔2026〕1号']]);
  });

  it('declined changes nothing and stays on record', async () => {
    const request = change();
    await propose('officer', request);
    const { effectiveFrom: _none, ...refused } = { approved: false, opinion: '依据已经废止', effectiveFrom: undefined };
    assert.equal((await decide(request.id, refused)).status, 204);
    const { editions, changes } = await detail(request.matter);
    assert.deepEqual([editions, changes.map(({ decision }) => decision?.opinion)], [[], ['依据已经废止']]);
    assert.equal((await decide(request.id)).code, 'changed-meanwhile', 'decided once');
  });

  it('keeps every edition: an adjustment is the next one, and what was before can be read', async () => {
    const { matter, name } = await enacted();
    const next = change({ matter, edition: 2, effectiveFrom: '2027-01-01', content: penalty({ name, timeLimit: '60日', origin: { adjustment: '缩短办理时限' } }) });
    assert.equal((await propose('officer', next)).status, 204);
    assert.equal((await decide(next.id, { effectiveFrom: '2027-01-01' })).status, 204);
    const { editions, current } = await detail(matter);
    assert.deepEqual(editions.map(({ edition, from, content }) => [edition, from, content?.timeLimit]), [[1, TODAY, undefined], [2, '2027-01-01', '60日']]);
    assert.equal(current?.timeLimit, undefined);
    assert.equal(editions[1]?.content?.origin?.adjustment, '缩短办理时限');
  });

  it('abolished is off the list from that day, and may come back as a further edition', async () => {
    const { matter, name } = await enacted();
    const end = change({ matter, edition: 2, effectiveFrom: '2026-12-01', content: null });
    await propose('officer', end);
    assert.equal((await decide(end.id, { effectiveFrom: '2026-12-01' })).status, 204);
    assert.deepEqual([(await namesOn('2026-11-30')).includes(name), (await namesOn('2026-12-01')).includes(name)], [true, false]);
    assert.equal((await detail(matter)).current?.inForceTo, '2026-11-30');
    assert.equal((await propose('officer', change({ matter, edition: 3, content: null, effectiveFrom: '2026-12-02' }))).path, '/content');
    const back = change({ matter, edition: 3, effectiveFrom: '2027-03-01', content: penalty({ name }) });
    await propose('officer', back);
    assert.equal((await decide(back.id, { effectiveFrom: '2027-03-01' })).status, 204);
    const times = await inTransaction(desk, { agency: AGENCY }, async (tx) => listedMatters(tx, AGENCY));
    assert.deepEqual(times.filter((one) => one.name === name).map(({ from, to }) => [from, to]), [[TODAY, '2026-11-30'], ['2027-03-01', null]]);
  });

  it('wants what the law requires of its kind, and nothing that the law does not', async () => {
    assert.equal((await propose('officer', change({ content: penalty({ penaltyBasis: [] }) }))).path, '/content/penaltyBasis');
    assert.equal((await propose('officer', change({ content: { ...permit(), penaltyBasis: ['《示范管理条例》第十七条'] } }))).path, '/content/penaltyBasis');
    assert.equal((await propose('officer', change({ content: { ...permit(), name: ' ' } }))).path, '/content/name');
    assert.equal((await propose('officer', change({ content: { ...permit(), colour: 'red' } }))).code, 'invalid-request');
    assert.equal((await propose('officer', change({ content: permit() }))).status, 204, 'a permit needs neither benchmark nor unit nor time limit');
    const charged = (rank: string) => permit({ fee: { kind: 'charged', standard: '每件100元', basis: { source: '《示范收费办法》', place: '第二条', rank } } });
    const refused = await propose('officer', change({ content: charged('rule') }));
    assert.deepEqual([refused.code, refused.refusal?.articles], ['law-refuses', ['《中华人民共和国行政许可法》第五十八条']]);
    assert.equal((await propose('officer', change({ content: charged('administrative-regulation') }))).status, 204);
  });

  it('has 子项 of its own kind, one level deep, and goes after them', async () => {
    const main = await enacted();
    const sub = await enacted(penalty({ parent: main.matter }));
    assert.equal((await propose('officer', change({ content: penalty({ parent: sub.matter }) }))).path, '/content/parent');
    assert.equal((await propose('officer', change({ content: permit({ parent: main.matter }) }))).path, '/content/kind');
    assert.equal((await propose('officer', change({ content: penalty({ parent: id() }) }))).path, '/content/parent');
    assert.equal((await propose('officer', change({ matter: main.matter, edition: 2, content: null }))).path, '/content', 'while a 子项 stands');
    assert.deepEqual((await detail(main.matter)).subs.map(({ name }) => name), [sub.name]);
    const end = change({ matter: sub.matter, edition: 2, content: null });
    await propose('officer', end);
    await decide(end.id);
    assert.equal((await propose('officer', change({ matter: main.matter, edition: 2, content: null }))).status, 204);
  });

  it('is in the list once, and keeps its kind', async () => {
    const { matter, name } = await enacted();
    assert.equal((await propose('officer', change({ content: penalty({ name }) }))).path, '/content/name');
    assert.equal((await propose('officer', change({ matter, edition: 2, content: permit({ name }) }))).path, '/content/kind');
  });

  it('is not changed for days gone by; only its first edition may have stood before', async () => {
    const { matter, name } = await enacted(penalty(), { effectiveFrom: '2020-01-01' });
    assert.equal((await propose('officer', change({ matter, edition: 2, effectiveFrom: '2026-11-19', content: null }))).path, '/effectiveFrom');
    const end = change({ matter, edition: 2, content: null });
    await propose('officer', end);
    assert.equal((await decide(end.id, { effectiveFrom: '2026-11-19' })).path, '/effectiveFrom', 'nor by the head');
    const later = change({ matter, edition: 2, effectiveFrom: '2027-05-01', content: penalty({ name, level: '县级' }) });
    await propose('officer', later);
    await decide(later.id, { effectiveFrom: '2027-05-01' });
    assert.equal((await propose('officer', change({ matter, edition: 3, effectiveFrom: '2027-04-30', content: null }))).path, '/effectiveFrom', 'nor before what is already approved');
  });

  it('of another agency does not exist', async () => {
    assert.equal((await get('officer', `/api/matters/${id()}`)).code, 'not-found');
    assert.equal((await decide(id())).code, 'not-found');
    for (const who of ['sys', 'sec', 'aud'] as const) assert.equal((await get(who, `/api/matters/${(await enacted()).matter}`)).code, 'role-missing', who);
  });
});

describe('two people', () => {
  it('of two changes of the same edition approved at once one is, the other is told', async () => {
    const { matter, name } = await enacted();
    const rivals = ['60日', '45日'].map((timeLimit) => change({ matter, edition: 2, content: penalty({ name, timeLimit }) }));
    for (const one of rivals) assert.equal((await propose('second', one)).status, 204);
    const answers = await Promise.all(rivals.map(async (one) => decide(one.id)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [204, 409]);
    assert.equal(answers.find(({ status }) => status === 409)?.code, 'changed-meanwhile');
    assert.equal((await detail(matter)).editions.length, 2);
  });

  it('twice the same name proposed and approved at once is one matter', async () => {
    const content = penalty();
    const twins = [change({ content }), change({ content })];
    for (const one of twins) await propose('officer', one);
    const answers = await Promise.all(twins.map(async (one) => decide(one.id)));
    assert.deepEqual(answers.map(({ status, path }) => `${status} ${path ?? ''}`).toSorted((a, b) => (a < b ? -1 : 1)), ['204 ', '422 /content/name']);
  });

  it('a change of an edition that is not the newest is refused when it is proposed', async () => {
    const { matter, name } = await enacted();
    assert.equal((await propose('officer', change({ matter, edition: 1, content: penalty({ name }) }))).code, 'changed-meanwhile');
    assert.equal((await propose('officer', change({ matter, edition: 3, content: penalty({ name }) }))).code, 'changed-meanwhile');
  });

  it('who proposed does not decide, and the database says so too', async () => {
    const request = change();
    await propose('officer', request);
    const entry = (by: string, approved: boolean) => sql`insert into registry.matter_decision (agency_id, change_id, proposed_by, approved, decided_by, decided_at, opinion)
      values (${AGENCY}, ${request.id}, ${office.idOf('officer')}, ${approved}, ${by}, now(), '同意')`;
    const edition = sql`insert into registry.matter_edition (agency_id, subject, matter_id, edition, content, in_force_from, change_id)
      values (${AGENCY}, 'matter', ${request.matter}, 1, ${JSON.stringify(request.content)}, '2026-11-20', ${request.id})`;
    const refused = async (work: ReturnType<typeof sql>, pattern: RegExp) => assert.rejects(inTransaction(desk, { agency: AGENCY }, async (tx) => work.execute(tx)), pattern);
    await refused(entry(office.idOf('officer'), true), /proposer_does_not_decide|written by/);
    await refused(edition, /matter_edition_agency_id_change_id_approved_fkey/);
    await inTransaction(desk, { agency: AGENCY }, async (tx) => entry(office.idOf('head'), false).execute(tx));
    await refused(edition, /matter_edition_agency_id_change_id_approved_fkey/);
  });

  it('an edition is what was approved, to the letter, and is never changed', async () => {
    const request = change();
    await propose('officer', request);
    await inTransaction(desk, { agency: AGENCY }, async (tx) => sql`insert into registry.matter_decision (agency_id, change_id, proposed_by, approved, decided_by, decided_at, opinion)
      values (${AGENCY}, ${request.id}, ${office.idOf('officer')}, true, ${office.idOf('head')}, now(), '同意')`.execute(tx));
    const other = JSON.stringify({ ...request.content, unit: '执法二中队' });
    const forged = sql`insert into registry.matter_edition (agency_id, subject, matter_id, edition, content, in_force_from, change_id)
      values (${AGENCY}, 'matter', ${request.matter}, 1, ${other}, '2026-11-20', ${request.id})`;
    await assert.rejects(inTransaction(desk, { agency: AGENCY }, async (tx) => forged.execute(tx)), /the change that was approved/);
    for (const statement of [sql`update registry.matter_edition set in_force_from = '2020-01-01'`, sql`delete from registry.matter_edition`, sql`update registry.matter_change set reason = '其他'`]) {
      await assert.rejects(inTransaction(desk, { agency: AGENCY }, async (tx) => statement.execute(tx)), /permission denied|refuse|only/);
    }
  });
});

const guide = (matter: string, content: object, rest: object = {}) => change({ subject: 'guide', matter, content, ...rest });
const longer = (rank: string) => ({ statutory: { days: 45, unit: 'working-day', basis: { source: '《示范管理条例》', place: '第九条', rank } } });

describe('a service guide', () => {
  it('is drafted by one, approved by another, and kept by editions', async () => {
    const { matter } = await enacted(permit());
    const first = guide(matter, { conditions: ['有固定场所'], promised: { days: 10, unit: 'working-day' } });
    assert.equal((await propose('officer', first)).status, 204);
    assert.deepEqual((await detail(matter)).guides, []);
    assert.equal((await decide(first.id)).status, 204);
    const second = guide(matter, { conditions: ['有固定场所', '有管理制度'], promised: { days: 8, unit: 'working-day' } }, { edition: 2 });
    await propose('second', second);
    await decide(second.id);
    const { guides, limit } = await detail(matter);
    assert.deepEqual(guides.map(({ edition, content }) => [edition, content.promised?.days]), [[1, 10], [2, 8]]);
    assert.deepEqual(limit, { days: 20, unit: 'working-day', source: '《中华人民共和国行政许可法》第四十二条第一款' });
  });

  it('does not promise more time than the law gives, and names the article', async () => {
    const { matter } = await enacted(permit());
    const promise = async (days: number, rest: object = {}) => propose('officer', guide(matter, { promised: { days, unit: 'working-day' }, ...rest }));
    assert.equal((await promise(20)).status, 204);
    const refused = await promise(21);
    assert.deepEqual([refused.code, refused.refusal?.articles], ['law-refuses', ['《中华人民共和国行政许可法》第四十二条第一款']]);
    assert.equal((await promise(21, longer('administrative-regulation'))).status, 204);
    assert.equal((await promise(21, longer('normative-document'))).code, 'law-refuses');
    assert.equal((await promise(46, longer('administrative-regulation'))).code, 'law-refuses');
  });

  it('belongs to a matter that stands', async () => {
    assert.equal((await propose('officer', guide(id(), {}))).code, 'not-found');
    const { matter } = await enacted(permit());
    const end = change({ matter, edition: 2, content: null });
    await propose('officer', end);
    await decide(end.id);
    assert.equal((await propose('officer', guide(matter, {}))).code, 'not-found');
  });
});

describe('GET /api/matters/changes', () => {
  it('shows the head what waits, with its name, and nothing that is decided', async () => {
    const { matter, name } = await enacted();
    const end = change({ matter, edition: 2, content: null });
    await propose('officer', end);
    const waiting = async () => MatterChanges.parse((await get('head', '/api/matters/changes')).body).changes.filter(({ change: one }) => one.matter === matter);
    assert.deepEqual((await waiting()).map((one) => [one.name, one.change.content]), [[name, null]]);
    await decide(end.id);
    assert.deepEqual(await waiting(), []);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { AccessLogPage } from '../access-log-contract.ts';
import { ListDrafted, SettingList, TableEditions, type SettingView } from '../setting-contract.ts';
import { editionOn, settingsOf } from './list-store.ts';
import { day } from './sample.ts';
import { AGENCY, type Answer, EVERYONE, type Office, type Who, startOffice } from './testing/office.ts';

/** What the agency decides for itself, over HTTP; and the log in which it all stands. */

const office: Office = await startOffice('2026-11-20T01:00:00.000Z');
after(office.close);
const { get, post, send, idOf } = office;
const { desk } = office.database.databases;

const id = (): string => randomUUID();

const proposal = (rest: object = {}) => ({ id: id(), code: 'review.limit', value: 7, effectiveFrom: '2026-12-01', reason: '办案需要', source: null, confirmed: false, ...rest });
const decide = async (who: Who, on: string, approved = true): Promise<Answer> => post(who, `/api/settings/proposals/${on}/decision`, { id: id(), approved, opinion: '同意' });
const view = async (code: string): Promise<SettingView> => {
  const found = SettingList.parse((await get('head', '/api/settings')).body).settings.find((one) => one.code === code);
  assert.ok(found);
  return found;
};

describe('a setting', () => {
  it('is proposed by officers and reviewers, and decided by the head', async () => {
    const request = proposal({ code: 'archive.limit', effectiveFrom: '2026-11-20' });
    for (const who of EVERYONE) {
      const { code } = await post(who, '/api/settings/proposals', proposal({ code: 'penalty.statement-days', value: 3 }));
      assert.equal(code, ['officer', 'second', 'reviewer'].includes(who) ? null : 'role-missing', who);
    }
    assert.equal((await post('reviewer', '/api/settings/proposals', { ...request, code: 'penalty.statement-days', value: 5 })).status, 204);
    for (const who of EVERYONE.filter((one) => one !== 'head')) assert.equal((await decide(who, request.id)).code, 'role-missing', who);
    assert.equal((await decide('head', request.id)).status, 204);
  });

  it('binds from its day on, with its reason, its document and the names of the two', async () => {
    const request = proposal({ source: '本局法制审核办法第八条', confirmed: true });
    await post('officer', '/api/settings/proposals', request);
    const waiting = await view('review.limit');
    assert.deepEqual([waiting.value, waiting.standing, waiting.settable], [null, '尚未设定', true]);
    assert.deepEqual(waiting.proposals.map(({ value, proposedBy, source }) => [value, proposedBy.name, source]), [[7, '王执法', '本局法制审核办法第八条']]);
    await decide('head', request.id);
    const decided = await view('review.limit');
    assert.deepEqual([decided.value, decided.proposals, decided.history.map(({ value, from, setBy }) => [value, from, setBy.name])], [null, [], [[7, '2026-12-01', '吴局长']]]);
    const settings = await inTransaction(desk, { agency: AGENCY }, async (tx) => settingsOf(tx, AGENCY));
    assert.deepEqual(settings.find(({ code }) => code === 'review.limit'), { code: 'review.limit', value: 7, from: '2026-12-01', confirmed: true });
  });

  it('without a document is shown as 待确认', async () => {
    const request = proposal({ code: 'penalty.statement-days', value: 4, effectiveFrom: '2026-11-20' });
    office.pass(0.01);
    await post('officer', '/api/settings/proposals', request);
    await decide('head', request.id);
    const { value, standing, confirmed, citation } = await view('penalty.statement-days');
    assert.deepEqual([value, standing, confirmed, citation], [4, '本机关设定（待确认）', false, null]);
  });

  it('that is declined binds nobody and is not decided again', async () => {
    const request = proposal({ code: 'document-word', value: '湖市监', effectiveFrom: '2026-11-20' });
    await post('reviewer', '/api/settings/proposals', request);
    assert.equal((await decide('head', request.id, false)).status, 204);
    assert.equal((await view('document-word')).value, null);
    const again = await decide('head', request.id);
    assert.deepEqual([again.code, again.status], ['changed-meanwhile', 409]);
  });

  it('is not decided by whoever proposed it, also where they are head', async () => {
    assert.equal((await post('sec', `/api/officers/${idOf('second')}/roles`, { id: id(), grant: ['head'], reason: '主持工作' })).status, 204);
    const request = proposal({ effectiveFrom: '2027-01-01' });
    await post('second', '/api/settings/proposals', request);
    assert.equal((await decide('second', request.id)).code, 'second-person-needed');
    assert.equal((await decide('head', request.id)).status, 204);
  });

  it('that the law has set is refused with the article', async () => {
    const { code, refusal } = await post('officer', '/api/settings/proposals', proposal({ code: 'hearing.threshold.citizen', value: 300_000 }));
    assert.equal(code, 'law-refuses');
    assert.match(refusal?.articles[0] ?? '', /河南省行政处罚听证办法/);
    const { settable, citation, value } = await view('hearing.threshold.citizen');
    assert.deepEqual([settable, value], [false, 500_000]);
    assert.match(citation ?? '', /第四条/);
  });

  it('names the field that is wrong', async () => {
    assert.equal((await post('officer', '/api/settings/proposals', proposal({ value: 0 }))).path, '/value');
    assert.equal((await post('officer', '/api/settings/proposals', proposal({ confirmed: true }))).path, '/source');
    assert.equal((await post('officer', '/api/settings/proposals', proposal({ effectiveFrom: '2020-01-01' }))).path, '/source');
    assert.equal((await post('officer', '/api/settings/proposals', proposal({ code: 'penalty.decision-limit' }))).path, '/code');
    assert.equal((await decide('head', id())).code, 'not-found');
  });

  it('is no business of administrators', async () => {
    for (const who of ['sys', 'sec', 'aud'] as const) assert.equal((await get(who, '/api/settings')).code, 'role-missing', who);
  });
});

const row = (number: number, item: string) => ({ number, item, penalties: ['fine'], citizenFrom: 1_000_000 });
const content = (...items: string[]) => ({ rows: items.map((item, index) => row(index + 1, item)) });
const URL = '/api/lists/review-catalogue';
const draft = async (who: Who, body: object, replaces: string | null = null): Promise<Answer> => post(who, `${URL}/draft`, { id: id(), replaces, content: body });
const drafted = async (who: Who, body: object, replaces: string | null = null): Promise<ListDrafted> => ListDrafted.parse((await draft(who, body, replaces)).body);
const approve = async (who: Who, { edition, digest }: ListDrafted, effectiveFrom = '2026-11-20'): Promise<Answer> =>
  post(who, `${URL}/approval`, { id: id(), edition, digest, effectiveFrom, opinion: '同意' });
const editions = async (): Promise<TableEditions['editions']> => TableEditions.parse((await get('officer', URL)).body).editions;

describe('重大执法决定法制审核目录清单', () => {
  it('is drafted by officers and reviewers, approved by the head, and read by everybody in the business', async () => {
    for (const who of EVERYONE.filter((one) => !['officer', 'second', 'reviewer'].includes(one))) assert.equal((await draft(who, content('较大数额的罚款'))).code, 'role-missing', who);
    const first = await drafted('reviewer', content('较大数额的罚款'));
    assert.equal(first.edition, 1);
    for (const who of EVERYONE.filter((one) => !['head', 'second'].includes(one))) assert.equal((await approve(who, first)).code, 'role-missing', who);
    assert.equal((await approve('head', first, '2019-08-01')).status, 204);
    const [only] = await editions();
    assert.deepEqual([only?.status, only?.effectiveFrom, only?.draftedBy.name, only?.approvedBy?.name], ['in-force', '2019-08-01', '陈法制', '吴局长']);
    const inForce = await inTransaction(desk, { agency: AGENCY }, async (tx) => editionOn(tx, AGENCY, 'review-catalogue', day('2026-11-20')));
    assert.deepEqual(inForce?.content, content('较大数额的罚款'));
    assert.equal((await get('sys', URL)).code, 'role-missing');
  });

  it('is approved in the words that were read and in no others', async () => {
    const seen = await drafted('reviewer', content('较大数额的罚款', '没收'));
    const changed = await drafted('officer', content('较大数额的罚款'), seen.digest);
    assert.equal((await approve('head', seen)).code, 'changed-meanwhile');
    assert.equal((await approve('head', changed, '2026-11-19')).path, '/effectiveFrom', 'a later edition does not reach back');
    assert.equal((await approve('head', changed)).status, 204);
    assert.deepEqual((await editions()).map(({ edition, status }) => [edition, status]), [[2, 'in-force'], [1, 'superseded']]);
  });

  it('is not written over by who had another draft before them', async () => {
    const first = await drafted('reviewer', content('甲'));
    assert.equal((await draft('officer', content('乙'))).code, 'changed-meanwhile');
    const second = await drafted('officer', content('乙'), first.digest);
    assert.equal((await draft('reviewer', content('丙'), first.digest)).code, 'changed-meanwhile');
    assert.equal((await editions())[0]?.digest, second.digest);
  });

  it('is not approved by whoever wrote the draft last, also where somebody else began it', async () => {
    const [latest] = await editions();
    const own = await drafted('second', content('丁'), latest?.digest ?? null);
    assert.equal((await approve('second', own)).code, 'second-person-needed');
    const revised = await drafted('officer', content('丁', '戊'), own.digest);
    assert.equal((await approve('second', revised)).status, 204);
  });

  it('has the fields of its rows, numbered from one', async () => {
    for (const wrong of [{ rows: [] }, { rows: [row(2, '甲')] }, { rows: [{ ...row(1, '甲'), penalties: ['jail'] }] }, { rows: [{ ...row(1, '甲'), citizenFrom: 0.5 }] }, { rows: [row(1, '甲')], more: 1 }]) {
      assert.equal((await draft('reviewer', wrong)).code, 'invalid-request', JSON.stringify(wrong));
    }
    assert.equal((await get('officer', '/api/lists/shopping')).code, 'not-found');
  });
});

const pageOf = async (query: string): Promise<AccessLogPage> => AccessLogPage.parse((await get('aud', `/api/access-log?${query}`)).body);

describe('GET /api/access-log', () => {
  it('is for the audit administrator, and who else asks is in it', async () => {
    for (const who of EVERYONE.filter((one) => one !== 'aud')) assert.equal((await get(who, '/api/access-log')).code, 'role-missing', who);
    assert.equal((await send('GET', '/api/access-log')).code, 'sign-in-required');
    const { entries } = await pageOf('event=access-log-read&outcome=refused&limit=200');
    assert.deepEqual(new Set(entries.map(({ officer }) => officer?.name)), new Set(['孙系统', '安安全', '苏备份', '王执法', '李执法', '陈法制', '吴局长', '周公示', '郑内勤']));
  });

  it('records that it is read, and with which question', async () => {
    office.pass(0.01);
    await pageOf('login=nobody');
    office.pass(0.01);
    const { entries } = await pageOf('event=access-log-read&limit=2');
    assert.deepEqual(entries.map(({ officer, detail }) => [officer?.name, detail?.['login'] ?? null]), [['沈审计', null], ['沈审计', 'nobody']]);
  });

  it('says who did what to whom and why, and nothing of passwords', async () => {
    const { entries } = await pageOf('event=roles-changed');
    const [entry] = entries;
    assert.deepEqual([entry?.name, entry?.officer?.name, entry?.subject?.name, entry?.reason, entry?.detail], [
      '变更职责', '安安全', '李执法', '主持工作', { grant: ['head'], withdraw: [] },
    ]);
    assert.doesNotMatch(JSON.stringify(await pageOf('limit=200')), /argon2|Correct-Horse/);
  });

  it('is read page by page, newest first, each entry once', async () => {
    const all: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await pageOf(`to=2026-11-20&event=setting-proposed&limit=3${cursor}`);
      assert.ok(page.entries.length <= 3);
      all.push(...page.entries.map((entry) => entry.id));
      if (page.next === null) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    const whole = (await pageOf('event=setting-proposed&limit=200')).entries;
    assert.ok(all.length > 6);
    assert.deepEqual(all, whole.map((entry) => entry.id));
    assert.deepEqual(whole.map(({ at }) => at), whole.map(({ at }) => at).toSorted().toReversed());
    assert.equal((await get('aud', '/api/access-log?cursor=nonsense')).code, 'invalid-request');
  });

  it('finds by day in China, by person, by outcome and by login', async () => {
    assert.deepEqual((await pageOf('to=2026-11-19')).entries, []);
    assert.deepEqual((await pageOf('from=2026-11-21')).entries, []);
    assert.ok((await pageOf('from=2026-11-20&to=2026-11-20')).entries.length > 0);
    assert.ok((await pageOf(`officer=${idOf('head')}&limit=200`)).entries.every(({ officer }) => officer?.name === '吴局长'));
    assert.deepEqual(new Set((await pageOf(`subject=${idOf('second')}`)).entries.map(({ event }) => event)), new Set(['roles-changed']));
    await office.signIn('reviewer', 'Wrong-Horse-9');
    const { entries } = await pageOf('login=reviewer&event=sign-in&outcome=refused');
    assert.deepEqual(entries.map(({ login, outcome }) => [login, outcome]), [['reviewer', 'refused']]);
  });

  it('shows nothing of other agencies', async () => {
    await send('POST', '/api/session', { payload: { agency: 'agency-2', login: 'foreign', password: 'Wrong-Horse-9' } });
    assert.deepEqual((await pageOf('login=foreign')).entries, []);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addHours, type Instant } from '#kernel/dates.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { OneTimePassword } from '#registry/account-contract.ts';
import { AgencyList } from '#registry/contract.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { instant } from '#registry/io/sample.ts';
import { StepTaken } from '#record/contract.ts';
import { APPROVAL, FILING, SOURCE } from './api-case-data.ts';
import { startApi, type Answer, type Api } from './api-driver.ts';
import { FORM, passwordsOn, setUpOf, type SetUp } from './set-up-driver.ts';

let api: Api;
let page: SetUp;
let now: Instant = instant('2026-11-20T01:00:00.000Z');

const count = async (table: string): Promise<number> =>
  inTransaction(api.database.databases.desk, 'every-agency', async (tx) => (await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`.execute(tx)).rows[0]?.n ?? -1);

const nothingWasWritten = async (): Promise<void> => {
  for (const table of ['registry.agency', 'registry.officer', 'registry.account', 'registry.password', 'registry.agency_setting', 'registry.set_up']) assert.equal(await count(table), 0, table);
};

before(async () => {
  api = await startApi('2026-11-20');
  // Each start is later than the one before.
  page = setUpOf(api, () => {
    now = addHours(now, 0.01);
    return now;
  });
});
after(async () => api.close());

describe('an empty platform', () => {
  it('points everybody who opens the portal or the desk to the set-up', async () => {
    for (const url of ['/', '/desk', '/desk/', '/desk/cases?x=1']) {
      const { status, text } = await page.get(url);
      assert.equal(status, 200, url);
      assert.match(text, /平台尚未初始设置/);
      assert.match(text, /href="\/set-up"/);
    }
  });

  it('shows the form with a label for every field, and remembers none of it', async () => {
    const { status, text, headers } = await page.get('/set-up');
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    for (const name of ['setUpCode', ...Object.keys(FORM)]) {
      assert.ok(text.includes(`<label for="${name}">`), name);
      assert.ok(text.includes(`name="${name}"`), name);
    }
  });

  it('is not set up without the code, with a wrong one, or with one of an earlier start', async () => {
    const earlier = await page.code();
    await page.code();
    for (const setUpCode of ['', 'x', '0'.repeat(32), earlier]) {
      const { status, text } = await page.submit({ ...FORM, setUpCode });
      assert.equal(status, 422, setUpCode);
      assert.match(text, /id="setUpCode-error"/);
      assert.ok(text.includes(`value="${FORM.documentWord}"`), 'what was typed is kept');
    }
    await nothingWasWritten();
  });

  it('says at each field what is wrong with it, keeps what was typed, and runs nothing that was typed', async () => {
    const setUpCode = await page.code();
    const { status, text } = await page.submit({ ...FORM, setUpCode, name: '"><script>alert(1)</script>', complaintPhone: '  ', code: 'Hubin', documentWord: '<b>', auditLogin: 'x' });
    assert.equal(status, 422);
    assert.match(text, /有4处需要更正/);
    for (const field of ['complaintPhone', 'code', 'documentWord', 'auditLogin']) {
      assert.ok(text.includes(`id="${field}-error"`), field);
      assert.match(text, new RegExp(`name="${field}"[^>]*aria-describedby="[^"]*${field}-error"[^>]*aria-invalid="true"`));
    }
    assert.doesNotMatch(text, /<script|<b>/);
    assert.ok(text.includes('value="&quot;&gt;&lt;script&gt;'));
    assert.ok(text.includes(`value="${setUpCode}"`));
    await nothingWasWritten();
  });

  it('wants three different people for the three administrators', async () => {
    const setUpCode = await page.code();
    const { status, text } = await page.submit({ ...FORM, setUpCode, auditName: FORM.systemName, securityLogin: FORM.systemLogin });
    assert.equal(status, 422);
    assert.match(text, /id="auditName-error">三名管理员应当是三个不同的人/);
    assert.match(text, /id="securityLogin-error"/);
    await nothingWasWritten();
  });

  it('takes no form from another site, and nothing that is no form', async () => {
    const setUpCode = await page.code();
    assert.equal((await page.submit({ ...FORM, setUpCode }, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await page.submit({ ...FORM, setUpCode }, {})).status, 403);
    const json = await api.raw({ method: 'POST', url: '/set-up', payload: [1] });
    assert.equal(json.refusal?.code, 'malformed-body');
    await nothingWasWritten();
  });

  it('keeps each attempt with a wrong code in the log', async () => {
    const { rows } = await inTransaction(api.database.databases.auditor, 'every-agency', async (tx) =>
      sql<{ outcome: string }>`select outcome from registry.access_log where event = 'set-up'`.execute(tx));
    assert.ok(rows.length >= 3 && rows.every(({ outcome }) => outcome === 'refused'));
  });
});

describe('the set-up', () => {
  let passwords: ReadonlyMap<string, string> = new Map();

  it('of two people at once is the work of one: the other finds it closed, and nothing of theirs is there', async () => {
    const setUpCode = await page.code();
    const typed = setUpCode.replaceAll('-', ' ').toUpperCase();
    const both = await Promise.all([
      page.submit({ ...FORM, setUpCode: typed }), page.submit({ ...FORM, setUpCode, name: '另一个局', code: 'other', systemLogin: 'other1', securityLogin: 'other2', auditLogin: 'other3' }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted((a, b) => a - b), [200, 404]);
    const won = both.find(({ status }) => status === 200);
    passwords = passwordsOn(won?.text ?? '');
    assert.equal(passwords.size, 3);
    assert.deepEqual(await Promise.all(['agency', 'officer', 'account', 'password', 'set_up'].map(async (table) => count(`registry.${table}`))), [1, 3, 3, 3, 1]);
  });

  it('is closed for ever', async () => {
    assert.equal((await page.get('/set-up')).status, 404);
    assert.equal((await page.submit({ ...FORM, setUpCode: '0'.repeat(32) })).status, 404);
    await assert.rejects(page.code(), /has an agency/);
    assert.doesNotMatch((await page.get('/')).text, /平台尚未初始设置/);
  });

  it('leaves its trace in the agency\'s own log, without the passwords', async () => {
    const { rows } = await inTransaction(api.database.databases.auditor, 'every-agency', async (tx) =>
      sql<{ text: string }>`select detail::text as text from registry.access_log where event = 'set-up' and outcome = 'done'`.execute(tx));
    assert.equal(rows.length, 1);
    for (const password of passwords.values()) assert.ok(!rows[0]?.text.includes(password));
  });

  it('leaves an agency that comes from nothing to the first case by its own people, each with their own password', async () => {
    const staff = new Staff(api, passwords);
    await staff.settle();
    const { agencies } = AgencyList.parse((await staff.get('sys', '/api/agencies')).body);
    assert.equal(agencies.length, 1);
    const people = { officer: ['officer'], second: ['officer'], reviewer: ['reviewer'], head: ['head'] } as const;
    for (const [key, roles] of Object.entries(people)) await staff.hire(key, roles, key === 'officer' || key === 'second');
    const listed = randomUUID();
    await staff.must('reviewer', '/api/matters/changes', {
      id: listed, subject: 'matter', matter: randomUUID(), edition: 1, effectiveFrom: '2026-01-01', source: null, reason: '本机关权责清单',
      content: {
        kind: 'penalty', name: SOURCE.matter, basis: '《排污许可管理条例》', benchmark: '省裁量基准', unit: '执法一中队', timeLimit: '90日', penaltyBasis: ['《排污许可管理条例》第三十三条第（一）项'],
      },
    });
    await staff.must('head', `/api/matters/changes/${listed}/decision`, { id: randomUUID(), approved: true, opinion: '同意', effectiveFrom: '2026-01-01' });
    const proposal = randomUUID();
    await staff.must('officer', '/api/settings/proposals', { id: proposal, code: 'review.limit', value: 7, effectiveFrom: '2026-11-20', reason: '办案需要', source: null, confirmed: false });
    await staff.must('head', `/api/settings/proposals/${proposal}/decision`, { id: randomUUID(), approved: true, opinion: '同意' });
    const rows = [{ number: 1, item: '较大数额的罚款', penalties: ['fine'], citizenFrom: 500_000, organisationFrom: 5_000_000 }];
    const list = ListDrafted.parse((await staff.must('reviewer', '/api/lists/review-catalogue/draft', { id: randomUUID(), replaces: null, content: { rows } })).body);
    await staff.must('head', '/api/lists/review-catalogue/approval', { id: randomUUID(), ...list, effectiveFrom: '2026-01-01', opinion: '同意' });

    const caseId = randomUUID();
    const officers = [staff.idOf('officer'), staff.idOf('second')];
    const step = (data: object, expectedSeq: number) => ({ id: randomUUID(), officers, data, expectedSeq });
    const { expectedSeq: _first, ...opening } = step({ ...SOURCE, actEndedOn: '2026-11-10' }, 0);
    await staff.must('officer', '/api/cases', { caseId, actionKind: 'penalty-ordinary', step: opening });
    const { documents } = StepTaken.parse((await staff.must('officer', `/api/cases/${caseId}/steps/request-filing`, step(FILING, 1))).body);
    assert.match(documents[0]?.number ?? '', /^湖市监/);
    await staff.must('head', `/api/cases/${caseId}/steps/approve-filing`, { ...step(APPROVAL, 2), officers: [] });
    assert.equal((await staff.get('sys', `/api/cases/${caseId}`)).refusal?.code, 'role-missing', 'administrators have no business in a case');
  });

  it('lets the only agency\'s audit administrator see guesses at names that nobody has', async () => {
    await api.raw({ method: 'POST', url: '/api/session', payload: { login: 'ghost', password: 'x' } });
    const { rows } = await inTransaction(api.database.databases.auditor, 'every-agency', async (tx) =>
      sql<{ known: boolean }>`select exists (select from registry.agency where id = entry.agency_id) as known from registry.access_log as entry where login = 'ghost'`.execute(tx));
    assert.deepEqual(rows, [{ known: true }]);
  });
});

/** The people of the new agency. Whoever gets a one-time password takes one of their own before anything else. */
class Staff {
  private readonly api: Api;
  private readonly passwords: ReadonlyMap<string, string>;
  private readonly cookies = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  constructor(of: Api, passwords: ReadonlyMap<string, string>) {
    this.api = of;
    this.passwords = passwords;
  }

  idOf(key: string): string {
    return this.ids.get(key) ?? '';
  }

  async signIn(key: string, login: string, password: string): Promise<void> {
    const own = `Own-Password-${key}-1`;
    for (const [with_, next] of [[password, own], [own, null]] as const) {
      const answer = await this.api.app.inject({ method: 'POST', url: '/api/session', payload: { login, password: with_ }, headers: { 'sec-fetch-site': 'same-origin' } });
      const [cookie] = answer.cookies;
      assert.ok(cookie, answer.body);
      this.cookies.set(key, `${cookie.name}=${cookie.value}`);
      if (next === null) continue;
      assert.equal((await this.get(key, '/api/officers')).refusal?.code, 'password-change-required');
      await this.must(key, '/api/session/password', { current: with_, password: next });
    }
  }

  async settle(): Promise<void> {
    // In the order of the page; which of the two forms has won, and so which logins there are, is a matter of chance.
    for (const [index, [login, password]] of [...this.passwords].entries()) await this.signIn(['sys', 'sec', 'aud'][index] ?? '', login, password);
  }

  async hire(key: string, grant: readonly string[], certified: boolean): Promise<void> {
    const id = randomUUID();
    this.ids.set(key, id);
    await this.must('sys', '/api/officers', { id, name: `新任${key}`, unit: '执法一中队', post: '科员', legalQualification: { number: 'A20184101000001', since: '2018-09-01' } });
    if (certified) {
      await this.must('sys', `/api/officers/${id}/certificates`, { id: randomUUID(), number: `豫M-${key}`, kinds: ['市场监管'], area: '湖滨区', validFrom: '2026-01-01', validTo: '2028-12-31' });
    }
    const { login, password } = OneTimePassword.parse((await this.must('sys', `/api/officers/${id}/account`, { id: randomUUID(), login: `the-${key}` })).body);
    await this.must('sec', `/api/officers/${id}/roles`, { id: randomUUID(), grant, reason: '到岗' });
    await this.signIn(key, login, password);
  }

  async get(key: string, url: string): Promise<Answer> {
    return this.api.raw({ method: 'GET', url, headers: { cookie: this.cookies.get(key) ?? '' } });
  }

  async must(key: string, url: string, payload: object): Promise<Answer> {
    const answer = await this.api.raw({ method: 'POST', url, payload, headers: { cookie: this.cookies.get(key) ?? '' } });
    assert.equal(answer.refusal, null, `${key} ${url}: ${JSON.stringify(answer.refusal)}`);
    return answer;
  }
}

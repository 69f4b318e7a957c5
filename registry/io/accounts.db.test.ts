import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { AccessLogPage } from '../access-log-contract.ts';
import { AccountList, OneTimePassword, ResetList, RoleHistory } from '../account-contract.ts';
import { OfficerList, SessionView } from '../contract.ts';
import { PASSWORD, officerId } from './sample.ts';
import { type Answer, EVERYONE, type Office, type Who, startOffice } from './testing/office.ts';

const office: Office = await startOffice('2026-11-20T01:00:00.000Z');
after(office.close);
const { get, post, send, signIn, idOf } = office;

const id = (): string => randomUUID();
const NEXT = 'Another-Horse-7';

let newcomers = 0;

/** Somebody whom the system administrator has recorded and given an account. */
const newcomer = async (roles: readonly string[] = []): Promise<{ id: string; login: string; password: string }> => {
  newcomers += 1;
  const officer = id();
  const login = `newcomer${newcomers}`;
  assert.equal((await post('sys', '/api/officers', { id: officer, name: `新来${newcomers}`, unit: '执法一中队', post: '科员' })).status, 204);
  const opened = await post('sys', `/api/officers/${officer}/account`, { id: id(), login });
  assert.equal(opened.status, 200);
  if (roles.length > 0) assert.equal((await post('sec', `/api/officers/${officer}/roles`, { id: id(), grant: roles, reason: '到岗' })).status, 204);
  return { id: officer, login, password: OneTimePassword.parse(opened.body).password };
};

const cookieOf = async (login: string, password?: string): Promise<string> => {
  const { cookie, refusal } = await signIn(login, password);
  assert.ok(cookie !== null, refusal?.detail ?? '');
  return cookie;
};

const changePassword = async (cookie: string, current: string, password: string): Promise<Answer> =>
  send('POST', '/api/session/password', { cookie, payload: { current, password } });

/** The newcomer at work: with a password of their own. */
const settled = async (roles: readonly string[] = []): Promise<{ id: string; login: string; cookie: string }> => {
  const person = await newcomer(roles);
  const cookie = await cookieOf(person.login, person.password);
  assert.equal((await changePassword(cookie, person.password, PASSWORD)).status, 204);
  return { id: person.id, login: person.login, cookie };
};

const logged = async (query: string): Promise<AccessLogPage['entries']> => AccessLogPage.parse((await get('aud', `/api/access-log?${query}`)).body).entries;

describe('each act of administration', () => {
  const person = `/api/officers/${idOf('clerk')}`;
  const acts: readonly (readonly [string, readonly Who[], () => object])[] = [
    ['/api/officers', ['sys', 'sys2'], () => ({ id: id(), name: '某人', unit: '某中队', post: '科员' })],
    [`${person}/changes`, ['sys', 'sys2'], () => ({ id: id(), reason: '岗位调整', unit: `第${id().slice(0, 4)}中队` })],
    [`${person}/roles`, ['sec'], () => ({ id: id(), grant: ['supervisor'], reason: '兼任' })],
    [`${person}/account/standing`, ['sys', 'sys2'], () => ({ id: id(), active: true, reason: '试验' })],
    [`${person}/account`, ['sys', 'sys2'], () => ({ id: id(), login: 'again' })],
    [`${person}/password`, ['sys', 'sys2'], () => ({ id: id(), reason: '忘记密码' })],
    [`${person}/certificates`, ['sys', 'sys2'], () => ({ id: id(), number: `豫Z${id().slice(0, 8)}`, kinds: ['市场监管'], area: '湖滨区', validFrom: '2026-01-01', validTo: '2026-12-31' })],
    [`${person}/suspensions`, ['sys', 'sys2'], () => ({ id: id(), number: '豫M0004', from: '2026-12-01', to: '2026-12-02', reason: '试验' })],
    [`${person}/resumptions`, ['sys', 'sys2'], () => ({ id: id(), number: '豫M0004', from: '2026-12-01', resumesOn: '2026-12-02', reason: '试验' })],
    ['/api/password-resets', ['sys', 'sec', 'aud', 'sys2'], () => ({ id: id(), officer: idOf('clerk'), reason: '试验' })],
  ];

  for (const [url, allowed, payload] of acts) {
    it(`POST ${url.replace(/0193[-0-9a-f]+/, ':officer')} is for ${allowed.join(', ')} and nobody else, and who else tries is in the log`, async () => {
      for (const who of EVERYONE.filter((one) => one !== 'clerk')) {
        const { code, status } = await post(who, url, payload());
        if (allowed.includes(who)) assert.notEqual(code, 'role-missing', who);
        else assert.deepEqual([code, status], ['role-missing', 403], who);
      }
      const [last] = await logged(`outcome=refused&officer=${idOf('publisher')}&limit=1`);
      assert.equal(last?.detail?.['problem'], 'role-missing');
    });

    it(`POST ${url.replace(/0193[-0-9a-f]+/, ':officer')} asks who is not signed in to sign in`, async () => {
      assert.equal((await send('POST', url, { payload: payload() })).code, 'sign-in-required');
    });
  }

  it('is done once, though the request comes twice, and never for another content under its id', async () => {
    const request = { id: id(), grant: ['supervisor'], reason: '兼任' };
    const url = `/api/officers/${idOf('second')}/roles`;
    assert.deepEqual([(await post('sec', url, request)).status, (await post('sec', url, request)).status], [204, 204]);
    assert.equal(RoleHistory.parse((await get('sec', url)).body).changes.length, 2);
    assert.equal((await post('sec', url, { ...request, grant: ['publisher'] })).code, 'request-id-reused');
  });

  it('concerns nobody of another agency', async () => {
    const foreign = officerId(50);
    assert.equal((await post('sec', `/api/officers/${foreign}/roles`, { id: id(), grant: ['officer'], reason: '试验' })).code, 'not-found');
    assert.equal((await post('sys', `/api/officers/${foreign}/changes`, { id: id(), unit: 'x', reason: '试验' })).code, 'not-found');
    assert.equal((await post('sys', `/api/officers/${foreign}/password`, { id: id(), reason: '试验' })).code, 'not-found');
    assert.equal((await post('sys', `/api/officers/${foreign}/account`, { id: id(), login: 'stranger' })).code, 'not-found');
  });
});

describe('a new person', () => {
  it('has no role, whatever the system administrator sends', async () => {
    const withRole = await post('sys', '/api/officers', { id: id(), name: '某人', unit: '某中队', post: '科员', roles: ['head'] });
    assert.equal(withRole.code, 'invalid-request');
    const { cookie } = await settled();
    const view = SessionView.parse((await send('GET', '/api/session', { cookie })).body);
    assert.deepEqual(view.officer.roles, []);
  });

  it('does nothing but change the password handed over, and then works', async () => {
    const { login, password } = await newcomer(['officer']);
    const cookie = await cookieOf(login, password);
    assert.equal(SessionView.parse((await send('GET', '/api/session', { cookie })).body).passwordDue, 'one-time');
    for (const url of ['/api/officers', '/api/matters', '/api/settings']) assert.equal((await send('GET', url, { cookie })).code, 'password-change-required', url);
    assert.equal((await changePassword(cookie, password, password)).path, '/password', 'the one-time password is among those used');
    assert.equal((await changePassword(cookie, password, PASSWORD)).status, 204);
    assert.equal(SessionView.parse((await send('GET', '/api/session', { cookie })).body).passwordDue, null);
    assert.equal((await send('GET', '/api/officers', { cookie })).status, 200);
  });

  it('is given a password that is shown once and never again', async () => {
    const { id: officer } = await newcomer();
    const request = { id: id(), reason: '忘记密码' };
    assert.equal((await post('sys', `/api/officers/${officer}/password`, request)).status, 200);
    const again = await post('sys', `/api/officers/${officer}/password`, request);
    assert.equal(again.code, 'request-id-reused');
    assert.match(again.refusal?.detail ?? '', /只显示一次/);
  });

  it('has a login of their own, and one account', async () => {
    const { id: officer } = await newcomer();
    const other = await post('sys', `/api/officers/${officer}/account`, { id: id(), login: 'second' });
    assert.equal(other.path, '/login');
    const unused = id();
    assert.equal((await post('sys', '/api/officers', { id: unused, name: '某人', unit: '某中队', post: '科员' })).status, 204);
    assert.equal((await post('sys', `/api/officers/${unused}/account`, { id: id(), login: 'second' })).path, '/login');
    assert.equal((await post('sys', `/api/officers/${unused}/account`, { id: id(), login: '9x' })).path, '/login');
  });
});

describe('POST /api/session/password', () => {
  it('wants the present password, and counts and locks wrong ones', async () => {
    const { login, cookie } = await settled();
    const wrong = await changePassword(cookie, 'Wrong-Horse-9', NEXT);
    assert.deepEqual([wrong.code, wrong.path], ['invalid-request', '/current']);
    for (let i = 0; i < 3; i += 1) await changePassword(cookie, 'Wrong-Horse-9', NEXT);
    assert.equal((await changePassword(cookie, 'Wrong-Horse-9', NEXT)).code, 'account-locked');
    assert.equal((await changePassword(cookie, PASSWORD, NEXT)).code, 'account-locked');
    assert.equal((await signIn(login)).code, 'account-locked');
  });

  it('keeps the policy, naming the field', async () => {
    const { login, cookie } = await settled();
    for (const weak of ['short-1A', 'alllowercase', `Xx1-${login}`]) assert.equal((await changePassword(cookie, PASSWORD, weak)).path, '/password', weak);
  });

  it('refuses the last five passwords and takes the sixth', async () => {
    const { cookie } = await settled();
    const used = [PASSWORD, 'Password-Nr-2', 'Password-Nr-3', 'Password-Nr-4', 'Password-Nr-5', 'Password-Nr-6'];
    for (const [index, password] of used.slice(1).entries()) assert.equal((await changePassword(cookie, used[index] ?? '', password)).status, 204, password);
    for (const password of used.slice(1)) assert.equal((await changePassword(cookie, 'Password-Nr-6', password)).path, '/password', password);
    assert.equal((await changePassword(cookie, 'Password-Nr-6', PASSWORD)).status, 204);
  });

  it('ends every other session of the person, and not this one', async () => {
    const { login, cookie } = await settled();
    const elsewhere = await cookieOf(login);
    assert.equal((await changePassword(cookie, PASSWORD, NEXT)).status, 204);
    assert.equal((await send('GET', '/api/session', { cookie: elsewhere })).code, 'sign-in-required');
    assert.equal((await send('GET', '/api/session', { cookie })).status, 200);
    assert.equal((await signIn(login, PASSWORD)).code, 'sign-in-failed');
  });

  it('of two at once takes one', async () => {
    const { cookie } = await settled();
    const both = await Promise.all([changePassword(cookie, PASSWORD, 'First-Horse-1'), changePassword(cookie, PASSWORD, 'Second-Horse-2')]);
    assert.deepEqual(both.map(({ status }) => status).toSorted((a, b) => a - b), [204, 409]);
  });

  it('is asked for after ninety days', async () => {
    const { login } = await settled();
    office.pass(90 * 24 - 1);
    assert.equal(SessionView.parse((await send('GET', '/api/session', { cookie: await cookieOf(login) })).body).passwordDue, null);
    office.pass(1);
    const cookie = await cookieOf(login);
    assert.equal(SessionView.parse((await send('GET', '/api/session', { cookie })).body).passwordDue, 'expired');
    assert.equal((await send('GET', '/api/officers', { cookie })).code, 'password-change-required');
    assert.equal((await changePassword(cookie, PASSWORD, NEXT)).status, 204);
    assert.equal((await send('GET', '/api/officers', { cookie })).status, 200);
  });

  it('is for who is signed in', async () => {
    assert.equal((await send('POST', '/api/session/password', { payload: { current: 'x', password: 'y' } })).code, 'sign-in-required');
  });
});

describe('an account', () => {
  it('that is disabled ends its sessions at once and lets nobody in, until it is enabled', async () => {
    const { id: officer, login, cookie } = await settled();
    const url = `/api/officers/${officer}/account/standing`;
    office.pass(0.01);
    assert.equal((await post('sys', url, { id: id(), active: false, reason: '长期休假' })).status, 204);
    assert.equal((await send('GET', '/api/session', { cookie })).code, 'sign-in-required');
    assert.equal((await signIn(login)).code, 'sign-in-failed');
    assert.equal((await post('sys', url, { id: id(), active: false, reason: '再次' })).code, 'invalid-request');
    office.pass(0.01);
    assert.equal((await post('sys', url, { id: id(), active: true, reason: '返岗' })).status, 204);
    assert.equal((await send('GET', '/api/session', { cookie })).code, 'sign-in-required', 'what has ended stays ended');
    assert.equal((await signIn(login)).status, 200);
    const entries = await logged(`subject=${officer}&from=2026-11-20`);
    assert.deepEqual(entries.filter(({ event, outcome }) => event.startsWith('account-') && outcome === 'done').map(({ event, reason }) => [event, reason]), [
      ['account-enabled', '返岗'], ['account-disabled', '长期休假'], ['account-created', null],
    ]);
  });

  it('is not disabled by its owner, nor where it is the last of an administrator', async () => {
    assert.equal((await post('sys', `/api/officers/${idOf('sys')}/account/standing`, { id: id(), active: false, reason: '试验' })).code, 'second-person-needed');
    assert.equal((await post('sys', `/api/officers/${idOf('sec')}/account/standing`, { id: id(), active: false, reason: '试验' })).code, 'last-administrator');
    assert.equal((await post('sys', `/api/officers/${idOf('aud')}/account/standing`, { id: id(), active: false, reason: '试验' })).code, 'last-administrator');
  });

  it('of who leaves ends with the day before', async () => {
    const { id: officer, login, cookie } = await settled();
    assert.equal((await post('sys', `/api/officers/${officer}/changes`, { id: id(), leftOn: '2026-11-21', reason: '调离' })).status, 204);
    const today = office.now().slice(0, 10);
    assert.ok(today > '2026-11-21', 'the day has come by now');
    assert.equal((await send('GET', '/api/session', { cookie })).code, 'sign-in-required');
    assert.equal((await signIn(login)).code, 'sign-in-failed');
    assert.equal((await post('sec', `/api/officers/${officer}/roles`, { id: id(), grant: ['officer'], reason: '试验' })).code, 'not-found');
  });

  it('of the last administrator is not left behind', async () => {
    assert.equal((await post('sys', `/api/officers/${idOf('aud')}/changes`, { id: id(), leftOn: '2030-01-01', reason: '调离' })).code, 'last-administrator');
  });
});

describe('roles', () => {
  it('count from the next request on, and their history says who gave and took them, when and why', async () => {
    const { id: officer, cookie } = await settled();
    const roles = async () => SessionView.parse((await send('GET', '/api/session', { cookie })).body).officer.roles;
    const url = `/api/officers/${officer}/roles`;
    await post('sec', url, { id: id(), grant: ['officer', 'publisher'], reason: '到岗' });
    assert.deepEqual(await roles(), ['officer', 'publisher']);
    await post('sec', url, { id: id(), withdraw: ['officer'], reason: '证件到期' });
    assert.deepEqual(await roles(), ['publisher']);
    const { changes } = RoleHistory.parse((await get('head', url)).body);
    assert.deepEqual(changes.map((one) => [one.roles, one.by?.name ?? null, one.reason]), [
      [['publisher'], '安安全', '证件到期'], [['officer', 'publisher'], '安安全', '到岗'], [[], null, null],
    ]);
    assert.equal((await get('officer', url)).code, 'role-missing');
  });

  it('are not the security administrator\'s to change for themselves, nor to take from the last administrator', async () => {
    assert.equal((await post('sec', `/api/officers/${idOf('sec')}/roles`, { id: id(), withdraw: ['security-admin'], reason: '试验' })).code, 'second-person-needed');
    assert.equal((await post('sec', `/api/officers/${idOf('aud')}/roles`, { id: id(), withdraw: ['audit-admin'], reason: '试验' })).code, 'last-administrator');
  });

  it('of an administrator go to nobody who does business', async () => {
    const refused = await post('sec', `/api/officers/${idOf('officer')}/roles`, { id: id(), grant: ['audit-admin'], reason: '试验' });
    assert.equal(refused.code, 'invalid-request');
    assert.match(refused.refusal?.detail ?? '', /不得兼任/);
  });

  it('granted and withdrawn at once by two requests leave what both asked for', async () => {
    const { id: officer } = await newcomer();
    const url = `/api/officers/${officer}/roles`;
    const answers = await Promise.all(['officer', 'publisher', 'archivist'].map(async (role) => post('sec', url, { id: id(), grant: [role], reason: '到岗' })));
    assert.deepEqual(answers.map(({ status }) => status), [204, 204, 204]);
    assert.deepEqual(RoleHistory.parse((await get('sec', url)).body).changes[0]?.roles, ['officer', 'publisher', 'archivist']);
  });
});

describe('a forgotten password', () => {
  it('is replaced by one that serves once, and every session of its owner ends', async () => {
    const { id: officer, login, cookie } = await settled();
    const reset = OneTimePassword.parse((await post('sys', `/api/officers/${officer}/password`, { id: id(), reason: '忘记密码' })).body);
    assert.equal(reset.login, login);
    assert.equal((await send('GET', '/api/session', { cookie })).code, 'sign-in-required');
    assert.equal((await signIn(login)).code, 'sign-in-failed');
    assert.equal(SessionView.parse((await signIn(login, reset.password)).body).passwordDue, 'one-time');
  });

  it('of an administrator is not one administrator\'s affair', async () => {
    const alone = await post('sys', `/api/officers/${idOf('sec')}/password`, { id: id(), reason: '忘记密码' });
    assert.deepEqual([alone.code, alone.status], ['second-person-needed', 409]);
  });

  it('of an administrator is asked for by one and set by another, neither of them its owner, within a day', async () => {
    const request = id();
    const confirm = async (who: Who): Promise<Answer> => post(who, `/api/password-resets/${request}/confirmation`, { id: id() });
    assert.equal((await post('sys2', '/api/password-resets', { id: id(), officer: idOf('sys2'), reason: '忘记密码' })).code, 'second-person-needed');
    assert.equal((await post('sec', '/api/password-resets', { id: id(), officer: idOf('officer'), reason: '忘记密码' })).code, 'invalid-request');
    assert.equal((await post('sec', '/api/password-resets', { id: request, officer: idOf('sys2'), reason: '忘记密码' })).status, 204);
    const { resets } = ResetList.parse((await get('aud', '/api/password-resets')).body);
    assert.deepEqual(resets.map((one) => [one.id, one.officer.name, one.requestedBy.name]), [[request, '苏备份', '安安全']]);
    assert.equal((await confirm('sec')).code, 'second-person-needed');
    assert.equal((await confirm('sys2')).code, 'second-person-needed');
    assert.equal((await confirm('officer')).code, 'role-missing');
    const { login, password } = OneTimePassword.parse((await confirm('aud')).body);
    assert.equal(SessionView.parse((await signIn(login, password)).body).passwordDue, 'one-time');
    assert.equal((await confirm('sys')).code, 'not-found', 'a request serves once');
    assert.deepEqual(ResetList.parse((await get('aud', '/api/password-resets')).body).resets, []);
    const late = id();
    await post('sec', '/api/password-resets', { id: late, officer: idOf('sys2'), reason: '忘记密码' });
    office.pass(24);
    assert.equal((await post('aud', `/api/password-resets/${late}/confirmation`, { id: id() })).code, 'not-found');
  });
});

describe('GET /api/accounts', () => {
  it('shows the three administrators everybody, with their accounts and without their passwords', async () => {
    for (const who of ['sys', 'sec', 'aud'] as const) {
      const { status, body } = await get(who, '/api/accounts');
      assert.equal(status, 200);
      const { members } = AccountList.parse(body);
      assert.equal(members.find(({ name }) => name === '王执法')?.account?.login, 'officer');
      assert.doesNotMatch(JSON.stringify(body), /argon2|hash/i);
    }
    for (const who of ['officer', 'head', 'reviewer', 'publisher'] as const) assert.equal((await get(who, '/api/accounts')).code, 'role-missing');
  });
});

describe('a person\'s entry', () => {
  it('changes in what is named and keeps the rest', async () => {
    const { id: officer } = await newcomer(['reviewer']);
    const qualification = { number: 'A20184101000001', since: '2018-09-01' };
    assert.equal((await post('sys', `/api/officers/${officer}/changes`, { id: id(), reason: '取得资格', legalQualification: qualification })).status, 204);
    assert.equal((await post('sys', `/api/officers/${officer}/changes`, { id: id(), reason: '任命', post: '法制股股长' })).status, 204);
    const { officers } = OfficerList.parse((await get('head', '/api/officers')).body);
    const found = officers.find((one) => one.id === officer);
    assert.deepEqual([found?.post, found?.unit, found?.legalQualification, found?.roles], ['法制股股长', '执法一中队', qualification, ['reviewer']]);
    assert.equal((await post('sys', `/api/officers/${officer}/changes`, { id: id(), reason: '什么也没有' })).code, 'invalid-request');
  });
});

const standing = async (on: string): Promise<string | undefined> =>
  OfficerList.parse((await get('sys', `/api/officers?on=${on}`)).body).officers.find(({ name }) => name === '王执法')?.standing;

describe('a certificate', () => {
  const url = `/api/officers/${idOf('officer')}`;
  const held = { number: '豫M0004', from: '2027-06-01' };

  it('is withheld from its day on, and may be used again from the day it is given back', async () => {
    assert.equal((await post('sys', `${url}/suspensions`, { id: id(), ...held, to: null, reason: '未参加年度培训' })).status, 204);
    assert.deepEqual([await standing('2027-05-31'), await standing('2027-06-01'), await standing('2028-01-01')], ['valid', 'suspended', 'suspended']);
    assert.equal((await post('sys', `${url}/suspensions`, { id: id(), ...held, from: '2027-07-01', to: null, reason: '再次' })).path, '/from');
    assert.equal((await post('sys', `${url}/resumptions`, { id: id(), ...held, resumesOn: '2027-05-31', reason: '培训合格' })).path, '/resumesOn');
    assert.equal((await post('sys', `${url}/resumptions`, { id: id(), ...held, resumesOn: '2027-07-01', reason: '培训合格' })).status, 204);
    assert.deepEqual([await standing('2027-06-30'), await standing('2027-07-01')], ['suspended', 'valid']);
    assert.equal((await post('sys', `${url}/resumptions`, { id: id(), ...held, resumesOn: '2027-06-15', reason: '再次' })).path, '/from', 'given back once');
  });

  it('that was withheld by mistake is given back from the first day', async () => {
    const mistaken = { number: '豫M0004', from: '2027-09-01' };
    await post('sys', `${url}/suspensions`, { id: id(), ...mistaken, to: null, reason: '登记错误' });
    await post('sys', `${url}/resumptions`, { id: id(), ...mistaken, resumesOn: '2027-09-01', reason: '更正' });
    assert.equal(await standing('2027-09-01'), 'valid');
  });

  it('is withheld from whoever has it', async () => {
    assert.equal((await post('sys', `${url}/suspensions`, { id: id(), number: '豫M0005', from: '2027-06-01', to: null, reason: '试验' })).path, '/number');
    assert.equal((await post('sys', `${url}/resumptions`, { id: id(), number: '豫M0004', from: '2027-06-02', resumesOn: '2027-06-03', reason: '试验' })).path, '/from');
  });
});

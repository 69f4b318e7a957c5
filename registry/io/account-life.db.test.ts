import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { insertAccount, insertOfficerChange, insertPassword, insertReset, insertRoleChange, insertStanding, roleHistory } from './account-store.ts';
import { factsVersion } from './list-store.ts';
import { createAgency } from './provision.ts';
import { PASSWORD, agencyId, day, instant, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from './sample.ts';
import { hashPassword } from './passwords.ts';
import { insertDecision, insertProposal } from './setting-store.ts';
import { insertSetUp, insertCode } from './set-up-store.ts';
import { insertLifting, insertOfficer, insertSuspension, officerOf } from './store.ts';

const { databases, close } = await testDatabase();
after(close);
const { desk } = databases;

const AGENCY = agencyId(1);
const FIRST = { agency: AGENCY };
const NOW = instant('2026-11-20T01:00:00.000Z');
const HASH = '$argon2id$v=19$m=47104,t=1,p=1$x$y';
const REFUSED = '42501';
const CHECK = '23514';
const UNIQUE = '23505';
const FOREIGN = '23503';

const OFFICER = officerId(1);
const SYSTEM = officerId(2);
const SECURITY = officerId(3);
const AUDIT = officerId(4);
const HEAD = officerId(5);
const REVIEWER = officerId(6);

await inTransaction(desk, 'every-agency', async (tx) => {
  await createAgency(tx, sampleAgency(1));
  const team: readonly (readonly [number, string, Role])[] = [[1, '甲', 'officer'], [2, '乙', 'system-admin'], [3, '丙', 'security-admin'], [4, '丁', 'audit-admin'], [5, '戊', 'head'], [6, '己', 'reviewer']];
  for (const [n, name, role] of team) await provide(tx, sampleOfficer(1, n, name, [role], n === 1 ? { certificates: [sampleCertificate(1, '2024-01-01', '2028-12-31')] } : {}), `person${n}`);
});

const by = (officer: OfficerId) => ({ by: officer, at: NOW, reason: '试验' });

/** The SQLSTATE that the work ends with; null where it is allowed. Nothing of it is kept. */
const stateOf = async (work: (tx: Tx) => Promise<unknown>): Promise<string | null> => {
  const undone = new Error('undone');
  try {
    await inTransaction(desk, FIRST, async (tx) => {
      await work(tx);
      throw undone;
    });
    return null;
  } catch (error) {
    return error === undone ? null : (sqlState(error) ?? String(error));
  }
};

describe('the database lets', () => {
  const acts: readonly (readonly [string, readonly (OfficerId)[], (tx: Tx, hand: OfficerId) => Promise<unknown>])[] = [
    ['security administrators alone change roles', [SECURITY], async (tx, hand) => insertRoleChange(tx, AGENCY, OFFICER === hand ? HEAD : OFFICER, ['officer', 'publisher'], by(hand))],
    ['system administrators alone record people', [SYSTEM], async (tx, hand) => insertOfficer(tx, sampleOfficer(1, 70, '新人', []), hand)],
    ['system administrators alone change who people are', [SYSTEM], async (tx, hand) => insertOfficerChange(tx, { ...sampleOfficer(1, 1, '甲', []), leftOn: day('2026-12-01') }, by(hand))],
    ['system administrators alone open accounts', [SYSTEM], async (tx, hand) => {
      await insertOfficer(tx, sampleOfficer(1, 71, '新人', []));
      await insertAccount(tx, AGENCY, officerId(71), 'newcomer', hand);
    }],
    ['system administrators alone disable accounts', [SYSTEM], async (tx, hand) => insertStanding(tx, AGENCY, hand === OFFICER ? HEAD : OFFICER, false, by(hand))],
    ['system administrators alone withhold certificates', [SYSTEM], async (tx, hand) => insertSuspension(tx, { agencyId: AGENCY, officerId: OFFICER, number: '豫M0001', from: day('2026-12-01'), to: null, reason: '试验' }, hand)],
    ['system administrators alone give certificates back', [SYSTEM], async (tx, hand) => {
      await insertSuspension(tx, { agencyId: AGENCY, officerId: OFFICER, number: '豫M0001', from: day('2026-12-01'), to: null, reason: '试验' });
      return insertLifting(tx, { agencyId: AGENCY, number: '豫M0001', from: day('2026-12-01'), resumesOn: day('2026-12-05'), liftedBy: hand, liftedAt: NOW, reason: '试验' });
    }],
    ['system administrators alone set the password of who is no administrator', [SYSTEM], async (tx, hand) =>
      insertPassword(tx, { agencyId: AGENCY, officerId: hand === OFFICER ? HEAD : OFFICER, hash: HASH, setAt: NOW, setBy: hand, oneTime: true })],
    ['officers and reviewers alone propose settings', [OFFICER, REVIEWER], async (tx, hand) =>
      insertProposal(tx, AGENCY, { id: randomUUID(), code: 'review.limit', value: 7, effectiveFrom: day('2026-12-01'), reason: '试验', source: null, confirmed: false, proposedBy: hand, proposedAt: NOW })],
    ['the head alone decide on settings', [HEAD], async (tx, hand) => {
      const id = randomUUID();
      const proposer = hand === OFFICER ? REVIEWER : OFFICER;
      await insertProposal(tx, AGENCY, { id, code: 'review.limit', value: 7, effectiveFrom: day('2026-12-01'), reason: '试验', source: null, confirmed: false, proposedBy: proposer, proposedAt: NOW });
      await insertDecision(tx, AGENCY, { proposal: id, proposedBy: proposer, approved: true, decidedBy: hand, decidedAt: NOW, opinion: '同意' });
    }],
  ];

  for (const [title, allowed, work] of acts) {
    it(title, async () => {
      for (const hand of [OFFICER, SYSTEM, SECURITY, AUDIT, HEAD, REVIEWER]) {
        assert.equal(await stateOf(async (tx) => work(tx, hand)), allowed.includes(hand) ? null : REFUSED, hand);
      }
    });
  }

  it('administrators alone ask for the reset of another administrator', async () => {
    for (const hand of [OFFICER, SYSTEM, SECURITY, HEAD, REVIEWER]) {
      assert.equal(await stateOf(async (tx) => insertReset(tx, AGENCY, randomUUID(), AUDIT, by(hand))), hand === SYSTEM || hand === SECURITY ? null : REFUSED, hand);
    }
    assert.equal(await stateOf(async (tx) => insertReset(tx, AGENCY, randomUUID(), AUDIT, by(AUDIT))), CHECK);
  });
});

describe('the database refuses', () => {
  it('a security administrator who changes their own roles', async () => {
    assert.equal(await stateOf(async (tx) => insertRoleChange(tx, AGENCY, SECURITY, ['system-admin'], by(SECURITY))), CHECK);
  });

  it('roles that exclude each other, however they come about', async () => {
    for (const roles of [['system-admin', 'officer'], ['system-admin', 'audit-admin']] as const) {
      assert.equal(await stateOf(async (tx) => insertRoleChange(tx, AGENCY, OFFICER, roles, by(SECURITY))), CHECK, roles.join('+'));
    }
  });

  it('a system administrator who records a person with a role', async () => {
    assert.equal(await stateOf(async (tx) => insertOfficer(tx, sampleOfficer(1, 72, '新人', ['head']), SYSTEM)), CHECK);
  });

  it('an administrator who disables their own account, or enables it', async () => {
    for (const active of [true, false]) assert.equal(await stateOf(async (tx) => insertStanding(tx, AGENCY, SYSTEM, active, by(SYSTEM))), CHECK);
  });

  it('one administrator who sets the password of another alone', async () => {
    for (const [hand, owner] of [[SYSTEM, SECURITY], [SYSTEM, AUDIT], [SECURITY, SYSTEM], [AUDIT, SECURITY]] as const) {
      assert.equal(await stateOf(async (tx) => insertPassword(tx, { agencyId: AGENCY, officerId: owner, hash: HASH, setAt: NOW, setBy: hand, oneTime: true })), REFUSED);
    }
  });

  it('the administrator who asked as the one who sets it, and a request used for another person or twice', async () => {
    const reset = { id: randomUUID(), requestedBy: SYSTEM };
    const set = async (tx: Tx, hand: OfficerId, owner: OfficerId): Promise<void> =>
      insertPassword(tx, { agencyId: AGENCY, officerId: owner, hash: HASH, setAt: NOW, setBy: hand, oneTime: true, reset });
    const requested = (work: (tx: Tx) => Promise<unknown>) => async (tx: Tx) => {
      await insertReset(tx, AGENCY, reset.id, SECURITY, by(SYSTEM));
      await work(tx);
    };
    assert.equal(await stateOf(requested(async (tx) => set(tx, AUDIT, SECURITY))), null);
    assert.equal(await stateOf(requested(async (tx) => set(tx, SYSTEM, SECURITY))), CHECK);
    assert.equal(await stateOf(requested(async (tx) => set(tx, SECURITY, AUDIT))), FOREIGN);
    assert.equal(await stateOf(requested(async (tx) => {
      await set(tx, AUDIT, SECURITY);
      await set(tx, AUDIT, SECURITY);
    })), UNIQUE);
  });

  it('a password that somebody else set and that need not be changed', async () => {
    assert.equal(await stateOf(async (tx) => insertPassword(tx, { agencyId: AGENCY, officerId: OFFICER, hash: HASH, setAt: NOW, setBy: SYSTEM, oneTime: false })), CHECK);
  });

  it('the proposer of a setting as the one who decides, and a second decision', async () => {
    const id = randomUUID();
    const proposal = { id, code: 'review.limit', value: 7, effectiveFrom: day('2026-12-01'), reason: '试验', source: null, confirmed: false, proposedBy: OFFICER, proposedAt: NOW };
    const decide = async (tx: Tx, decidedBy: OfficerId, proposedBy = OFFICER): Promise<void> =>
      insertDecision(tx, AGENCY, { proposal: id, proposedBy, approved: true, decidedBy, decidedAt: NOW, opinion: '同意' });
    const both = async (tx: Tx): Promise<void> => {
      await insertRoleChange(tx, AGENCY, OFFICER, ['officer', 'head'], by(SECURITY));
      await insertProposal(tx, AGENCY, proposal);
    };
    assert.equal(await stateOf(async (tx) => both(tx).then(async () => decide(tx, OFFICER))), CHECK);
    assert.equal(await stateOf(async (tx) => both(tx).then(async () => decide(tx, OFFICER, HEAD))), FOREIGN, 'a proposer who is made up');
    assert.equal(await stateOf(async (tx) => both(tx).then(async () => decide(tx, HEAD)).then(async () => decide(tx, HEAD))), UNIQUE);
  });

  it('a confirmed setting without the document that confirms it', async () => {
    const proposal = { id: randomUUID(), code: 'review.limit', value: 7, effectiveFrom: day('2026-12-01'), reason: '试验', source: null, confirmed: true, proposedBy: OFFICER, proposedAt: NOW };
    assert.equal(await stateOf(async (tx) => insertProposal(tx, AGENCY, proposal)), CHECK);
  });

  it('set-up where there is an agency', async () => {
    const code = { id: randomUUID(), sha256: Buffer.alloc(32) };
    const state = await stateOf(async (tx) => {
      await insertCode(tx, code, NOW);
      await insertSetUp(tx, { agencyId: agencyId(9), codeId: code.id, at: NOW, address: '127.0.0.1', userAgent: '' });
    });
    assert.equal(state, UNIQUE);
  });
});

const version = async (): Promise<string | null> => inTransaction(desk, FIRST, async (tx) => factsVersion(tx, AGENCY));

describe('what grows', () => {
  it('moves the version of the facts that the rules have read', async () => {
    const seen = [await version()];
    const acts: readonly ((tx: Tx) => Promise<unknown>)[] = [
      async (tx) => insertRoleChange(tx, AGENCY, OFFICER, ['officer', 'publisher'], by(SECURITY)),
      async (tx) => insertOfficerChange(tx, { ...sampleOfficer(1, 1, '甲', []), unit: '新的大队' }, by(SYSTEM)),
      async (tx) => insertSuspension(tx, { agencyId: AGENCY, officerId: OFFICER, number: '豫M0001', from: day('2026-03-01'), to: day('2026-06-30'), reason: '试验' }, SYSTEM),
      async (tx) => insertLifting(tx, { agencyId: AGENCY, number: '豫M0001', from: day('2026-03-01'), resumesOn: day('2026-05-01'), liftedBy: SYSTEM, liftedAt: NOW, reason: '试验' }),
    ];
    for (const act of acts) {
      await inTransaction(desk, FIRST, act);
      const next = await version();
      assert.ok(next !== null && !seen.includes(next), `${acts.indexOf(act)}`);
      seen.push(next);
    }
  });

  it('shows people as they are now: unit, roles, and suspensions up to the day before they were lifted', async () => {
    const person = await inTransaction(desk, FIRST, async (tx) => officerOf(tx, AGENCY, OFFICER));
    assert.equal(person?.unit, '新的大队');
    assert.deepEqual(person?.roles, ['officer', 'publisher']);
    assert.deepEqual(person?.certificates[0]?.suspended, [{ from: '2026-03-01', to: '2026-04-30' }]);
  });

  it('keeps the roles of every day: all after each change, with whose hand and why', async () => {
    await inTransaction(desk, FIRST, async (tx) => insertRoleChange(tx, AGENCY, OFFICER, ['publisher'], { by: SECURITY, at: instant('2026-11-21T01:00:00.000Z'), reason: '岗位调整' }));
    const history = await inTransaction(desk, FIRST, async (tx) => roleHistory(tx, AGENCY, OFFICER));
    assert.deepEqual(history.map(({ roles }) => roles), [['publisher'], ['officer', 'publisher'], ['officer']]);
    assert.deepEqual(history.map(({ by: hand, reason }) => [hand?.name ?? null, reason]), [['丙', '岗位调整'], ['丙', '试验'], [null, null]]);
  });

  it('hides itself from other agencies', async () => {
    const tables = ['officer_change', 'role_change', 'suspension_lifting', 'password', 'officer_now', 'account_now', 'suspension_now'];
    for (const table of tables) {
      const count = async (agency: number): Promise<number> =>
        inTransaction(desk, { agency: agencyId(agency) }, async (tx) => (await sql<{ n: number }>`select count(*) as n from registry.${sql.raw(table)}`.execute(tx)).rows[0]?.n ?? -1);
      assert.ok((await count(1)) > 0, table);
      assert.equal(await count(2), 0, table);
    }
  });

  it('keeps of passwords their hashes alone', async () => {
    const hashed = await hashPassword(PASSWORD, { login: 'x1', name: '某某' });
    assert.ok(hashed.ok);
    await inTransaction(desk, FIRST, async (tx) => insertPassword(tx, { agencyId: AGENCY, officerId: HEAD, hash: hashed.value, setAt: NOW, setBy: HEAD, oneTime: false }));
    const { rows } = await inTransaction(desk, FIRST, async (tx) => sql<{ text: string }>`select password::text as text from registry.password`.execute(tx));
    assert.ok(rows.length > 0 && rows.every(({ text }) => !text.includes(PASSWORD)));
  });
});

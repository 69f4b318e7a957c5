import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { sqlState } from '#platform/postgres/failures.ts';
import { type Scope, inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { insertAccess } from './access-log.ts';
import { approveDraft, editionOn, insertDraft, insertSetting, settingsOf } from './list-store.ts';
import { agencyId, day, instant, officerId, provideSample, sampleCertificate, sampleMatter, sampleOfficer } from './sample.ts';
import { NO_AGENCY } from './sign-in-store.ts';
import { insertMatter, mattersOn } from './matter-store.ts';
import { certificateOf, insertCertificate, insertOfficer, insertSuspension, officersOf } from './store.ts';

const { databases, close } = await testDatabase();
after(close);
const { desk, portal, auditor, migrator } = databases;

const FIRST = { agency: agencyId(1) };
const SECOND = { agency: agencyId(2) };
const NOW = instant('2026-11-20T01:00:00.000Z');
const REFUSED = '42501';

type Role = 'desk' | 'portal' | 'auditor' | 'migrator';

/** The SQLSTATE that the statement ends with, as the role; null where it is allowed. */
const stateOf = async (role: Role, statement: string, scope: Scope = 'every-agency'): Promise<string | null> => {
  try {
    await inTransaction(databases[role], scope, async (tx) => sql.raw(statement).execute(tx));
    return null;
  } catch (error) {
    return sqlState(error) ?? 'unknown';
  }
};

const countIn = async (table: string, scope: Scope): Promise<number> => {
  const { rows } = await inTransaction(desk, scope, async (tx) => sql<{ count: number }>`select count(*) as count from ${sql.raw(table)}`.execute(tx));
  return rows[0]?.count ?? -1;
};

const setting = (n: number, value: number, from: string) => ({
  id: `0193c2d4-7d10-7500-8000-00000000000${n}`,
  agencyId: agencyId(1),
  code: 'hearing.threshold.citizen',
  value,
  from: day(from),
  confirmed: false,
  reason: '本机关集体讨论决定',
  setBy: officerId(1),
  setAt: instant(`2026-11-20T01:00:0${n}.000Z`),
});

await inTransaction(desk, 'every-agency', async (tx) => {
  await provideSample(tx);
  await insertMatter(tx, sampleMatter(1, 1));
  await insertSetting(tx, setting(1, 500_000, '2026-01-01'));
  const entry = { at: NOW, event: 'sign-in', outcome: 'refused', login: 'x', officerId: null, address: '127.0.0.1', userAgent: '', detail: null } as const;
  await insertAccess(tx, { ...entry, agencyId: agencyId(1), id: '0193c2d4-7d10-7600-8000-000000000001' });
  await insertAccess(tx, { ...entry, agencyId: NO_AGENCY, id: '0193c2d4-7d10-7600-8000-000000000002' });
});

/** Each with a column that somebody might like to change. */
const GROWING = {
  'registry.access_log': 'outcome', 'registry.agency_setting': 'reason', 'registry.certificate': 'area', 'registry.certificate_suspension': 'to_date',
  'registry.suspension_lifting': 'resumes_on', 'registry.officer': 'roles', 'registry.officer_change': 'left_on', 'registry.role_change': 'roles',
  'registry.account': 'login', 'registry.account_standing': 'active', 'registry.password': 'hash', 'registry.password_reset': 'requested_by',
  'registry.setting_proposal': 'value', 'registry.setting_decision': 'approved', 'registry.set_up_code': 'sha256', 'registry.set_up': 'agency_id',
  'registry.matter_change': 'content', 'registry.matter_decision': 'approved', 'registry.matter_edition': 'content',
} as const;
const attempts = (table: string, column: string): string[] => [
  `update ${table} set ${column} = ${column}`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
];

describe('tables that only grow', () => {
  for (const [table, column] of Object.entries(GROWING)) {
    it(`refuse UPDATE, DELETE and TRUNCATE of ${table} to every role of the application`, async () => {
      for (const role of ['desk', 'portal', 'auditor'] as const) {
        for (const statement of attempts(table, column)) assert.equal(await stateOf(role, statement), REFUSED, `${role}: ${statement}`);
      }
    });

    it(`refuse the same of ${table} to the owner of the tables`, async () => {
      for (const statement of attempts(table, column)) assert.equal(await stateOf('migrator', statement), REFUSED, statement);
    });
  }

  it('let no role of the application delete or truncate anything of the registry', async () => {
    const tables = ['agency', 'matter_edition', 'matter_change', 'matter_decision', 'session', 'sign_in_failure', 'list_edition'];
    for (const table of tables) {
      for (const statement of [`delete from registry.${table}`, `truncate registry.${table}`]) {
        for (const role of ['desk', 'portal', 'auditor'] as const) assert.equal(await stateOf(role, statement), REFUSED, `${role}: ${statement}`);
      }
    }
  });

  it('and sessions, which do not, cannot be made to last longer', async () => {
    assert.equal(await stateOf('desk', 'update registry.session set expires_at = now()'), REFUSED);
  });
});

describe('the portal', () => {
  it('can read none of the tables', async () => {
    const tables = [
      'agency', 'officer', 'certificate', 'certificate_suspension', 'matter_edition', 'matter_change', 'matter_decision', 'account', 'session', 'sign_in_failure', 'access_log',
      'agency_setting', 'list_edition', 'officer_change', 'role_change', 'suspension_lifting', 'account_standing', 'password', 'password_reset',
      'setting_proposal', 'setting_decision', 'set_up_code', 'set_up', 'officer_now', 'account_now', 'suspension_now',
    ];
    for (const table of tables) assert.equal(await stateOf('portal', `select from registry.${table}`), REFUSED, table);
  });

  it('sees agencies with the fields of their list', async () => {
    const { rows } = await inTransaction(portal, 'every-agency', async (tx) => sql<object>`select * from registry.public_agency order by code`.execute(tx));
    assert.deepEqual(rows[0], {
      agency_id: agencyId(1),
      code: 'agency-1',
      name: '第1市场监督管理局',
      nature: '行政机关',
      funding: '财政全额拨款',
      staffing: '行政编制30名',
      subject_kind: '法定行政机关',
      duties: '市场监督管理',
      legal_representative: '赵局长',
      address: '示范路1号',
      complaint_phone: '0398-12315',
      superior: '三门峡市市场监督管理局',
      demonstration: false,
    });
  });

  it('sees enforcement officers by the fields of their list, one row each, and nobody else', async () => {
    const today = await sql<{ today: string }>`select ((now() at time zone 'Asia/Shanghai')::date)::text as today`.execute(migrator);
    const now = today.rows[0]?.today ?? '';
    const shifted = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
    const held = { number: '豫M0013', from: day(shifted(-1)), to: null, reason: '年度审验不合格' };
    const lifted = { number: '豫M0014', from: day(shifted(-9)), to: day(shifted(-1)), reason: '年度审验' };
    const people = [
      sampleOfficer(2, 11, '甲有效', ['officer'], { certificates: [{ ...sampleCertificate(11, shifted(-400), shifted(-1)) }, { ...sampleCertificate(12, shifted(0), shifted(0)) }] }),
      sampleOfficer(2, 12, '乙过期', ['officer', 'publisher'], { certificates: [sampleCertificate(15, shifted(-30), shifted(-1))] }),
      sampleOfficer(2, 13, '丙暂扣', ['officer'], { certificates: [sampleCertificate(13, shifted(-30), shifted(30))], suspensions: [held] }),
      sampleOfficer(2, 14, '丁复用', ['officer'], { certificates: [sampleCertificate(14, shifted(-30), shifted(30))], suspensions: [lifted] }),
      sampleOfficer(2, 15, '戊未生效', ['officer'], { certificates: [sampleCertificate(16, shifted(1), shifted(30))] }),
      sampleOfficer(2, 16, '己审核', ['reviewer'], { certificates: [sampleCertificate(17, shifted(-30), shifted(30))] }),
      sampleOfficer(2, 17, '庚离任', ['officer'], { certificates: [sampleCertificate(18, shifted(-30), shifted(30))], leftOn: day(now) }),
    ];
    await inTransaction(desk, SECOND, async (tx) => {
      for (const person of people) {
        await insertOfficer(tx, person);
        const { agencyId: agency, id } = person;
        for (const term of person.certificates) await insertCertificate(tx, { ...term, agencyId: agency, officerId: id, recordedBy: null });
        for (const suspension of person.suspensions) await insertSuspension(tx, { ...suspension, agencyId: agency, officerId: id });
      }
    });
    const { rows } = await inTransaction(portal, 'every-agency', async (tx) =>
      sql<{ name: string; number: string; status: string }>`select * from registry.public_officer where agency_id = ${agencyId(2)} order by number`.execute(tx),
    );
    assert.deepEqual(rows.map(({ name, number, status }) => [name, number, status]), [
      ['甲有效', '豫M0012', 'valid'],
      ['丙暂扣', '豫M0013', 'suspended'],
      ['丁复用', '豫M0014', 'valid'],
      ['乙过期', '豫M0015', 'expired'],
    ]);
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['agency_id', 'name', 'unit', 'post', 'number', 'kinds', 'area', 'valid_to', 'status']);
  });
});

describe('the scope of a transaction', () => {
  it('hides the people, matters, accounts, settings and log of other agencies', async () => {
    for (const table of ['registry.matter_edition', 'registry.agency_setting', 'registry.access_log']) {
      assert.equal(await countIn(table, FIRST), 1, table);
      assert.equal(await countIn(table, SECOND), 0, table);
    }
    assert.equal(await countIn('registry.account', FIRST), 4);
    assert.equal(await countIn('registry.account', SECOND), 2);
    assert.deepEqual(await inTransaction(desk, SECOND, async (tx) => officersOf(tx, agencyId(1))), []);
  });

  it('refuses to write into another agency', async () => {
    const write = inTransaction(desk, SECOND, async (tx) => insertMatter(tx, sampleMatter(1, 2)));
    await assert.rejects(write, { code: REFUSED });
  });

  it('shows nothing at all where none is set', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from registry.officer`.execute(desk);
    assert.equal(rows[0]?.count, 0);
  });

  it('lets the auditor read the log of all agencies, and neither accounts, passwords nor sessions', async () => {
    const { rows } = await inTransaction(auditor, 'every-agency', async (tx) => sql<{ count: number }>`select count(*) as count from registry.access_log`.execute(tx));
    assert.equal(rows[0]?.count, 2);
    assert.equal(await stateOf('auditor', 'select from registry.account'), REFUSED);
    assert.equal(await stateOf('auditor', 'select from registry.password'), REFUSED);
    assert.equal(await stateOf('auditor', 'select from registry.session'), REFUSED);
  });
});

describe('what the tables themselves refuse', () => {
  const CHECK = '23514';
  const EXCLUSION = '23P01';

  it('is an administrator with any other role', async () => {
    for (const roles of [['system-admin', 'officer'], ['system-admin', 'audit-admin'], ['head', 'security-admin']] as const) {
      const add = inTransaction(desk, FIRST, async (tx) => insertOfficer(tx, sampleOfficer(1, 90, '兼任者', roles)));
      await assert.rejects(add, { code: CHECK, constraint: 'administrators_exclusive' }, roles.join('+'));
    }
  });

  it('is a role nobody knows', async () => {
    const statement = `insert into registry.officer (agency_id, id, name, unit, post, roles) values ('${agencyId(1)}', '${officerId(91)}', '根', 'x', 'x', '{root}')`;
    assert.equal(await stateOf('desk', statement), CHECK);
  });

  it('is one certificate number in two hands', async () => {
    const term = { ...sampleCertificate(91, '2030-01-01', '2030-12-31'), number: '豫M0001' };
    const add = inTransaction(desk, FIRST, async (tx) => insertCertificate(tx, { ...term, agencyId: agencyId(1), officerId: officerId(2), recordedBy: null }));
    await assert.rejects(add, { code: EXCLUSION, constraint: 'certificate_of_one_person' });
  });

  it('is two terms of a certificate on one day', async () => {
    const term = { ...sampleCertificate(92, '2026-12-31', '2028-12-31'), number: '豫M0001' };
    const add = inTransaction(desk, FIRST, async (tx) => insertCertificate(tx, { ...term, agencyId: agencyId(1), officerId: officerId(1), recordedBy: null }));
    await assert.rejects(add, { code: EXCLUSION, constraint: 'certificate_terms_apart' });
  });

  it('is a password that is not hashed by argon2id', async () => {
    const statement = `insert into registry.password (agency_id, officer_id, seq, hash, set_at, one_time) values ('${agencyId(1)}', '${officerId(1)}', 9, 'Correct-Horse-9', now(), false)`;
    assert.equal(await stateOf('desk', statement), CHECK);
  });
});

describe('settings of an agency', () => {
  it('count with the value set last, for each day from which one applies', async () => {
    const values = await inTransaction(desk, FIRST, async (tx) => {
      await insertSetting(tx, setting(3, 300_000, '2026-07-01'));
      await insertSetting(tx, setting(2, 400_000, '2026-01-01'));
      return settingsOf(tx, agencyId(1));
    });
    const code = 'hearing.threshold.citizen';
    assert.deepEqual(values, [
      { code, value: 400_000, from: '2026-01-01', confirmed: false },
      { code, value: 300_000, from: '2026-07-01', confirmed: false },
    ]);
  });
});

const draft = (edition: number, content: unknown) => ({ agencyId: agencyId(1), kind: 'review-catalogue', edition, content, draftedBy: officerId(1), draftedAt: NOW });
const approval = (edition: number, from: string, approver = 2) => ({
  agencyId: agencyId(1), kind: 'review-catalogue', edition, effectiveFrom: day(from), approvedBy: officerId(approver), approvedAt: NOW,
});
const inForce = async (on: string): Promise<unknown> =>
  inTransaction(desk, FIRST, async (tx) => (await editionOn(tx, agencyId(1), 'review-catalogue', day(on)))?.content ?? null);

describe('a list', () => {
  it('is on each day the edition that was in force on that day', async () => {
    await inTransaction(desk, FIRST, async (tx) => {
      await insertDraft(tx, draft(1, { rows: ['first'] }));
      await approveDraft(tx, approval(1, '2026-01-01'));
      await insertDraft(tx, draft(2, { rows: ['second'] }));
    });
    assert.deepEqual(await inForce('2026-12-31'), { rows: ['first'] });
    await inTransaction(desk, FIRST, async (tx) => approveDraft(tx, approval(2, '2026-07-01')));
    assert.equal(await inForce('2025-12-31'), null);
    assert.deepEqual(await inForce('2026-06-30'), { rows: ['first'] });
    assert.deepEqual(await inForce('2026-07-01'), { rows: ['second'] });
  });

  it('once approved is not changed, by nobody', async () => {
    for (const role of ['desk', 'migrator'] as const) {
      for (const change of ["content = '[]'", "effective_from = '2020-01-01'", "status = 'draft', approved_by = null, approved_at = null"]) {
        assert.equal(await stateOf(role, `update registry.list_edition set ${change}`), REFUSED, `${role}: ${change}`);
      }
    }
    assert.equal(await stateOf('migrator', "update registry.list_edition set status = 'in-force' where status = 'superseded'"), REFUSED);
  });

  it('is not approved by whoever drafted it', async () => {
    const approve = inTransaction(desk, FIRST, async (tx) => {
      await insertDraft(tx, draft(3, {}));
      await approveDraft(tx, approval(3, '2027-01-01', 1));
    });
    await assert.rejects(approve, { code: '23514', constraint: 'approver_is_not_drafter' });
  });
});

describe('what is stored', () => {
  it('comes back as it was: people with their certificates and suspensions', async () => {
    const everyone = await inTransaction(desk, SECOND, async (tx) => officersOf(tx, agencyId(2)));
    const held = everyone.find(({ name }) => name === '丙暂扣');
    assert.equal(held?.certificates.length, 1);
    assert.equal(held?.certificates[0]?.suspended[0]?.to, null);
    assert.match(held?.certificates[0]?.suspended[0]?.from ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(everyone.find(({ name }) => name === '甲有效')?.certificates.length, 2);
  });

  it('comes back as it was: matters, on the days they are in force', async () => {
    const retired = sampleMatter(1, 3, { inForceTo: day('2026-06-30'), kind: 'inspection', penaltyBasis: [] });
    await inTransaction(desk, FIRST, async (tx) => insertMatter(tx, retired));
    const on = async (date: string) => inTransaction(desk, FIRST, async (tx) => mattersOn(tx, agencyId(1), day(date)));
    assert.deepEqual(await on('2026-06-30'), [sampleMatter(1, 1), retired]);
    assert.deepEqual(await on('2026-07-01'), [sampleMatter(1, 1)]);
    assert.deepEqual(await on('2019-12-31'), []);
  });

  it('is recorded once under one id', async () => {
    const term = { ...sampleCertificate(93, '2028-01-01', '2029-12-31'), agencyId: agencyId(1), officerId: officerId(1), recordedBy: null };
    const add = async (area: string) => inTransaction(desk, FIRST, async (tx) => insertCertificate(tx, { ...term, area }));
    assert.equal(await add('湖滨区'), true);
    assert.equal(await add('陕州区'), false);
    const stored = await inTransaction(desk, FIRST, async (tx) => certificateOf(tx, agencyId(1), term.id));
    assert.equal(stored?.area, '湖滨区');
  });
});

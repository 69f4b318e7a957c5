import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { AgencyId, OfficerId } from '#kernel/ids.ts';
import { ADMINISTRATORS, type Certificate, ROLES, type Role } from '#law/engine/people.ts';
import {
  type FailureCount,
  NO_FAILURES,
  afterFailure,
  certificateStanding,
  certifiedOn,
  checkPassword,
  checkRoles,
  isLocked,
  isSessionAlive,
  lockedProblem,
  requireRole,
  sessionEnd,
} from './rules.ts';

const day = (text: string): LegalDate => LegalDate.parse(text);
const at = (time: string): Instant => Instant.parse(`2026-11-20T${time}:00.000Z`);

const certificate = (from: string, to: string, suspended: Certificate['suspended'] = []): Certificate => ({
  number: `豫M-${from}`,
  kinds: ['市场监管'],
  area: '三门峡市湖滨区',
  validFrom: day(from),
  validTo: day(to),
  suspended,
});

const person = (...certificates: Certificate[]) => ({ name: '王执法', certificates });

const refusalOn = (date: string, ...certificates: Certificate[]) => {
  const result = certifiedOn(person(...certificates), day(date));
  assert.equal(result.ok, false);
  return result.error;
};

describe('执法证：a certificate', () => {
  const holder = certificate('2024-01-01', '2026-12-31');

  it('is valid on its first and on its last day', () => {
    for (const date of ['2024-01-01', '2025-06-01', '2026-12-31']) {
      const result = certifiedOn(person(holder), day(date));
      assert.deepEqual(result, { ok: true, value: holder }, date);
    }
  });

  it('that has run out refuses enforcement from the next day on, citing 处罚法第四十二条', () => {
    const refusal = refusalOn('2027-01-01', holder);
    assert.equal(refusal.detail, '王执法的行政执法证（豫M-2024-01-01）有效期至2026年12月31日，2027年1月1日已经失效。');
    assert.deepEqual(refusal.articles.map(({ text }) => text), ['《中华人民共和国行政处罚法》第四十二条第一款']);
    assert.equal(refusal.code, 'law-refuses');
  });

  it('that is not valid yet refuses enforcement', () => {
    assert.match(refusalOn('2023-12-31', holder).detail, /自2024年1月1日起有效，2023年12月31日尚未生效/);
  });

  it('that is suspended refuses enforcement from the first to the last day of suspension', () => {
    const held = certificate('2024-01-01', '2026-12-31', [{ from: day('2025-03-01'), to: day('2025-03-31') }]);
    assert.equal(certifiedOn(person(held), day('2025-02-28')).ok, true);
    assert.match(refusalOn('2025-03-01', held).detail, /暂扣期间/);
    assert.match(refusalOn('2025-03-31', held).detail, /暂扣期间/);
    assert.equal(certifiedOn(person(held), day('2025-04-01')).ok, true);
  });

  it('suspended without an end stays suspended', () => {
    const held = certificate('2024-01-01', '2026-12-31', [{ from: day('2025-03-01'), to: null }]);
    assert.match(refusalOn('2026-12-31', held).detail, /暂扣期间/);
  });

  it('renewed without a gap lets its holder go on, whichever is listed first', () => {
    const renewed = certificate('2027-01-01', '2029-12-31');
    for (const papers of [[holder, renewed], [renewed, holder]]) {
      assert.deepEqual(certifiedOn(person(...papers), day('2026-12-31')), { ok: true, value: holder });
      assert.deepEqual(certifiedOn(person(...papers), day('2027-01-01')), { ok: true, value: renewed });
    }
  });

  it('in a gap between two is the one that ran out last', () => {
    const oldest = certificate('2020-01-01', '2021-12-31');
    const later = certificate('2027-06-01', '2029-12-31');
    const standing = certificateStanding(person(oldest, later, holder), day('2027-03-01'));
    assert.deepEqual(standing, { state: 'expired', certificate: holder });
  });

  it('is what somebody without one does not have', () => {
    assert.match(refusalOn('2026-11-20').detail, /没有行政执法证/);
  });

  it('withheld does not hinder who holds another valid one on that day', () => {
    const held = certificate('2024-01-01', '2026-12-31', [{ from: day('2024-01-01'), to: null }]);
    assert.deepEqual(certifiedOn(person(held, holder), day('2025-01-01')), { ok: true, value: holder });
  });
});

describe('三员分立：roles', () => {
  // The keys of ROLES are the roles; Object.keys only knows strings.
  const all = Object.keys(ROLES) as Role[];
  const administrators: readonly Role[] = ADMINISTRATORS;

  it('of an administrator admit no other role at all', () => {
    for (const administrator of administrators) {
      assert.equal(checkRoles([administrator]).ok, true);
      for (const other of all.filter((role) => role !== administrator)) {
        assert.equal(checkRoles([administrator, other]).ok, false, `${administrator} + ${other}`);
        assert.equal(checkRoles([other, administrator]).ok, false, `${other} + ${administrator}`);
      }
    }
  });

  it('of business may be held together, and no role is a role too', () => {
    assert.equal(checkRoles(all.filter((role) => !administrators.includes(role))).ok, true);
    assert.equal(checkRoles([]).ok, true);
  });

  it('that exclude each other are named in the refusal', () => {
    const result = checkRoles(['officer', 'audit-admin']);
    assert.ok(!result.ok && result.error.detail === '审计管理员不得兼任执法人员。');
  });
});

describe('密码：a password', () => {
  const owner = { login: 'wangzf', name: '王执法' };
  const accepted = (password: string): boolean => checkPassword(password, owner).ok;

  it('has at least ten characters', () => {
    assert.equal(accepted('Abcdef-12'), false);
    assert.equal(accepted('Abcdef-123'), true);
  });

  it('has three of four classes of characters', () => {
    assert.equal(accepted('abcdefghijk1'), false);
    assert.equal(accepted('ABCDEFGHIJK1'), false);
    assert.equal(accepted('Abcdefghijk'), false);
    assert.equal(accepted('Abcdefghijk1'), true);
    assert.equal(accepted('abcdefghijk1!'), true);
  });

  it('holds neither the login nor the name of its owner, in capitals or not', () => {
    assert.equal(accepted('WangZF-20261120'), false);
    assert.equal(accepted('王执法Abc-2026112'), false);
  });

  it('is not so long that hashing it becomes an attack', () => {
    assert.equal(accepted(`Aa1${'x'.repeat(125)}`), true);
    assert.equal(accepted(`Aa1${'x'.repeat(126)}`), false);
  });
});

const failed = (times: number, from: FailureCount = NO_FAILURES, when = at('01:00')): FailureCount =>
  Array.from({ length: times }).reduce<FailureCount>((count) => afterFailure(count, when), from);

describe('登录失败锁定：sign-in', () => {
  it('is still open after four failures and locked by the fifth', () => {
    assert.equal(isLocked(failed(4), at('01:00')), false);
    assert.equal(isLocked(failed(5), at('01:00')), true);
  });

  it('opens again after fifteen minutes, not before', () => {
    assert.equal(isLocked(failed(5), Instant.parse('2026-11-20T01:14:59.999Z')), true);
    assert.equal(isLocked(failed(5), at('01:15')), false);
  });

  it('counts anew when a lock has run out', () => {
    const next = afterFailure(failed(5), at('01:20'));
    assert.deepEqual(next, { failures: 1, lockedUntil: null });
    assert.equal(isLocked(failed(4, next, at('01:21')), at('01:21')), true);
  });

  it('says how many minutes are left', () => {
    assert.match(lockedProblem(at('01:15'), at('01:00')).detail, /15分钟后/);
    assert.match(lockedProblem(at('01:15'), Instant.parse('2026-11-20T01:14:30.000Z')).detail, /1分钟后/);
  });
});

describe('会话：a session', () => {
  const session = { seenAt: at('01:00'), expiresAt: sessionEnd(at('01:00')) };

  it('ends half an hour after its last request', () => {
    assert.equal(isSessionAlive(session, Instant.parse('2026-11-20T01:29:59.999Z')), true);
    assert.equal(isSessionAlive(session, at('01:30')), false);
  });

  it('ends twelve hours after sign-in however busy it is', () => {
    assert.equal(isSessionAlive({ ...session, seenAt: at('12:59') }, Instant.parse('2026-11-20T12:59:59.999Z')), true);
    assert.equal(isSessionAlive({ ...session, seenAt: at('12:59') }, at('13:00')), false);
  });
});

describe('权限：a piece of work', () => {
  const actor = {
    agencyId: AgencyId.parse('0193c2d4-7d10-7000-8000-000000000001'),
    officerId: OfficerId.parse('0193c2d4-7d10-7000-8000-000000000002'),
    name: '王执法',
    roles: ['officer', 'publisher'] as const,
  };

  it('is open to whoever holds one of the roles it needs', () => {
    assert.equal(requireRole(actor, 'head', 'publisher').ok, true);
  });

  it('is refused to others, naming the roles it needs', () => {
    const result = requireRole(actor, 'head', 'reviewer');
    assert.ok(!result.ok && result.error.code === 'role-missing' && result.error.detail === '此项操作由机关负责人、法制审核人员办理。');
  });
});

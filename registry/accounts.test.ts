import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { AgencyId, OfficerId } from '#kernel/ids.ts';
import { ADMINISTRATORS, ROLES, type Role } from '#law/engine/people.ts';
import { type Holder, changedRoles, isResetOpen, keepsAdministrators, passwordDue, passwordDueProblem, requireAnother } from './accounts.ts';
import { requireBusiness } from './rules.ts';

const at = (text: string): Instant => Instant.parse(text);
const officer = (n: number): OfficerId => OfficerId.parse(`0193c2d4-7d10-7200-8000-${String(n).padStart(12, '0')}`);
const SET = at('2026-01-01T00:00:00.000Z');
const change = (held: readonly Role[], grant: readonly Role[], withdraw: readonly Role[] = []) => changedRoles(held, { grant, withdraw });
const holder = (n: number, roles: readonly Role[], active = true): Holder => ({ id: officer(n), roles, active });
const actor = (roles: readonly Role[]) => ({ agencyId: AgencyId.parse('0193c2d4-7d10-7100-8000-000000000001'), officerId: officer(1), name: '甲', roles });
const state = { oneTime: false, setAt: SET, demonstration: false };

describe('a password', () => {
  it('may be used for ninety days and not a moment longer', () => {
    assert.equal(passwordDue(state, at('2026-03-31T23:59:59.999Z')), null);
    assert.equal(passwordDue(state, at('2026-04-01T00:00:00.000Z')), 'expired');
  });

  it('that somebody else has set must be changed at once', () => {
    assert.equal(passwordDue({ ...state, oneTime: true }, SET), 'one-time');
    assert.equal(passwordDue({ ...state, oneTime: true, demonstration: true }, SET), 'one-time');
  });

  it('of the demonstration does not run out: it stands on the sign-in page', () => {
    assert.equal(passwordDue({ ...state, demonstration: true }, at('2030-01-01T00:00:00.000Z')), null);
  });

  it('that is due is said to be so, and why', () => {
    assert.match(passwordDueProblem('one-time').detail, /一次性密码/);
    assert.match(passwordDueProblem('expired').detail, /90日/);
    assert.equal(passwordDueProblem('expired').code, 'password-change-required');
  });
});

describe('roles', () => {
  it('are those held, without the withdrawn and with the granted, in one order', () => {
    assert.deepEqual(change(['reviewer', 'publisher'], ['officer'], ['publisher']), { ok: true, value: ['officer', 'reviewer'] });
    assert.deepEqual(change(['officer'], [], ['officer']), { ok: true, value: [] });
  });

  it('are not granted twice, nor withdrawn from who does not hold them', () => {
    const granted = change(['officer'], ['officer']);
    const withdrawn = change(['officer'], [], ['head']);
    assert.ok(!granted.ok && !withdrawn.ok);
    assert.deepEqual([granted.error.evidence?.['errors'], withdrawn.error.evidence?.['errors']], [
      [{ path: '/grant', message: '该人员已经是执法人员' }], [{ path: '/withdraw', message: '该人员不是机关负责人' }],
    ]);
  });

  it('of an administrator are granted only to who gives up every other', () => {
    for (const administrator of ADMINISTRATORS) {
      assert.equal(change(['officer'], [administrator]).ok, false);
      assert.deepEqual(change(['officer'], [administrator], ['officer']), { ok: true, value: [administrator] });
    }
  });

  it('are nobody\'s to decide for themselves', () => {
    const own = requireAnother(actor(['security-admin']), officer(1), '职责变更');
    assert.ok(!own.ok);
    assert.equal(own.error.code, 'second-person-needed');
    assert.equal(requireAnother(actor(['security-admin']), officer(2), '职责变更').ok, true);
  });
});

describe('each administrator\'s office', () => {
  it('is not left empty', () => {
    for (const administrator of ADMINISTRATORS) {
      const last = keepsAdministrators([holder(1, [administrator]), holder(2, ['officer'])], officer(1), [administrator]);
      assert.ok(!last.ok);
      assert.equal(last.error.code, 'last-administrator');
      assert.ok(last.error.detail.includes(ROLES[administrator]));
    }
  });

  it('may pass on, once another holds it with an account in use', () => {
    const leaving = [holder(1, ['system-admin']), holder(2, ['system-admin'])];
    assert.equal(keepsAdministrators(leaving, officer(1), ['system-admin']).ok, true);
    assert.equal(keepsAdministrators([holder(1, ['system-admin']), holder(2, ['system-admin'], false)], officer(1), ['system-admin']).ok, false);
  });

  it('is not concerned where business roles are given up', () => {
    assert.equal(keepsAdministrators([holder(1, ['head'])], officer(1), ['head']).ok, true);
  });
});

describe('the request for an administrator\'s new password', () => {
  it('waits a day for the second administrator', () => {
    assert.equal(isResetOpen(SET, at('2026-01-01T23:59:59.999Z')), true);
    assert.equal(isResetOpen(SET, at('2026-01-02T00:00:00.000Z')), false);
  });
});

describe('business', () => {
  it('is for every role but the administrators', () => {
    // The keys of a constant object.
    for (const role of Object.keys(ROLES) as Role[]) {
      assert.equal(requireBusiness(actor([role])).ok, !ADMINISTRATORS.some((administrator) => administrator === role), role);
    }
  });

  it('is not for who holds no role yet, who is told whom to ask', () => {
    const refused = requireBusiness(actor([]));
    assert.ok(!refused.ok);
    assert.match(refused.error.todo ?? '', /安全管理员/);
  });
});

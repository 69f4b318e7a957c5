import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valueOf } from '#platform/http/problem.ts';
import { NOBODYS_HASH, hashPassword, verifyPassword } from './passwords.ts';

const OWNER = { login: 'wangzf', name: '王执法' };
const PASSWORD = 'Correct-Horse-9';

const costOf = (hash: string): string => hash.split('$').slice(1, 4).join('$');

describe('a stored password', () => {
  it('is argon2id with 46 MiB and one pass, salted afresh each time', async () => {
    const first = valueOf(await hashPassword(PASSWORD, OWNER));
    const second = valueOf(await hashPassword(PASSWORD, OWNER));
    assert.equal(costOf(first), 'argon2id$v=19$m=47104,t=1,p=1');
    assert.notEqual(first, second);
  });

  it('matches itself and nothing else', async () => {
    const stored = valueOf(await hashPassword(PASSWORD, OWNER));
    assert.equal(valueOf(await verifyPassword(stored, PASSWORD)), true);
    assert.equal(valueOf(await verifyPassword(stored, `${PASSWORD} `)), false);
  });

  it('keeps the policy, or is not hashed at all', async () => {
    const result = await hashPassword('wangzf-123-Abc', OWNER);
    assert.ok(!result.ok && result.error.detail === '密码不能包含用户名或者姓名。');
  });
});

describe('the password of no account', () => {
  it('costs as much to refuse as that of an account', async () => {
    assert.equal(costOf(NOBODYS_HASH), costOf(valueOf(await hashPassword(PASSWORD, OWNER))));
    assert.equal(valueOf(await verifyPassword(null, PASSWORD)), false);
  });
});

describe('many sign-ins at once', () => {
  it('wait for their turn, and past a number are sent away instead of taking all memory', async () => {
    const outcomes = await Promise.all(Array.from({ length: 80 }, async () => verifyPassword(null, 'x')));
    const refused = outcomes.filter((outcome) => !outcome.ok);
    // Four at work and 64 waiting; the rest is refused at once.
    assert.equal(refused.length, 12);
    assert.ok(refused.every((outcome) => !outcome.ok && outcome.error.code === 'too-many-requests'));
    assert.equal((await verifyPassword(null, 'x')).ok, true);
  });
});

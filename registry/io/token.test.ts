import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { AgencyId } from '#kernel/ids.ts';
import { cookieName, keyFromCookie, newToken } from './token.ts';

const AGENCY = AgencyId.parse('0193c2d4-7d10-7000-8000-00000000abcd');

describe('a session cookie', () => {
  it('leads back to the agency and to the hash that the database keeps', () => {
    const { cookie, key } = newToken(AGENCY);
    assert.deepEqual(keyFromCookie(cookie), key);
    assert.equal(key.agencyId, AGENCY);
    assert.equal(key.tokenHash.length, 32);
  });

  it('holds 32 bytes that no two share, and not the hash of them', () => {
    const { cookie, key } = newToken(AGENCY);
    const secret = Buffer.from(cookie, 'base64url').subarray(16);
    assert.equal(secret.length, 32);
    assert.notDeepEqual(secret, key.tokenHash);
    assert.deepEqual(createHash('sha256').update(secret).digest(), key.tokenHash);
    assert.notEqual(newToken(AGENCY).cookie, cookie);
  });

  it('that is none of ours is nobody\'s', () => {
    const { cookie } = newToken(AGENCY);
    const forged = Buffer.concat([Buffer.alloc(16, 7), Buffer.alloc(32)]).toString('base64url');
    for (const text of ['', 'x', cookie.slice(1), `${cookie}A`, `${cookie}=`, ` ${cookie}`, cookie.replace(/.$/, '+'), forged]) {
      assert.equal(keyFromCookie(text), null, text);
    }
  });

  it('carries the __Host- prefix wherever there is TLS', () => {
    assert.equal(cookieName(true), '__Host-sid');
    assert.equal(cookieName(false), 'sid');
  });
});

import assert from 'node:assert/strict';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { RFC3161Timestamp } from '@sigstore/core';
import { obtainStamp, readStamp } from '#platform/ledger/stamp.ts';
import { stampIfDue } from '#platform/ledger/stamping.ts';
import { newestCheckpoint, newestStamp } from '#platform/ledger/status-store.ts';
import { testStampAuthority, type TestAuthority } from '#platform/testing/stamp-authority.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { instantFromEpoch } from '#kernel/dates.ts';
import { openOffice, PER_CASE, removeFolders } from './testing/office.ts';

let authority: TestAuthority;
const DATA = Buffer.from('某账本\n600\n…\n');

before(async () => {
  authority = await testStampAuthority();
  authority.openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'other.key', '-out', 'other.pem', '-subj', '/CN=Other Root', '-days', '30');
});
after(() => {
  authority.close();
  removeFolders();
});

describe('检查点的时间戳', () => {
  it('由时间戳机构签发，两家独立的程序都能核验', async () => {
    const stamp = await obtainStamp(authority, DATA);
    assert.ok(Math.abs(Date.parse(stamp.at) - Date.now()) < 60_000);
    const { at, openssl } = authority;
    writeFileSync(at('data'), DATA);
    writeFileSync(at('kept.tsr'), stamp.token);
    openssl('ts', '-verify', '-data', 'data', '-in', 'kept.tsr', '-CAfile', 'ca.pem');
    const key = createPublicKey(new X509Certificate(readFileSync(at('tsa.pem'))).publicKey.export({ format: 'pem', type: 'spki' }));
    RFC3161Timestamp.parse(Buffer.from(stamp.token)).verify(DATA, key);
  });

  it('内容改过的、答非所问的、根不受信任的、改过一个字节的，都不接受', async () => {
    const { token } = await obtainStamp(authority, DATA);
    await assert.rejects(readStamp(token, Buffer.from('另一文本'), authority.roots, null), /another text/);
    await assert.rejects(readStamp(token, DATA, authority.roots, Buffer.alloc(16, 1)), /another request/);
    await assert.rejects(readStamp(token, DATA, readFileSync(authority.at('other.pem'), 'utf8'), null));
    await assert.rejects(readStamp(token, DATA, '', null), /no root/);
    await assert.rejects(readStamp(token.with(token.length - 5, (token.at(-5) ?? 0) ^ 1), DATA, authority.roots, null));
  });

  it('每小时给最新的检查点盖一次，没有新条目的不盖', async () => {
    const office = await openOffice();
    try {
      await office.work(1);
      await office.round();
      const { desk } = office.database.databases;
      const log = await office.log();
      let now = Date.now();
      const stamp = async (): Promise<boolean> => stampIfDue(desk, () => instantFromEpoch(now), authority, log);
      assert.equal(await stamp(), true);
      await office.work(1);
      await office.round();
      assert.equal(await stamp(), false);
      now += 3_700_000;
      assert.equal(await stamp(), true);
      now += 3_700_000;
      assert.equal(await stamp(), false);
      const [kept, checkpoint] = await inTransaction(desk, 'every-agency', async (tx) => [await newestStamp(tx, log), await newestCheckpoint(tx, log)] as const);
      assert.equal(kept?.size, 2 * PER_CASE);
      await readStamp(kept.token, Buffer.from(checkpoint?.note ?? ''), authority.roots, null);
    } finally {
      await office.close();
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { RFC3161Timestamp } from '@sigstore/core';
import { obtainStamp, readStamp } from '#platform/ledger/stamp.ts';
import { stampIfDue } from '#platform/ledger/stamping.ts';
import { newestCheckpoint, newestStamp } from '#platform/ledger/status-store.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { instantFromEpoch } from '#kernel/dates.ts';
import { openOffice, PER_CASE, removeFolders } from './testing/office.ts';

/** A time stamp authority made of `openssl ts` behind HTTP: its root, its certificate with the critical purpose, and nothing of ours. */
const folder = mkdtempSync('/tmp/mingjian-tsa-');
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

const CONFIG = `[tsa]\ndefault_tsa = t\n[t]\nserial = ${at('serial')}\nsigner_cert = ${at('tsa.pem')}\ncerts = ${at('ca.pem')}\nsigner_key = ${at('tsa.key')}\nsigner_digest = sha256
default_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\nordering = no\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`;

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
    writeFileSync(at('query.tsq'), Buffer.concat(parts));
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
    response.setHeader('content-type', 'application/timestamp-reply').end(readFileSync(at('reply.tsr')));
  });
});

let authority = { url: '', roots: '' };
const DATA = Buffer.from('某账本\n600\n…\n');

before(async () => {
  writeFileSync(at('tsa.cnf'), CONFIG);
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('ext.cnf'), 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  for (const [name, subject] of [['ca', '/CN=Test Root'], ['other', '/CN=Other Root']]) {
    openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', subject ?? '', '-days', '30');
  }
  openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '2', '-out', 'tsa.pem', '-days', '30', '-extfile', 'ext.cnf');
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  authority = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, roots: readFileSync(at('ca.pem'), 'utf8') };
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  removeFolders();
});

describe('检查点的时间戳', () => {
  it('由时间戳机构签发，两家独立的程序都能核验', async () => {
    const stamp = await obtainStamp(authority, DATA);
    assert.ok(Math.abs(Date.parse(stamp.at) - Date.now()) < 60_000);
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
    await assert.rejects(readStamp(token, DATA, readFileSync(at('other.pem'), 'utf8'), null));
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

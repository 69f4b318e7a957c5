import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { instantFromEpoch } from '#kernel/dates.ts';
import { openCheckpoint } from '#ledger/checkpoint.ts';
import { parseBundle } from '#ledger/entries.ts';
import { parseVerifierKey } from '#ledger/keys.ts';
import { leafHash, rootOf } from '#ledger/tree.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { mirror } from '#platform/ledger/mirror.ts';
import { publishedCheckpoint } from '#platform/ledger/published.ts';
import { allLogs, entriesBetween } from '#platform/ledger/store.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { AGENCY, NOBODY, openOffice, PER_CASE, removeFolders, type Office } from './testing/office.ts';
import { auditLog } from './audit.ts';
import { ledgerRoutes } from './http.ts';

let office: Office;
let app: HttpServer;

/** One full tile and 44 leaves. */
const SIZE = 300;

before(async () => {
  office = await openOffice();
  await office.work(SIZE / PER_CASE);
  await office.round();
  app = await createHttpServer({ secure: false });
  ledgerRoutes(app, { database: office.database.databases.portal, clock: () => office.sealer.clock(), policy: NOBODY, witness: null });
});
after(async () => {
  await app.close();
  await office.close();
  removeFolders();
});

const get = async (path: string) => app.inject({ method: 'GET', url: `/ledger/agency-1/2026/${path}` });

describe('账本的公开地址', () => {
  it('提供由公钥核验得了的检查点，只可以缓存片刻', async () => {
    const [checkpoint, vkey] = [await get('checkpoint'), await get('vkey')];
    assert.equal(checkpoint.headers['content-type'], 'text/plain; charset=utf-8');
    assert.equal(checkpoint.headers['cache-control'], 'public, max-age=1');
    const keys = vkey.body.trim().split('\n').map((line) => parseVerifierKey(sha256Bytes, line)).flatMap((key) => (key.ok ? [key.value] : []));
    assert.deepEqual(keys.map(({ type }) => type), ['ed25519', 'sm2']);
    const opened = openCheckpoint(cryptography, checkpoint.body, keys);
    assert.ok(opened.ok);
    assert.deepEqual([opened.value.checkpoint.size, opened.value.signed.length], [SIZE, 2]);
  });

  it('提供散列块和条目，任何人可以由它们算出检查点的根；内容不再改变，可以一直缓存', async () => {
    const bundles = [await get('tile/entries/000'), await get('tile/entries/001.p/44')];
    for (const answer of bundles) assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
    const hashes = bundles.flatMap(({ rawPayload }) => {
      const entries = parseBundle(rawPayload);
      return entries.ok ? entries.value.map((entry) => leafHash(sha256Bytes, entry)) : assert.fail();
    });
    assert.equal(Buffer.from(rootOf(sha256Bytes, hashes)).toString('base64'), (await get('checkpoint')).body.split('\n')[2]);
    const [full, partial, above] = [await get('tile/0/000'), await get('tile/0/001.p/44'), await get('tile/1/000.p/1')];
    assert.deepEqual(Buffer.concat([full.rawPayload, partial.rawPayload]), Buffer.concat(hashes));
    assert.deepEqual(above.rawPayload, Buffer.from(rootOf(sha256Bytes, hashes.slice(0, 256))));
    assert.deepEqual((await get('tile/0/001.p/7')).rawPayload, Buffer.concat(hashes.slice(256, 263)));
  });

  it('账本没有的内容答404', async () => {
    for (const path of ['tile/0/001', 'tile/0/001.p/45', 'tile/0/002.p/1', 'tile/2/000.p/1', 'tile/entries/001', 'tile/entries/x', 'tile/0/0', 'nothing']) {
      assert.equal((await get(path)).statusCode, 404, path);
    }
    for (const url of ['/ledger/nobody/2026/checkpoint', '/ledger/agency-1/2025/checkpoint', '/ledger/agency-1/x/checkpoint']) assert.equal((await app.inject({ url })).statusCode, 404, url);
  });

  it('条目里没有案件的任何内容', async () => {
    const { body } = await get('tile/entries/000');
    for (const word of ['占道经营', '试验商贸', '钱某某', AGENCY]) assert.ok(!body.includes(word), word);
  });

  it('同样的内容在数据文件夹中有一份，增长以后跟上', async () => {
    const { desk } = office.database.databases;
    const follow = async (): Promise<void> => {
      const checkpoint = await inTransaction(desk, 'every-agency', async (tx) => publishedCheckpoint(tx, await office.log(), NOBODY));
      assert.ok(checkpoint);
      await mirror(desk, office.folders.mirror, await office.log(), checkpoint);
    };
    const kept = (path: string): Buffer => readFileSync(join(office.folders.mirror, 'agency-1', '2026', path));
    await follow();
    for (const path of ['checkpoint', 'vkey', 'tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/44']) assert.deepEqual(kept(path), (await get(path)).rawPayload, path);
    await office.work(1);
    await office.round();
    await follow();
    for (const path of ['checkpoint', 'tile/0/001.p/48', 'tile/entries/001.p/48']) assert.deepEqual(kept(path), (await get(path)).rawPayload, path);
    assert.equal(statSync(join(office.folders.keys, 'agency-1-2026.pem')).mode & 0o777, 0o600);
    assert.equal(statSync(office.folders.keys).mode & 0o777, 0o700);
  });
});

describe('一机关一年一本账', () => {
  it('新年第一个环节开立新账本，它的首条是上一年账本的最后一个检查点；迟到的条目进新账本', async () => {
    const { desk, auditor } = office.database.databases;
    const closing = (await inTransaction(desk, 'every-agency', async (tx) => publishedCheckpoint(tx, await office.log(), NOBODY)))?.note;
    office.clock.now = instantFromEpoch(Date.parse('2027-01-01T00:00:01Z'));
    await office.work(1);
    await office.round();
    const late = '0193c2d4-7d10-7f00-8000-000000000001';
    await inTransaction(desk, { agency: AGENCY }, async (tx) => sql`insert into ledger.pending (agency_id, id, year, entry, created_at) values (${AGENCY}, ${late}, 2026, '{"late":1}', '2026-12-31T15:59:59Z')`.execute(tx));
    await office.round();
    const logs = await inTransaction(desk, 'every-agency', allLogs);
    assert.deepEqual(logs.map(({ year, size, closedAt }) => [year, size, closedAt !== null]), [[2026, 304, true], [2027, 6, false]]);
    const first = await inTransaction(desk, 'every-agency', async (tx) => entriesBetween(tx, { agency: AGENCY, year: 2027 }, 0, 1));
    assert.deepEqual(first, [closing]);
    for (const log of logs) assert.equal((await auditLog({ database: auditor, folders: office.folders, policy: NOBODY }, log)).fault, null);
    await office.tamper(sql`update ledger.leaf set entry = entry || ' ' where year = 2027 and index = 0`);
    assert.equal((await office.audit()).fault?.kind, 'chain-broken');
    await office.tamper(sql`update ledger.leaf set entry = rtrim(entry, ' ') where year = 2027 and index = 0`);
    assert.equal((await office.audit()).fault, null);
  });

  it('两个进程同时封存，每一条只封存一次', async () => {
    const earlier = (await office.log()).size;
    for (let n = 0; n < 5; n += 1) {
      await office.work(3);
      await Promise.all([office.round(), office.round(), office.round()]);
    }
    await office.round();
    assert.equal((await office.log()).size, earlier + 15 * PER_CASE);
    assert.equal((await office.audit()).fault, null);
    assert.deepEqual(await office.alarms(), []);
  });
});

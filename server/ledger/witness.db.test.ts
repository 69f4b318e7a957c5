import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { parseCheckpoint } from '#ledger/checkpoint.ts';
import { formatVerifierKey, parseVerifierKey } from '#ledger/keys.ts';
import { parseNote } from '#ledger/note.ts';
import { isQuorum, openUnderPolicy, parsePolicy, type Policy } from '#ledger/policy.ts';
import { parseProofFile, verifyProofFile } from '#ledger/proof-file.ts';
import { formatAddCheckpoint } from '#ledger/witness.ts';
import { growTiles, frontierRoot } from '#ledger/grow.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { witnessSigner } from '#platform/ledger/keys.ts';
import { consistencyProof, proofFile, publishedCheckpoint } from '#platform/ledger/published.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { contacts } from '#platform/ledger/status-store.ts';
import { entriesBetween } from '#platform/ledger/store.ts';
import { askWitnesses } from '#platform/ledger/witness-client.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { ed25519Signer, newEd25519Key } from '#platform/signing/ed25519.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { checkpointOf } from '../../ledger/testing/sample-log.ts';
import { ledgerRoutes } from './http.ts';
import { openOffice, PER_CASE, removeFolders, type Office } from './testing/office.ts';

/** Two agencies, each on a platform of its own, that witness each other over HTTP. */
interface Side {
  readonly office: Office;
  readonly app: HttpServer;
  readonly url: string;
  /** One of one: the other side. */
  policy: Policy;
}

const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => (result.ok ? result.value : assert.fail(String(result.error)));
const signerOf = (office: Office, host: string) => witnessSigner(office.folders.keys, `${host}/witness`);

async function serve(office: Office, host: string, vkeys: readonly string[]): Promise<{ app: HttpServer; url: string }> {
  const app = await createHttpServer({ secure: false });
  const { desk, portal } = office.database.databases;
  ledgerRoutes(app, {
    database: portal, clock: () => office.sealer.clock(), policy: { logs: [], witnesses: [], groups: [], quorum: null },
    witness: { database: desk, signer: signerOf(office, host), logs: vkeys.map((vkey) => valueOf(parseVerifierKey(sha256Bytes, vkey))) },
  });
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

let [east, west]: Side[] = [];
const sides = (): readonly [Side, Side] => [east ?? assert.fail(), west ?? assert.fail()];

const policyWith = (other: Office, host: string, url: string): Policy =>
  valueOf(parsePolicy(sha256Bytes, `witness other ${formatVerifierKey(signerOf(other, host).key)} ${url}/witness\nquorum other\n`));

async function witnessed({ office, policy }: Side): Promise<string> {
  await office.round();
  await askWitnesses({ database: office.database.databases.desk, clock: office.sealer.clock, policy }, await office.log());
  return inTransaction(office.database.databases.desk, 'every-agency', async (tx) => (await publishedCheckpoint(tx, await office.log(), policy))?.note ?? '');
}

const sizeOf = (note: string): number => valueOf(parseCheckpoint(valueOf(parseNote(note)).text)).size;

async function contactOf({ office }: Side): Promise<string> {
  return inTransaction(office.database.databases.desk, 'every-agency', async (tx) => (await contacts(tx, await office.log()))[0]?.outcome ?? '');
}

before(async () => {
  const offices = [await openOffice('east.example'), await openOffice('west.example')] as const;
  for (const office of offices) {
    await office.work(3);
    await office.round();
  }
  const vkeys = await Promise.all(offices.map(async (office) => (await office.log()).vkeys[0] ?? ''));
  const [atEast, atWest] = [await serve(offices[0], 'east.example', [vkeys[1] ?? '']), await serve(offices[1], 'west.example', [vkeys[0] ?? ''])];
  east = { office: offices[0], ...atEast, policy: policyWith(offices[1], 'west.example', atWest.url) };
  west = { office: offices[1], ...atWest, policy: policyWith(offices[0], 'east.example', atEast.url) };
});
after(async () => {
  for (const { app, office } of sides()) {
    await app.close();
    await office.close();
  }
  removeFolders();
});

describe('两个平台互相见证', { timeout: 180_000 }, () => {
  it('各自的检查点由对方签名，带着时间，达到规则要求的见证数目', async () => {
    for (const side of sides()) {
      const note = await witnessed(side);
      const policy = { ...side.policy, logs: [{ key: valueOf(parseVerifierKey(sha256Bytes, (await side.office.log()).vkeys[0] ?? '')), url: null }] };
      const opened = valueOf(openUnderPolicy(cryptography, policy, note));
      assert.equal(opened.checkpoint.size, 3 * PER_CASE);
      assert.deepEqual(opened.witnesses.map(({ name }) => name), ['other']);
      assert.ok(Math.abs((opened.witnesses[0]?.at ?? 0) - Date.parse(side.office.clock.now) / 1000) < 3600);
    }
  });

  it('账本增长以后附一致性证明再签，证明文件可以离线核验', async () => {
    const [side] = sides();
    for (const round of [1, 2, 3]) {
      await side.office.work(round);
      assert.equal(sizeOf(await witnessed(side)), (3 + (round * (round + 1)) / 2) * PER_CASE);
    }
    const log = await side.office.log();
    const { desk } = side.office.database.databases;
    const [file, [entry]] = await inTransaction(desk, 'every-agency', async (tx) => [await proofFile(tx, log, 7, side.policy), await entriesBetween(tx, log, 7, 8)] as const);
    const policy = { ...side.policy, logs: [{ key: valueOf(parseVerifierKey(sha256Bytes, log.vkeys[0] ?? '')), url: null }] };
    const proved = verifyProofFile(cryptography, policy, valueOf(parseProofFile(file ?? '')), Buffer.from(entry ?? ''));
    assert.equal(valueOf(proved).checkpoint.size, log.size);
    assert.ok((file ?? '').length <= 2048, `${file?.length} bytes`);
  });

  it('见证机关连接不上的，继续签名；没有见证的检查点不达到要求的数目，公布的仍是最后一个见证过的', async () => {
    const [side] = sides();
    const earlier = sizeOf(await witnessed(side));
    const away = { ...side, policy: { ...side.policy, witnesses: side.policy.witnesses.map((one) => ({ ...one, url: 'http://127.0.0.1:9/witness' })) } };
    await side.office.work(1);
    const note = await witnessed(away);
    assert.equal((await side.office.log()).size, earlier + PER_CASE);
    assert.equal(sizeOf(note), earlier);
    assert.equal(await contactOf(side), 'unreachable');
    assert.ok(!isQuorum(side.policy, new Set()));
    assert.equal(sizeOf(await witnessed(side)), earlier + PER_CASE);
    assert.equal(await contactOf(side), 'cosigned');
  });

  it('陌生人以账本名义签的检查点答403，没有登记的账本答404，格式不对的答400，过长的答413', async () => {
    const [side, other] = sides();
    const log = await other.office.log();
    const post = async (body: string): Promise<number> => (await fetch(`${side.url}/witness/add-checkpoint`, { method: 'POST', body })).status;
    const strange = await checkpointOf({ size: log.size, root: log.root }, ed25519Signer('ed25519', log.origin, newEd25519Key()));
    assert.equal(await post(`old 0\n\n${strange}`), 403);
    const unknown = await checkpointOf({ size: 1, root: log.root }, ed25519Signer('ed25519', 'nobody.example/log', newEd25519Key()));
    assert.equal(await post(`old 0\n\n${unknown}`), 404);
    for (const body of ['', 'old', 'old 0\n\n', `old x\n\n${strange}`, 'old 0\n\nnot a checkpoint\n']) assert.equal(await post(body), 400, body);
    assert.equal(await post('x'.repeat(100_000)), 413);
  });

  it('数据库和存档都恢复到旧备份的，见证机关答以更大的数目：不再签名并且告警', async () => {
    const [side] = sides();
    await witnessed(side);
    const old = await side.office.backup();
    await side.office.work(1);
    await witnessed(side);
    // The archive goes back with the database: nothing on this machine knows of what was signed since.
    const path = `${side.office.folders.archive}/agency-1-2026.jsonl`;
    const now = readFileSync(path, 'utf8');
    writeFileSync(path, `${now.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    const restored: Side = { ...side, office: old };
    assert.deepEqual((await old.round(true)).alarms, []);
    await askWitnesses({ database: old.database.databases.desk, clock: old.sealer.clock, policy: side.policy }, await old.log());
    assert.equal(await contactOf(restored), 'behind');
    assert.deepEqual((await old.alarms()).map(({ kind }) => kind), ['witness-ahead']);
    const size = (await old.log()).size;
    await old.work(1);
    assert.deepEqual((await old.round()).signed, []);
    assert.equal((await old.log()).size, size);
    await old.close();
    writeFileSync(path, now);
    assert.ok(sizeOf(await witnessed(side)) > size);
  });

  it('所有的表改写以后用账本自己的密钥重新签名的，见证机关拒绝：告警，不再签名', async () => {
    const [, side] = sides();
    await witnessed(side);
    const { office } = side;
    const log = await office.log();
    const path = `${office.folders.archive}/agency-1-2026.jsonl`;
    const kept = readFileSync(path, 'utf8');
    for (const grown of [0, 1]) {
      const forged = await office.backup();
      const entries = await inTransaction(forged.database.databases.desk, 'every-agency', async (tx) => entriesBetween(tx, log, 0, log.size));
      const tree = growTiles(sha256Bytes, { size: 0, edge: [] }, entries.with(2, '{"t":"case-event","v":1}').map(leafOf));
      await forged.tamper(
        sql`update ledger.leaf set entry = '{"t":"case-event","v":1}', entry_id = null where index = 2`,
        sql`delete from ledger.cosignature`, sql`delete from ledger.checkpoint`,
        ...tree.tiles.map(({ level, index, hashes }) => sql`update ledger.tile set hashes = ${Buffer.from(hashes)} where level = ${level} and index = ${index}`),
        sql`update ledger.log set root = ${Buffer.from(frontierRoot(sha256Bytes, tree))}`,
      );
      // Whoever holds the machine holds its archive and its keys as well.
      writeFileSync(path, '');
      await forged.work(grown);
      // The log's own key signs it: on this machine nothing is left that would object.
      assert.equal((await forged.round(true)).signed.length, 1 + grown);
      await askWitnesses({ database: forged.database.databases.desk, clock: forged.sealer.clock, policy: side.policy }, await forged.log());
      assert.deepEqual((await forged.alarms()).map(({ kind }) => kind), ['witness-refused'], `grown by ${grown}`);
      await forged.work(1);
      assert.deepEqual((await forged.round()).signed, []);
      await forged.close();
      writeFileSync(path, kept);
    }
    await office.work(1);
    assert.equal(sizeOf(await witnessed(side)), log.size + PER_CASE);
  });

  it('两个请求同时送来不同的检查点，只签一个，记住的不会变小', async () => {
    const [side, other] = sides();
    const { office } = other;
    await witnessed(other);
    const earlier = (await office.log()).size;
    const notes: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await office.work(1);
      await office.round();
      notes.push(await inTransaction(office.database.databases.desk, 'every-agency', async (tx) => (await publishedCheckpoint(tx, await office.log(), { logs: [], witnesses: [], groups: [], quorum: null }))?.note ?? ''));
    }
    const bodies = await Promise.all(notes.map(async (note) => {
      const head = valueOf(parseCheckpoint(valueOf(parseNote(note)).text));
      const proof = await inTransaction(office.database.databases.desk, 'every-agency', async (tx) => consistencyProof(tx, await office.log(), earlier, head));
      return formatAddCheckpoint({ oldSize: earlier, proof, checkpoint: note });
    }));
    const answers = await Promise.all(bodies.map(async (body) => (await fetch(`${side.url}/witness/add-checkpoint`, { method: 'POST', body })).status));
    assert.deepEqual(answers.toSorted((a, b) => a - b), [200, 409, 409]);
    assert.equal(sizeOf(await witnessed(other)), earlier + 3 * PER_CASE);
  });
});

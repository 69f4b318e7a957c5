import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { toBase64 } from '#ledger/bytes.ts';
import { formatCheckpoint } from '#ledger/checkpoint.ts';
import { growTiles, frontierRoot } from '#ledger/grow.ts';
import { formatNote } from '#ledger/note.ts';
import { signText } from '#ledger/signer.ts';
import { logSigners } from '#platform/ledger/keys.ts';
import { proofFile } from '#platform/ledger/published.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { entriesBetween } from '#platform/ledger/store.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ed25519Signer, newEd25519Key } from '#platform/signing/ed25519.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import type { AuditFault } from '#record/ledger-contract.ts';
import { AGENCY, NOBODY, openOffice, PER_CASE, removeFolders, type Office } from './testing/office.ts';

/** A full tile, a partial one, and one above them. */
const CASES = 75;
const SIZE = PER_CASE * CASES;

let pristine: Office;
let office: Office;
let archived: string;

const archivePath = (): string => join(office.folders.archive, 'agency-1-2026.jsonl');

/** The first wrong thing that an audit names. */
const found = async (): Promise<AuditFault | null> => (await office.audit()).fault;
const kindFound = async (): Promise<string | undefined> => (await found())?.kind;

/** Tiles and head as they would be over these entries, put in the place of the true ones. */
async function rewrittenOver(entries: readonly string[]): Promise<void> {
  const grown = growTiles(sha256Bytes, { size: 0, edge: [] }, entries.map(leafOf));
  const root = Buffer.from(frontierRoot(sha256Bytes, grown));
  await office.tamper(
    ...grown.tiles.map(({ level, index, hashes }) => sql`update ledger.tile set hashes = ${Buffer.from(hashes)} where level = ${level} and index = ${index}`),
    sql`update ledger.log set size = ${entries.length}, root = ${root}`,
  );
}

/** Where an act stands whose paper stands behind it: what is wrong with both is first found at the act. */
async function placeOfAct(seq: number): Promise<number> {
  const { rows: [row] } = await sql<{ index: number }>`
    select act.index from ledger.leaf as act join record.event on event.id = act.entry_id
    join record.document on (document.case_id, document.seq) = (event.case_id, event.seq)
    join ledger.leaf as paper on paper.entry_id = document.entry_id where event.seq = ${seq} and paper.index > act.index order by act.index limit 1`.execute(office.database.databases.migrator);
  return row?.index ?? assert.fail('no act before its paper');
}

async function placeOfPaper(): Promise<number> {
  const { rows: [row] } = await sql<{ index: number }>`select index from ledger.leaf join record.document using (agency_id, entry_id) order by index limit 1 offset 70`.execute(office.database.databases.migrator);
  return row?.index ?? assert.fail('no paper');
}

const entryAt = (index: number) => sql`(select entry_id from ledger.leaf where index = ${index})`;

const entries = async (): Promise<readonly string[]> => {
  const log = await office.log();
  return inTransaction(office.database.databases.desk, 'every-agency', async (tx) => entriesBetween(tx, log, 0, log.size));
};

describe('账本的防删改', () => {
  beforeEach(async () => {
    if (pristine === undefined) {
      pristine = await openOffice();
      await pristine.work(CASES);
      await pristine.round();
      archived = readFileSync(join(pristine.folders.archive, 'agency-1-2026.jsonl'), 'utf8');
    }
    office = await pristine.backup();
  });
  afterEach(async () => {
    await office.close();
    writeFileSync(archivePath(), archived);
  });
  after(async () => {
    await pristine.close();
    removeFolders();
  });

  it('没有人动过的账本，从环节到签名逐项核验无误', async () => {
    assert.deepEqual(await office.audit(), { leaves: SIZE, fault: null });
  });

  for (const [name, change] of [
    ['内容', sql`data = data || '{"title":"改过的案由"}'`],
    ['日期', sql`on_date = on_date - 1`],
    ['办理人员', sql`officers = officers[1:1]`],
    ['记录时间', sql`recorded_at = recorded_at - interval '1 day'`],
    ['盐', sql`salt = digest`],
    ['摘要', sql`digest = request`],
  ] as const) {
    it(`环节的${name}被改动的，核验指出该环节`, async () => {
      const place = await placeOfAct(1);
      await office.tamper(sql`update record.event set ${change} where id = ${entryAt(place)}`);
      const fault = await found();
      assert.deepEqual([fault?.kind, fault?.index], ['event-altered', place]);
      assert.match(fault?.place ?? '', new RegExp(`^第${place}条，案件[0-9a-f-]{36}第1个环节$`));
    });
  }

  it('环节被删除的，核验指出失去环节的存证条目', async () => {
    const place = await placeOfAct(2);
    await office.tamper(
      sql`delete from record.document where (case_id, seq) = (select case_id, seq from record.event where id = ${entryAt(place)})`,
      sql`delete from record.event where id = ${entryAt(place)}`,
    );
    assert.deepEqual(await found(), { kind: 'event-deleted', place: `第${place}条`, index: place });
  });

  for (const [name, change] of [
    ['正文连同摘要', sql`content = replace(content, '试验', '另一'), content_digest = sha256(convert_to(replace(content, '试验', '另一'), 'UTF8'))`],
    ['名称', sql`title = title || '（改）'`],
    ['日期', sql`issued_on = issued_on - 1`],
    ['文号', sql`number = '改字〔2026〕第1号', year = 2026, sequence = 9999`],
    ['盐', sql`salt = content_digest`],
  ] as const) {
    it(`文书的${name}被改动的，核验指出该文书`, async () => {
      const place = await placeOfPaper();
      await office.tamper(sql`update record.document set ${change} where entry_id = ${entryAt(place)}`);
      const fault = await found();
      assert.deepEqual([fault?.kind, fault?.index], ['document-altered', place]);
      assert.match(fault?.place ?? '', /《.+》$/);
    });
  }

  it('文书的正文被抹去而案件没有依法销毁的，核验指出该文书', async () => {
    const place = await placeOfPaper();
    await office.tamper(sql`update record.document set content = null, template = null where entry_id = ${entryAt(place)}`);
    const fault = await found();
    assert.deepEqual([fault?.kind, fault?.index], ['document-altered', place]);
  });

  it('文书移到另一环节名下的，核验指出该文书', async () => {
    const place = await placeOfPaper();
    await office.tamper(sql`update record.document set form = 'moved', seq = 3 - seq where entry_id = ${entryAt(place)}`);
    const fault = await found();
    assert.deepEqual([fault?.kind, fault?.index], ['document-altered', place]);
  });

  it('文书被删除的，核验指出失去文书的存证条目', async () => {
    const place = await placeOfPaper();
    await office.tamper(sql`delete from record.document where entry_id = ${entryAt(place)}`);
    assert.deepEqual(await found(), { kind: 'document-deleted', place: `第${place}条`, index: place });
  });

  it('绕过办理直接写入的文书，核验指出它没有存证条目', async () => {
    const place = await placeOfPaper();
    await office.tamper(sql`
      insert into record.document (agency_id, case_id, seq, form, title, issued_on, content, content_digest, internal, template)
      select agency_id, case_id, seq, 'forged', '伪造的文书', issued_on, content, content_digest, internal, template from record.document where entry_id = ${entryAt(place)}`);
    const fault = await found();
    assert.deepEqual([fault?.kind, fault?.place.endsWith('的《伪造的文书》')], ['document-unsealed', true]);
  });

  it('绕过办理直接写入的环节，核验指出它没有存证条目', async () => {
    await office.tamper(sql`
      insert into record.event (agency_id, case_id, seq, id, step, on_date, recorded_at, by_officer, officers, data, salt, previous, digest, request)
      select agency_id, case_id, 3, gen_random_uuid(), 'collect-evidence', on_date, recorded_at, by_officer, officers, data, salt, digest, salt, request from record.event
      where id = ${entryAt(await placeOfAct(2))}`);
    assert.equal(await kindFound(), 'event-unsealed');
  });

  it('只改存证条目的，核验指出该条目', async () => {
    await office.tamper(sql`update ledger.leaf set entry = replace(entry, '"v":1', '"v":2') where index = 77`);
    assert.deepEqual(await found(), { kind: 'leaf-altered', place: '第77条', index: 77 });
  });

  it('存证条目被抽走的，核验指出缺的是哪一条', async () => {
    await office.tamper(sql`delete from ledger.leaf where index = 270`);
    assert.deepEqual(await found(), { kind: 'leaf-deleted', place: '第270条', index: 270 });
    await office.tamper(sql`delete from ledger.leaf where index > 269`);
    assert.deepEqual(await found(), { kind: 'leaf-deleted', place: '第270条', index: 270 });
  });

  it('只改散列块的，核验指出该块', async () => {
    await office.tamper(sql`update ledger.tile set hashes = overlay(hashes placing '\\x00'::bytea from 33) where level = 0 and index = 1`);
    assert.deepEqual(await found(), { kind: 'tile-changed', place: '第257条', index: 257 });
  });

  it('只改上一层散列块的，核验指出该块', async () => {
    await office.tamper(sql`update ledger.tile set hashes = overlay(hashes placing '\\x00'::bytea from 1) where level = 1`);
    assert.deepEqual(await found(), { kind: 'tile-changed', place: '第1层第0块', index: null });
  });

  it('环节、条目和它的散列一并替换的，核验在上一层发现，证明也开不出来', async () => {
    const forged = (await entries())[10]?.replace('"v":1', '"v":2') ?? '';
    const place = 10 * 32 + 1;
    await office.tamper(
      sql`update ledger.leaf set entry = ${forged}, entry_id = null where index = 10`,
      sql`update ledger.tile set hashes = overlay(hashes placing ${Buffer.from(leafOf(forged))} from ${place}::integer) where level = 0 and index = 0`,
    );
    assert.equal(await kindFound(), 'tile-changed');
    const log = await office.log();
    const proof = inTransaction(office.database.databases.desk, 'every-agency', async (tx) => proofFile(tx, log, 12, NOBODY));
    await assert.rejects(proof, { kind: 'tile-changed' });
  });

  it('所有的表连同账本头一致改写的，核验与已签名的检查点不符，封存拒绝签名', async () => {
    const forged = (await entries()).with(10, '{"t":"case-event","v":1}');
    await office.tamper(sql`update ledger.leaf set entry = ${forged[10]}, entry_id = null where index = 10`);
    await rewrittenOver(forged);
    assert.equal(await kindFound(), 'rewritten');
    await office.work(1);
    const { signed, alarms } = await office.round();
    assert.deepEqual([signed, alarms.map(({ kind }) => kind)], [[], ['forked']]);
    assert.equal((await office.log()).size, SIZE);
  });

  it('账本头被改动的，核验指出', async () => {
    await office.tamper(sql`update ledger.log set root = ${Buffer.alloc(32)}`);
    assert.equal(await kindFound(), 'head-changed');
  });

  it('账本尾部被截去的，核验和封存都指出账本短于已签名的检查点', async () => {
    const kept = (await entries()).slice(0, 256);
    await office.tamper(sql`delete from ledger.leaf where index >= 256`, sql`delete from ledger.tile`, sql`delete from ledger.checkpoint`);
    const grown = growTiles(sha256Bytes, { size: 0, edge: [] }, kept.map(leafOf));
    await office.tamper(
      ...grown.tiles.map(({ level, index, hashes }) => sql`insert into ledger.tile select agency_id, year, ${level}::smallint, ${index}::bigint, ${Buffer.from(hashes)} from ledger.log`),
      sql`update ledger.log set size = 256, root = ${Buffer.from(frontierRoot(sha256Bytes, grown))}`,
    );
    assert.equal(await kindFound(), 'rolled-back');
    assert.deepEqual((await office.round(true)).alarms.map(({ kind }) => kind), ['rolled-back']);
  });

  it('数据库中的检查点换成他人签名的，核验指出', async () => {
    const log = await office.log();
    const text = formatCheckpoint(log);
    const stranger = ed25519Signer('ed25519', log.origin, newEd25519Key());
    const note = formatNote({ text, signatures: [await signText(stranger, text)] });
    await office.tamper(sql`update ledger.checkpoint set note = ${note}`);
    assert.equal(await kindFound(), 'checkpoint-forged');
  });

  it('同一大小有两个都由本账本签名的检查点的，核验指出账本被改写', async () => {
    const log = await office.log();
    const text = formatCheckpoint({ ...log, root: Buffer.alloc(32, 7) });
    const signatures = await Promise.all((logSigners(office.folders.keys, log, false) ?? []).map(async (signer) => signText(signer, text)));
    await office.tamper(sql`update ledger.checkpoint set note = ${formatNote({ text, signatures })}`);
    assert.equal(await kindFound(), 'rewritten');
  });

  it('存档被删除或者截短的，不再签名', async () => {
    rmSync(archivePath());
    await office.work(1);
    const { alarms } = await office.round();
    assert.deepEqual(alarms.map(({ kind }) => kind), ['archive-missing']);
    // The same finding is one alarm, however often it is made.
    assert.deepEqual((await office.round()).alarms, []);
    assert.equal((await office.alarms()).length, 1);
  });

  it('存档换成他人签名的，不再签名；恢复原存档后继续', async () => {
    const line = JSON.parse(archived) as { note: string };
    writeFileSync(archivePath(), `${JSON.stringify({ size: SIZE, note: line.note.replace(toBase64((await office.log()).root), toBase64(Buffer.alloc(32))) })}\n`);
    await office.work(1);
    assert.deepEqual((await office.round()).alarms.map(({ kind }) => kind), ['archive-forged']);
    writeFileSync(archivePath(), archived);
    assert.equal((await office.round()).signed.length, 1);
    assert.deepEqual(await office.alarms(), []);
    assert.deepEqual(await office.audit(), { leaves: SIZE + PER_CASE, fault: null });
  });

  it('密钥不在了的，不另做一把，不再签名', async () => {
    cpSync(office.folders.keys, `${office.folders.keys}.kept`, { recursive: true });
    rmSync(join(office.folders.keys, 'agency-1-2026.pem'));
    await office.work(1);
    assert.deepEqual((await office.round()).alarms.map(({ kind }) => kind), ['key-missing']);
    rmSync(office.folders.keys, { recursive: true });
    cpSync(`${office.folders.keys}.kept`, office.folders.keys, { recursive: true });
    assert.equal((await office.round()).signed.length, 1);
  });

  it('写到一半断电的存档，丢弃没有写完的一行，继续签名', async () => {
    await office.work(1);
    assert.equal((await office.round()).signed.length, 1);
    const whole = readFileSync(archivePath());
    truncateSync(archivePath(), whole.length - 20);
    await office.tamper(sql`delete from ledger.checkpoint where size > ${SIZE}`);
    assert.equal((await office.round()).signed.length, 1);
    const lines = readFileSync(archivePath(), 'utf8').trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.equal((JSON.parse(lines[2] ?? '') as { size: number }).size, SIZE + PER_CASE);
    assert.equal(await found(), null);
  });

  it('恢复了旧备份的数据库，在签名前即被发现；换回现在的数据库后继续', async () => {
    const old = await office.backup();
    await office.work(3);
    await office.round();
    await old.work(1);
    assert.deepEqual((await old.round(true)).alarms.map(({ kind }) => kind), ['rolled-back']);
    assert.equal((await old.log()).size, SIZE);
    assert.equal((await old.audit()).fault?.kind, 'rolled-back');
    await old.close();
    await office.work(1);
    assert.equal((await office.round()).signed.length, 1);
    assert.equal((await office.log()).agency, AGENCY);
  });
});

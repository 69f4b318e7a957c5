import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql, type RawBuilder } from 'kysely';
import { AgencyId } from '#kernel/ids.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';

const REFUSED = '42501';
const agency = AgencyId.parse('0193c2d4-7d10-7100-8000-000000000001');
const [sealed, waiting] = [randomUUID(), randomUUID()];

let database: TestDatabase;

const stateOf = async (role: keyof TestDatabase['databases'], statement: RawBuilder<unknown>): Promise<string | null> => {
  try {
    await inTransaction(database.databases[role], 'every-agency', async (tx) => {
      await statement.execute(tx);
      throw new Error('undo');
    });
    return 'unreachable';
  } catch (error) {
    return sqlState(error) ?? null;
  }
};

before(async () => {
  database = await testDatabase();
  const run = async (statement: RawBuilder<unknown>): Promise<void> => void (await statement.execute(database.databases.migrator));
  await run(sql`insert into registry.agency (id, code, jurisdiction, name, nature, funding, staffing, subject_kind, duties, legal_representative, address, complaint_phone, superior, demonstration)
    values (${agency}, 'agency-1', 'national', '机关', '行政机关', '财政', '30名', '法定', '职责', '赵某', '示范路1号', '12315', null, false)`);
  await run(sql`insert into ledger.log (agency_id, year, code, origin, vkeys, size, root, opened_at) values (${agency}, 2026, 'a', 'h/ledger/a/2026', '{k}', 1, ${Buffer.alloc(32, 1)}, now())`);
  await run(sql`insert into ledger.leaf (agency_id, year, index, entry_id, entry) values (${agency}, 2026, 1, ${sealed}, 'one')`);
  await run(sql`insert into ledger.tile (agency_id, year, level, index, hashes) values (${agency}, 2026, 0, 0, ${Buffer.alloc(32, 2)})`);
  await run(sql`insert into ledger.witnessed (origin, size, root, note, cosigned_at) values ('o', 5, ${Buffer.alloc(32, 3)}, 'n', now())`);
  await run(sql`insert into ledger.alarm (agency_id, year, source, kind, detail, raised_at) values (${agency}, 2026, 'sealer', 'forked', 'd', now())`);
  for (const [id, entry] of [[sealed, 'one'], [waiting, 'two']] as const) await run(sql`insert into ledger.pending (agency_id, id, year, entry, created_at) values (${agency}, ${id}, 2026, ${entry}, now())`);
});
after(async () => database.close());

describe('数据库对账本各表的约束', () => {
  for (const role of ['desk', 'migrator'] as const) {
    it(`等待封存的条目，封存以前不能删除、改动（${role}）`, async () => {
      assert.equal(await stateOf(role, sql`delete from ledger.pending where id = ${waiting}`), REFUSED);
      assert.equal(await stateOf(role, sql`delete from ledger.pending`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.pending set entry = 'other'`), REFUSED);
      assert.equal(await stateOf(role, sql`truncate ledger.pending`), REFUSED);
      assert.equal(await stateOf(role, sql`delete from ledger.pending where id = ${sealed}`), null);
    });

    it(`账本只能增长（${role}）`, async () => {
      for (const change of ['size = 0', `root = '\\x${'00'.repeat(32)}'`, "origin = 'other'", "vkeys = '{other}'", 'year = 2027']) {
        assert.equal(await stateOf(role, sql`update ledger.log set ${sql.raw(change)}`), REFUSED, change);
      }
      assert.equal(await stateOf(role, sql`delete from ledger.log`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.log set size = 2, root = ${Buffer.alloc(32, 9)}`), null);
    });

    it(`散列块只能在后面增加（${role}）`, async () => {
      assert.equal(await stateOf(role, sql`update ledger.tile set hashes = ${Buffer.alloc(64, 9)}`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.tile set level = 1`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.tile set hashes = hashes || ${Buffer.alloc(32, 9)}`), null);
      assert.equal(await stateOf(role, sql`delete from ledger.tile`), REFUSED);
    });

    it(`见证过的账本只能增长，告警只能解除一次、不能改写（${role}）`, async () => {
      for (const change of ['size = 4', `root = '\\x${'00'.repeat(32)}'`, "origin = 'p'"]) assert.equal(await stateOf(role, sql`update ledger.witnessed set ${sql.raw(change)}`), REFUSED, change);
      assert.equal(await stateOf(role, sql`update ledger.alarm set detail = 'other', cleared_at = now()`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.alarm set cleared_at = null`), REFUSED);
      assert.equal(await stateOf(role, sql`update ledger.alarm set cleared_at = now()`), null);
      assert.equal(await stateOf(role, sql`delete from ledger.alarm`), REFUSED);
    });
  }

  it('公众只能读到账本公布的内容，读不到条目属于哪一环节和等待封存的条目', async () => {
    for (const table of ['ledger.log', 'ledger.tile', 'ledger.checkpoint', 'ledger.cosignature', 'ledger.stamp']) assert.equal(await stateOf('portal', sql`select * from ${sql.raw(table)}`), null, table);
    assert.equal(await stateOf('portal', sql`select index, entry from ledger.leaf`), null);
    for (const statement of ['select entry_id from ledger.leaf', 'select * from ledger.pending', 'select * from ledger.alarm', "update ledger.log set size = 9"]) assert.equal(await stateOf('portal', sql.raw(statement)), REFUSED, statement);
  });
});

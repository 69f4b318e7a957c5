import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, sampleAgency } from '#registry/io/sample.ts';

const { databases, close } = await testDatabase();
after(close);

const REFUSED = '42501';

/** The record of a case, each table with a column that somebody might like to change. */
const GROWING = {
  'record.event': 'data', 'record.document': 'number', 'record.refusal': 'step', 'record.recording': 'sha256', 'record.retrieval': 'purpose',
  'ledger.leaf': 'entry', 'ledger.checkpoint': 'note', 'ledger.cosignature': 'line', 'ledger.stamp': 'token', 'ledger.audit': 'fault',
} as const;

const attempts = (table: string, column: string): readonly string[] => [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`];

/** The SQLSTATE that the statement ends with, as the role; null where it is allowed. */
const stateOf = async (role: keyof typeof databases, statement: string): Promise<string | null> => {
  try {
    await inTransaction(databases[role], 'every-agency', async (tx) => sql.raw(statement).execute(tx));
    return null;
  } catch (error) {
    return sqlState(error) ?? 'unknown';
  }
};

const upload = (rest: string): string => `insert into record.upload (agency_id, id, source, device, name, size, received, created_at, touched_at${rest}`;

describe('案件的全过程记录只增不改', () => {
  it('应用的任何角色都不能修改、删除、清空环节、文书、被拒绝的办理、音像记录、调阅和存证条目', async () => {
    for (const [table, column] of Object.entries(GROWING)) {
      for (const role of ['desk', 'portal', 'auditor'] as const) {
        for (const statement of attempts(table, column)) assert.equal(await stateOf(role, statement), REFUSED, `${role}: ${statement}`);
      }
    }
  });

  it('表的所有者也不能', async () => {
    for (const [table, column] of Object.entries(GROWING)) {
      for (const statement of attempts(table, column)) assert.equal(await stateOf('migrator', statement), REFUSED, statement);
    }
  });

  it('存储的音像文件：摘要、大小、格式和存储时间改不了，也删不掉；后来核对的结果可以补记', async () => {
    for (const column of ['sha256', 'root', 'size', 'media_type', 'stored_at']) assert.equal(await stateOf('desk', `update record.object set ${column} = ${column}`), REFUSED, column);
    for (const statement of ['delete from record.object', 'truncate record.object cascade', 'delete from record.upload']) {
      for (const role of ['desk', 'migrator'] as const) assert.equal(await stateOf(role, statement), REFUSED, `${role}: ${statement}`);
    }
    assert.equal(await stateOf('desk', 'update record.object set sound = sound'), null);
  });

  it('没有服务器摘要的不能标为已存储；已存储的上传不能再改', async () => {
    const id = '00000000-0000-4000-8000-0000000000e1';
    await inTransaction(databases.migrator, 'every-agency', (tx) => createAgency(tx, sampleAgency(1)));
    const values = `values ('${agencyId(1)}', '${id}', 'import', 'A01', 'a', 9, 9, now(), now()`;
    assert.equal(await stateOf('desk', `${upload(', status, stored_at)')} ${values}, 'stored', now())`), '23514');
    assert.equal(await stateOf('desk', `${upload(', status, stored_at, sha256, root)')} ${values}, 'stored', now(), '${'a'.repeat(64)}', '${'b'.repeat(64)}')`), null);
    for (const change of [`status = 'receiving'`, `sha256 = '${'c'.repeat(64)}'`, 'received = 1']) assert.equal(await stateOf('desk', `update record.upload set ${change} where id = '${id}'`), REFUSED, change);
  });
});

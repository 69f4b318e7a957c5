import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';

const { databases, close } = await testDatabase();
after(close);

const REFUSED = '42501';

/** The record of a case, each table with a column that somebody might like to change. */
const GROWING = { 'record.event': 'data', 'record.document': 'number', 'record.refusal': 'step', 'ledger.leaf': 'entry', 'ledger.checkpoint': 'note', 'ledger.cosignature': 'line', 'ledger.stamp': 'token', 'ledger.audit': 'fault' } as const;

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

describe('案件的全过程记录只增不改', () => {
  it('应用的任何角色都不能修改、删除、清空环节、文书、被拒绝的办理和存证条目', async () => {
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
});

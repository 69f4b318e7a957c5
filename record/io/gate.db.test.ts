import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CaseId, EventId } from '#kernel/ids.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { agencyId, officerId, provide, sampleAgency, sampleOfficer } from '#registry/io/sample.ts';
import { createAgency } from '#registry/io/provision.ts';

/** The third layer of the gate: what the database refuses to whoever writes past the rules, and what no role may change. */

const agency = agencyId(1);
const officer = officerId(11);
const DRAFT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

interface Row {
  readonly step: string;
  readonly id?: EventId;
  readonly major?: boolean | null;
  readonly draft?: string | null;
  readonly clearance?: EventId | null;
  readonly officers?: readonly string[];
}

const GROWS = ['record.event', 'record.document', 'record.reading', 'record.refusal', 'review.clearance', 'review.clearance_void'];
const attempts = (table: string): readonly string[] => [`update ${table} set agency_id = agency_id`, `delete from ${table}`, `truncate ${table} cascade`];

let database: TestDatabase;

/** Writes rows straight into the log of a new case, as somebody would who has the application's role and not its rules. */
async function write(rows: readonly Row[], beside: (tx: Tx, caseId: CaseId, seq: number) => Promise<void> = async () => {}): Promise<string | null> {
  const caseId = CaseId.parse(randomUUID());
  try {
    await inTransaction(database.databases.desk, { agency }, async (tx) => {
      await sql`insert into record.case (agency_id, id, action_kind, title, matter, party_name, phase, stage, handlers, registered_on, last_seq, last_recorded_at, awaiting, search)
        values (${agency}, ${caseId}, 'penalty-ordinary', '案由', '事项', '当事人', 'noticed', 'decision', ${[officer]}, current_date, ${rows.length}, now(), '[]', '{}')`.execute(tx);
      for (const [index, row] of rows.entries()) {
        const seq = index + 1;
        await sql`insert into record.event (agency_id, case_id, seq, id, step, on_date, recorded_at, by_officer, officers, data, salt, previous, digest, request, major, draft, clearance_id)
          values (${agency}, ${caseId}, ${seq}, ${row.id ?? randomUUID()}, ${row.step}, current_date, now(), ${officer}, ${row.officers ?? [officer, officer]}, '{}', ${randomBytes(32)},
            ${seq === 1 ? null : randomBytes(32)}, ${randomBytes(32)}, ${randomBytes(32)}, ${row.major ?? null}, ${row.draft ?? null}, ${row.clearance ?? null})`.execute(tx);
        await beside(tx, caseId, seq);
      }
    });
    return null;
  } catch (error) {
    const state = sqlState(error);
    if (state === undefined) throw error;
    const named = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    return `${state} ${named}`;
  }
}

const opinion = EventId.parse(randomUUID());
const cleared = (draft: string) => async (tx: Tx, caseId: CaseId, seq: number): Promise<void> => {
  if (seq === 1) await sql`insert into review.clearance (agency_id, case_id, id, draft, ground, given_at) values (${agency}, ${caseId}, ${opinion}, ${draft}, 'opinion', now())`.execute(tx);
};

describe('数据库的关口', () => {
  before(async () => {
    database = await testDatabase();
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await createAgency(tx, sampleAgency(1));
      await provide(tx, sampleOfficer(1, 11, '王一', ['officer']));
    });
  });
  after(async () => database.close());

  it('没有写明是否重大、依据哪一稿的决定，写不进去', async () => {
    assert.equal(await write([{ step: 'decide' }]), '23514 decision_has_gate');
  });

  it('重大决定没有审核通过，写不进去', async () => {
    assert.equal(await write([{ step: 'decide', major: true, draft: DRAFT }]), '23514 major_decision_is_cleared');
  });

  it('审核通过的编号是编造的，写不进去', async () => {
    assert.equal(await write([{ step: 'decide', major: true, draft: DRAFT, clearance: EventId.parse(randomUUID()) }]), '23503 decision_of_cleared_draft');
  });

  it('审核通过的是另一稿，写不进去', async () => {
    const rows = [{ step: 'give-opinion', id: opinion }, { step: 'decide', major: true, draft: OTHER, clearance: opinion }];
    assert.equal(await write(rows, cleared(DRAFT)), '23503 decision_of_cleared_draft');
  });

  it('审核通过的就是这一稿，可以写入；可见拒绝不是因为别的', async () => {
    const rows = [{ step: 'give-opinion', id: opinion }, { step: 'decide', major: true, draft: DRAFT, clearance: opinion }];
    assert.equal(await write(rows, cleared(DRAFT)), null);
  });

  it('审核意见失效之后，不能再据以作出决定', async () => {
    const changed = EventId.parse(randomUUID());
    const rows = [{ step: 'give-opinion', id: opinion }, { step: 'amend-party', id: changed }, { step: 'decide', major: true, draft: DRAFT, clearance: opinion }];
    const refused = await write(rows, async (tx, caseId, seq) => {
      await cleared(DRAFT)(tx, caseId, seq);
      if (seq === 2) await sql`insert into review.clearance_void (agency_id, case_id, clearance_id, because) values (${agency}, ${caseId}, ${opinion}, ${changed})`.execute(tx);
    });
    assert.equal(refused, '23514 clearance_in_force');
  });

  it('经过听证的案件，不能谎称不重大', async () => {
    assert.equal(await write([{ step: 'hold-hearing' }, { step: 'decide', major: false, draft: DRAFT }]), '23514 heard_case_is_major');
    assert.equal(await write([{ step: 'collect-evidence' }, { step: 'decide', major: false, draft: DRAFT }]), null);
  });

  it('一人进行的询问，写不进去', async () => {
    assert.equal(await write([{ step: 'inquire', officers: [officer] }]), '23514 two_officers');
  });

  it('同一案件的环节序号不能重复', async () => {
    const first = await write([{ step: 'collect-evidence' }], async (tx, caseId) => {
      await sql`insert into record.event select agency_id, case_id, seq, gen_random_uuid(), step, on_date, recorded_at, by_officer, officers, data, salt, previous, digest, request
        from record.event where case_id = ${caseId}`.execute(tx);
    });
    assert.equal(first?.slice(0, 5), '23505');
  });

  for (const role of ['desk', 'portal', 'auditor'] as const) {
    it(`${role} 角色不能修改、删除、清空只增的表`, async () => {
      for (const statement of GROWS.flatMap(attempts)) {
        await assert.rejects(sql.raw(statement).execute(database.databases[role]), (error) => sqlState(error) === '42501', statement);
      }
    });
  }

  it('表的所有者也不能修改、删除、清空', async () => {
    for (const statement of GROWS.flatMap(attempts)) {
      await assert.rejects(sql.raw(statement).execute(database.databases.migrator), (error) => sqlState(error) === '42501', statement);
    }
  });

  it('公示角色看不到任何案卷', async () => {
    for (const table of [...GROWS, 'record.case', 'record.obligation', 'review.standing']) {
      await assert.rejects(sql.raw(`select 1 from ${table}`).execute(database.databases.portal), (error) => sqlState(error) === '42501', table);
    }
  });

  it('一个机关的事务看不到另一个机关的案卷', async () => {
    await write([{ step: 'collect-evidence' }]);
    const seen = await inTransaction(database.databases.desk, { agency: agencyId(2) }, async (tx) => (await sql<{ n: number }>`select count(*) as n from record.event`.execute(tx)).rows[0]?.n);
    assert.equal(seen, 0);
  });
});

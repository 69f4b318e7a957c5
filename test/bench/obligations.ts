import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { chinaDateOf, LegalDate } from '#kernel/dates.ts';
import { systemClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { clocksOf, nextClocks } from '#record/io/list-store.ts';
import { tables } from '#record/io/store.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, officerId, provide, sampleAgency, sampleOfficer } from '#registry/io/sample.ts';

const agency = agencyId(1);
const officer = officerId(11);

/** Fills the tables to `open` open obligations: ten to a case, due within a year either way, the first twenty cases the officer's. */
async function grow({ databases }: TestDatabase, from: number, open: number): Promise<void> {
  await sql`
    insert into record.case (agency_id, id, action_kind, title, matter, party_name, phase, stage, handlers, registered_on, last_seq, last_recorded_at, awaiting, search)
    select ${agency}, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'penalty-ordinary', '案由', '事项', '当事人', 'investigating', 'investigation',
      case when n <= 20 then ${[officer]}::uuid[] else array['0193c2d4-7d10-7200-8000-000000000999']::uuid[] end, current_date, 1, now(), '[]', '{}'
    from generate_series(${from / 10 + 1}::int, ${open / 10}::int) as n`.execute(databases.migrator);
  await sql`
    insert into record.obligation (agency_id, case_id, code, key, opened_by, name, effect, start_on, due_on, provisional, explanation)
    select ${agency}, ('00000000-0000-7000-8000-' || lpad((n / 10 + 1)::text, 12, '0'))::uuid, 'clock-' || n % 10, '', 1, '作出处理决定', 'duty', current_date,
      current_date + (n::bigint * 7919 % 730 - 365)::int, false, '{}'
    from generate_series(${from}::int, ${open - 1}::int) as n`.execute(databases.migrator);
  await sql`vacuum analyze record.obligation`.execute(databases.migrator);
  await sql`vacuum analyze record.case`.execute(databases.migrator);
}

/** Median milliseconds of a question, asked in transactions of its own. */
async function asked({ databases }: TestDatabase, question: (tx: Parameters<typeof tables>[0]) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const begun = performance.now();
    await inTransaction(databases.desk, { agency }, question);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[7] ?? 0;
}

const within = (from: LegalDate | null, to: LegalDate) => async (tx: Parameters<typeof tables>[0]): Promise<unknown> => {
  let due = tables(tx).selectFrom('record.obligation').select(['case_id', 'name', 'due_on']).where('agency_id', '=', agency).where('closed_by', 'is', null).where('due_on', '<', to);
  if (from !== null) due = due.where('due_on', '>=', from);
  return due.orderBy('due_on').limit(100).execute();
};

/** Lists of clocks as the open obligations grow a hundredfold: by index, so the time must not grow with them. The control is the smaller table. */
export async function benchObligations(print: (line: string) => void): Promise<void> {
  const database = await testDatabase();
  try {
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await createAgency(tx, sampleAgency(1));
      await provide(tx, sampleOfficer(1, 11, '王一', ['officer']));
    });
    const today = chinaDateOf(systemClock());
    const soon = LegalDate.parse(new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10));
    const questions = {
      'overdue, first 100': within(null, today),
      'due in three days, first 100': within(today, soon),
      'clocks of one officer': async (tx: Parameters<typeof tables>[0]) => clocksOf(tx, agency, officer),
      'next clock of 20 cases': async (tx: Parameters<typeof tables>[0]) => {
        const rows = await tables(tx).selectFrom('record.case').select('id').where('agency_id', '=', agency).orderBy('id').limit(20).execute();
        return nextClocks(tx, agency, rows.map(({ id }) => id), today);
      },
    };
    const sizes = [10_000, 100_000, 1_000_000];
    const found = new Map<string, number[]>();
    for (const [index, size] of sizes.entries()) {
      await grow(database, sizes[index - 1] ?? 0, size);
      for (const [name, question] of Object.entries(questions)) found.set(name, [...(found.get(name) ?? []), await asked(database, question)]);
    }
    for (const [name, times] of found) {
      const growth = (times.at(-1) ?? 0) / (times[0] ?? 1);
      print(`obligations, ${name}: ${times.map((ms) => ms.toFixed(1)).join(' / ')} ms at ${sizes.join(' / ')} open, growth ${growth.toFixed(1)} for a hundredfold`);
    }
  } finally {
    await database.close();
  }
}

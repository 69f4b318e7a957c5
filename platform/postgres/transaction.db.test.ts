import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { AgencyId } from '#kernel/ids.ts';
import { DatabaseUnavailable, sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';

const { databases, logins, close } = await testDatabase();
after(close);

const AGENCY = AgencyId.parse('0193c2d4-7d10-7000-8000-000000000001');
const { desk, migrator } = databases;

await migrator.executeQuery(
  sql`create table platform.probe (id int primary key, agency_id uuid, note text, made_at timestamptz(3) default now(), on_day date, size bigint)`.compile(migrator),
);
await sql`grant select, insert, update on platform.probe to mingjian_desk`.execute(migrator);

async function asAdmin(statement: string): Promise<void> {
  const client = new Client(logins.admin);
  await client.connect();
  await client.query(statement);
  await client.end();
}

type ProbeTables = {
  'platform.probe': { id: number; agency_id: string | null; note: string | null };
};

const notes = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ note: string }>`select note from platform.probe order by id`.execute(migrator);
  return rows.map(({ note }) => note);
};

const scopeSeen = sql<{ scope: string }>`select current_setting('app.agency', true) as scope`;

test('a transaction carries its agency to row-level security, and the connection forgets it afterwards', async () => {
  const seen = await inTransaction(desk, { agency: AGENCY }, async (tx) => (await scopeSeen.execute(tx)).rows[0]?.scope);
  assert.equal(seen, AGENCY);
  assert.equal(await inTransaction(desk, 'every-agency', async (tx) => (await scopeSeen.execute(tx)).rows[0]?.scope), 'all');
  const outside = await Promise.all(Array.from({ length: 20 }, async () => (await scopeSeen.execute(desk)).rows[0]?.scope));
  assert.deepEqual(new Set(outside.map((scope) => scope ?? '')), new Set(['']));
});

test('an agency id that is not a UUID never reaches the statement', async () => {
  // A cast past the types, as a hand-written request could try.
  const forged = "x'; drop table platform.probe; --" as AgencyId;
  await assert.rejects(inTransaction(desk, { agency: forged }, async () => 'ran'));
  assert.deepEqual(await notes(), []);
});

test('a store adds its own tables to the transaction and writes with them', async () => {
  await inTransaction(desk, { agency: AGENCY }, async (tx) =>
    tx.withTables<ProbeTables>().insertInto('platform.probe').values({ id: 1, agency_id: AGENCY, note: 'one' }).execute(),
  );
  assert.deepEqual(await notes(), ['one']);
});

test('work that throws leaves nothing behind', async () => {
  const failing = inTransaction(desk, { agency: AGENCY }, async (tx) => {
    await sql`insert into platform.probe (id, note) values (2, 'two')`.execute(tx);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await notes(), ['one']);
});

test('two transactions that wait for each other both come through, because the loser is run again', async () => {
  await sql`insert into platform.probe (id, note) values (11, ''), (12, '')`.execute(migrator);
  let runs = 0;
  const append = async (first: number, second: number): Promise<void> =>
    inTransaction(desk, 'every-agency', async (tx) => {
      runs += 1;
      await sql`update platform.probe set note = note || 'x' where id = ${first}`.execute(tx);
      await sql`select pg_sleep(0.2)`.execute(tx);
      await sql`update platform.probe set note = note || 'x' where id = ${second}`.execute(tx);
    });
  await Promise.all([append(11, 12), append(12, 11)]);
  assert.deepEqual(await notes(), ['one', 'xx', 'xx']);
  assert.equal(runs, 3);
});

const increment = async (): Promise<void> =>
  inTransaction(
    desk,
    'every-agency',
    async (tx) => {
      const { rows } = await sql<{ size: number }>`select size from platform.probe where id = 20`.execute(tx);
      await sql`update platform.probe set size = ${(rows[0]?.size ?? 0) + 1} where id = 20`.execute(tx);
    },
    { isolation: 'serializable' },
  );

test('serializable transactions that cannot be ordered are run again, so no increment is lost', async () => {
  await sql`insert into platform.probe (id, size) values (20, 0)`.execute(migrator);
  await Promise.all([increment(), increment(), increment()]);
  const { rows } = await sql`select size from platform.probe where id = 20`.execute(migrator);
  assert.deepEqual(rows, [{ size: 3 }]);
});

test('a failure that would happen again is not tried again and keeps its code', async () => {
  let runs = 0;
  const failing = inTransaction(desk, 'every-agency', async (tx) => {
    runs += 1;
    await sql`insert into platform.probe (id) values (1)`.execute(tx);
  });
  await assert.rejects(failing, (error) => sqlState(error) === '23505');
  assert.equal(runs, 1);
});

test('a connection the server ends in the middle arrives as DatabaseUnavailable, and the next transaction gets a new one', async () => {
  const cut = inTransaction(desk, 'every-agency', async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await asAdmin(`select pg_terminate_backend(${rows[0]?.pid})`);
    await sql`select 1`.execute(tx);
  });
  await assert.rejects(cut, DatabaseUnavailable);
  assert.equal(await inTransaction(desk, 'every-agency', async (tx) => (await scopeSeen.execute(tx)).rows.length), 1);
});

test('a date arrives as its day, an instant as UTC text to the millisecond, a bigint as a number, ids as a list', async () => {
  await sql`insert into platform.probe (id, on_day, made_at, size) values (30, '2026-02-28', '2026-02-28T23:59:59.123+08:00', 9007199254740991)`.execute(migrator);
  const { rows } = await sql`select on_day, made_at, size from platform.probe where id = 30`.execute(desk);
  assert.deepEqual(rows, [{ on_day: '2026-02-28', made_at: '2026-02-28T15:59:59.123Z', size: 9_007_199_254_740_991 }]);
  await assert.rejects(sql`select 9007199254740993::bigint as too_large`.execute(desk), RangeError);
  const [one, two] = ['0193c2d4-7d10-7100-8000-000000000001', '0193c2d4-7d10-7100-8000-000000000002'];
  const lists = await sql`select '{}'::uuid[] as none, ${[one, two]}::uuid[] as some, array[null, ${two}]::uuid[] as gap, '2026-02-28T00:00:00.5Z'::timestamptz as half`.execute(desk);
  assert.deepEqual(lists.rows, [{ none: [], some: [one, two], gap: [null, two], half: '2026-02-28T00:00:00.500Z' }]);
});

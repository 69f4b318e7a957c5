import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { dumpSchema } from '#platform/postgres/schema-dump.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';

let database: TestDatabase;
let client: Client;
before(async () => {
  database = await testDatabase();
  client = new Client(database.logins.admin);
  await client.connect();
});
after(async () => {
  await client.end();
  await database.close();
});

/** The version whose wording of views schema.sql was written with: the one the platform brings. */
const OUR_MAJOR = 18;

test('schema.sql is what the migrations make (npm run dump-schema writes it anew)', async () => {
  const { rows } = await client.query<{ major: number }>(`select current_setting('server_version_num')::int / 10000 as major`);
  const golden = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');
  const ours = rows[0]?.major === OUR_MAJOR;
  const changes = differentLines(await dumpSchema(client, { portable: !ours }), ours ? golden : withoutViewTexts(golden));
  assert.deepEqual(changes, []);
});

const namedLines = (dump: string): readonly string[] =>
  dump.split('\n\n').flatMap((block) => {
    const [head = '', ...rest] = block.split('\n');
    return [head, ...rest.map((line) => `${head}:${line}`)];
  });

/** Lines that one has and the other has not, marked; a line of a table counts with the table's name. */
function differentLines(made: string, written: string): readonly string[] {
  const [there, here] = [namedLines(made), namedLines(written)];
  const different = [...there.filter((line) => !here.includes(line)).map((line) => `made: ${line}`), ...here.filter((line) => !there.includes(line)).map((line) => `written: ${line}`)];
  return different.length === 0 && made !== written ? ['the order of the lines'] : different;
}

/** Blocks of views come twice in the dump: the first time with their text. */
function withoutViewTexts(golden: string): string {
  return golden
    .split('\n\n')
    .filter((block) => !/^view \S+\n {2}(with \(.*\) )?as /.test(block))
    .join('\n\n');
}

test('a dump names every kind of change: column, default, constraint, index, trigger, policy, grant, function', async () => {
  const changes = [
    'alter table platform.migration add column note text',
    `alter table platform.migration alter column note set default 'x'`,
    'alter table platform.migration add constraint note_short check (length(note) < 9)',
    'create index note_index on platform.migration (note) where note is not null',
    'create trigger kept before delete on platform.migration for each row execute function platform.refuse_change()',
    'alter table platform.migration enable row level security',
    'create policy readers on platform.migration for select to mingjian_desk using (number > 0)',
    'grant select (name) on platform.migration to mingjian_desk',
    'grant select on platform.migration to mingjian_auditor',
    'create or replace function platform.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
    'create view platform.newest as select max(number) as number from platform.migration',
    'revoke usage on schema platform from mingjian_portal',
  ];
  const seen = new Set([await dumpSchema(client)]);
  for (const change of changes) {
    await client.query(change);
    const dump = await dumpSchema(client);
    assert.ok(!seen.has(dump), `not visible in the dump: ${change}`);
    seen.add(dump);
  }
});

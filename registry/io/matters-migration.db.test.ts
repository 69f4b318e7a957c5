import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { migrate } from '#platform/postgres/migrate.ts';
import { migrationFiles } from '#platform/postgres/migration-files.ts';
import { emptyDatabase } from '#platform/testing/database.ts';
import { MatterContent } from '#law/matters/matter.ts';
import { agencyId, matterId } from './sample.ts';

const database = await emptyDatabase();
after(async () => database.close());

test('matters entered before there were editions are first editions, and one that had a last day ends with it', async () => {
  const files = await migrationFiles();
  await migrate(database.logins.admin, files.filter(({ number }) => number < 15));
  const client = new Client(database.logins.admin);
  await client.connect();
  await client.query(
    `insert into registry.agency (id, code, jurisdiction, name, nature, funding, staffing, subject_kind, duties, legal_representative, address, complaint_phone, demonstration)
     values ($1, 'agency-1', 'national', '示范局', '行政机关', '财政', '10名', '法定行政机关', '监督管理', '赵局长', '示范路1号', '12345', false)`, [agencyId(1)],
  );
  const enter = async (n: number, kind: string, basis: string[], to: string | null) => client.query(
    `insert into registry.matter values ($1, $2, $3, $4, '《示范条例》', '不适用', '一科', '20日', $5, '2024-01-01', $6)`, [agencyId(1), matterId(n), kind, `事项${n}`, basis, to],
  );
  await enter(1, 'penalty', ['《示范条例》第十七条'], null);
  await enter(2, 'permit', [], '2025-12-31');
  await migrate(database.logins.admin, files);
  const { rows } = await client.query<{ matter_id: string; edition: number; content: unknown; from: string }>(
    'select matter_id, edition, content, in_force_from::text as from from registry.matter_edition order by matter_id, edition',
  );
  await client.end();
  assert.deepEqual(rows.map(({ matter_id: matter, edition, from }) => [matter, edition, from]), [[matterId(1), 1, '2024-01-01'], [matterId(2), 1, '2024-01-01'], [matterId(2), 2, '2026-01-01']]);
  assert.deepEqual(rows[0] === undefined ? null : MatterContent.parse(rows[0].content), {
    kind: 'penalty', name: '事项1', basis: '《示范条例》', benchmark: '不适用', unit: '一科', timeLimit: '20日', penaltyBasis: ['《示范条例》第十七条'],
  });
  assert.equal(rows[2]?.content, null);
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { insertSetting } from '#registry/io/list-store.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, day, instant, officerId, provide, sampleAgency, sampleOfficer } from '#registry/io/sample.ts';
import { DOCUMENT_WORD } from '#registry/settings.ts';
import { recordPorts } from './ports.ts';

const agency = agencyId(1);
let database: TestDatabase;

const wordOn = async (on: string): Promise<string> =>
  inTransaction(database.databases.desk, { agency }, async (tx) => (await recordPorts.loadAgencyFacts(tx, agency, day(on))).documentWord);

const setWord = async (value: string, from: string): Promise<void> =>
  inTransaction(database.databases.desk, { agency }, async (tx) =>
    insertSetting(tx, { agencyId: agency, id: randomUUID(), code: DOCUMENT_WORD, value, from: day(from), confirmed: true, reason: '机关更名', setBy: officerId(1), setAt: instant('2026-01-01T01:00:00.000Z') }));

describe('机关代字', () => {
  before(async () => {
    database = await testDatabase();
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await createAgency(tx, sampleAgency(1));
      await provide(tx, sampleOfficer(1, 1, '张局长', ['head']));
    });
  });
  after(async () => database.close());

  it('没有设定的，以机关名称编号', async () => {
    assert.equal(await wordOn('2026-03-02'), sampleAgency(1).name);
  });

  it('改了代字的，自生效之日起用新的；还没有生效的不用', async () => {
    await setWord('试综执', '2026-01-01');
    await setWord('试城管', '2026-07-01');
    assert.deepEqual([await wordOn('2026-01-01'), await wordOn('2026-06-30'), await wordOn('2026-07-01'), await wordOn('2027-01-04')], ['试综执', '试综执', '试城管', '试城管']);
    assert.equal(await wordOn('2025-12-31'), sampleAgency(1).name);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import type { CalendarEdition } from '#kernel/calendar.ts';
import { dateOfDayNumber, dayNumberOf, Instant, LegalDate, weekdayOf } from '#kernel/dates.ts';
import { type AgencyId, CaseId, EventId, type OfficerId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import { obligationsOf } from '#law/engine/obligations.ts';
import { createLog } from '#platform/log.ts';
import { testObjects } from '#platform/testing/objects.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { changesOf, holdSteps } from '#record/io/recomputation-store.ts';
import { recomputeAgency } from '#record/io/recompute.ts';
import { whyChanged } from '#record/recomputation.ts';
import { actionKindOf, eventsOf, lockCase } from '#record/io/store.ts';
import { takeStep, type Recorder } from '#record/io/take-step.ts';
import { insertEdition } from '#registry/io/calendar-store.ts';
import { calendarNow } from '#registry/io/calendar.ts';
import { ensureDemonstration } from './demo/ensure.ts';
import { DISTRICT } from './demo/district.ts';
import { agencyIdOf, officerIdOf } from './demo/provision.ts';
import { recordPorts } from './ports.ts';
import { recomputation, recomputerOf } from './recomputation.ts';

/** Late in a year without a calendar for the next: many of the district's periods reach into it. */
const NOW = Instant.parse('2026-12-28T01:00:00.000Z');
const AGENCIES = DISTRICT.map(({ demo }) => agencyIdOf(demo));
const log = createLog('error', (line) => process.stderr.write(line));

const recorderOf = ({ databases }: TestDatabase): Recorder => ({ database: databases.desk, clock: () => NOW, ports: recordPorts });

async function district(): Promise<TestDatabase> {
  const database = await testDatabase();
  await ensureDemonstration({ database: database.databases.desk, objects: testObjects(), clock: () => NOW, options: { fresh: false, demo: true }, print: () => {} });
  return database;
}

const importer = (): { agencyId: AgencyId; importedBy: OfficerId } => {
  const [entry] = DISTRICT;
  assert.ok(entry);
  return { agencyId: agencyIdOf(entry.demo), importedBy: officerIdOf(entry.demo, 'sys') };
};

/** As an import leaves it, without the recomputation that follows. */
const bring = async ({ databases }: TestDatabase, year: number, days: Pick<CalendarEdition, 'rest' | 'work'>): Promise<void> =>
  inTransaction(databases.desk, 'every-agency', async (tx) => {
    await holdSteps(tx);
    const edition = ((await calendarNow(tx)).calendar.edition(year)?.edition ?? 0) + 1;
    await insertEdition(tx, { year, edition, ...days, id: randomUUID(), issuedOn: null, source: '试验', number: null, note: '', importedAt: NOW, ...importer() });
  });

async function recomputeAll(database: TestDatabase): Promise<void> {
  const { recompute, idle } = recomputation(recorderOf(database), log);
  recompute();
  await idle();
}

const day = (text: string): LegalDate => LegalDate.parse(text);

/** Days of a year and of the end of the one before, as a notice may set them: dense where the district's periods run. */
const anyDays = (year: number): fc.Arbitrary<Pick<CalendarEdition, 'rest' | 'work'>> => {
  const from = dayNumberOf(day(`${year - 1}-12-29`));
  const near = year === 2026 ? fc.integer({ min: dayNumberOf(day('2026-11-01')), max: dayNumberOf(day('2026-12-31')) }) : fc.integer({ min: from, max: from + 40 });
  return fc.uniqueArray(near.map(dateOfDayNumber), { minLength: 4, maxLength: 20 }).map((days) => ({
    rest: [...days.filter((date) => weekdayOf(date) <= 5), day(year === 2026 ? '2026-01-01' : '2027-12-24')],
    work: days.filter((date) => weekdayOf(date) > 5),
  }));
};

interface Row {
  readonly agency_id: AgencyId;
  readonly case_id: CaseId;
  readonly code: string;
  readonly key: string;
  readonly opened_by: number;
  readonly due_on: LegalDate | null;
  readonly provisional: boolean;
  readonly closed_by: number | null;
  readonly explanation: unknown;
}

const rowsOf = async ({ databases }: TestDatabase): Promise<readonly Row[]> =>
  (await sql<Row>`select agency_id, case_id, code, key, opened_by, due_on, provisional, closed_by, explanation from record.obligation order by agency_id, case_id, code, key, opened_by`.execute(databases.migrator)).rows;

/** Where a row of a case says something else than its log under the calendar in force. */
async function disagreements(database: TestDatabase): Promise<readonly string[]> {
  const rows = await rowsOf(database);
  const { ports } = recorderOf(database);
  const found: string[] = [];
  for (const agency of AGENCIES) {
    await inTransaction(database.databases.desk, { agency }, async (tx) => {
      const facts = await ports.loadAgencyFacts(tx, agency, day('2026-12-28'));
      const { calendar } = await calendarNow(tx);
      for (const caseId of new Set(rows.filter((row) => row.agency_id === agency).map(({ case_id: id }) => id))) {
        const action = actionOf((await actionKindOf(tx, agency, caseId)) ?? '');
        assert.ok(action);
        const computed = obligationsOf(action, (await eventsOf(tx, agency, caseId)).map(({ event }) => event), { ...facts, calendar });
        for (const row of rows.filter((one) => one.case_id === caseId)) {
          const one = computed.find(({ code, key, openedBy }) => code === row.code && key === row.key && openedBy === row.opened_by);
          if (one?.due?.date !== (row.due_on ?? undefined) || (one?.due?.provisional ?? false) !== row.provisional) found.push(`${row.code}: ${row.due_on} instead of ${one?.due?.date}`);
        }
      }
    });
  }
  return found;
}

/** Names every version of every row: whatever is written again shows. */
const versions = async ({ databases }: TestDatabase): Promise<unknown> =>
  (await sql`
    select 'obligation' as kind, xmin::text, count(*) as n from record.obligation group by xmin union all select 'case', xmin::text, count(*) from record.case group by xmin
    union all select 'recomputation', xmin::text, count(*) from record.recomputation group by xmin order by 1, 2`.execute(databases.migrator)).rows;

const changes = async ({ databases }: TestDatabase): Promise<number> => (await sql<{ n: number }>`select count(*) as n from record.recomputation`.execute(databases.migrator)).rows[0]?.n ?? 0;

let first: TestDatabase;
let second: TestDatabase;

before(async () => {
  [first, second] = await Promise.all([district(), district()]);
});
after(async () => Promise.all([first.close(), second.close()]));

describe('随平台提供的日历', () => {
  it('第一次启动就已经是所用的日历，不改动任何期限', async () => {
    const rows = await rowsOf(first);
    assert.ok(rows.filter(({ provisional }) => provisional).length >= 5, 'the district should have provisional periods');
    await recomputeAll(first);
    assert.deepEqual(await rowsOf(first), rows);
    assert.equal(await changes(first), 0);
  });
});

describe('平台开始按法定节日计算没有通知的年份', () => {
  it('以前没有算进法定节日的期限重新计算，变动的记下来并说明；仍是暂算，也不再重算', async () => {
    const recorder = recorderOf(first);
    const unaware = { ...recomputerOf(recorder), editionsOf: async () => CALENDAR_EDITIONS };
    for (const agency of AGENCIES) await recomputeAgency(unaware, agency, () => false);
    const [unmoved, kept] = [await rowsOf(first), await changes(first)];
    assert.ok(unmoved.every(({ closed_by: closed, explanation }) => closed !== null || !JSON.stringify(explanation).includes('#0')));
    await recomputeAll(first);
    assert.deepEqual(await disagreements(first), []);
    const moved = (await rowsOf(first)).filter((row, index) => row.due_on !== unmoved[index]?.due_on);
    assert.ok(moved.length > 0 && moved.every(({ provisional }) => provisional));
    const [one] = moved;
    assert.ok(one);
    const found = (await inTransaction(first.databases.desk, { agency: one.agency_id }, async (tx) => changesOf(tx, one.agency_id, one.case_id))).findLast(({ code }) => code === one.code);
    assert.ok(found);
    assert.match(whyChanged(found), /按2027年法定节日（《全国年节及纪念日放假办法》）重新计算，届满日由.*（暂算）改为.*（暂算）。$/);
    assert.equal(await changes(first), kept + moved.length);
    const written = await versions(first);
    for (const agency of AGENCIES) await recomputeAgency(recomputerOf(recorder), agency, () => false);
    assert.deepEqual(await versions(first), written);
  });
});

describe('还没有重新计算到的案件先办了下一环节', () => {
  it('期限变动同样记下来', async () => {
    const row = (await rowsOf(first)).find(({ code, provisional, closed_by: closed }) => code === 'statement-period' && provisional && closed === null);
    assert.ok(row);
    await bring(first, 2027, { rest: [day('2026-12-29'), day('2026-12-30'), day('2026-12-31'), day('2027-01-01')], work: [] });
    const { agency_id: agency, case_id: caseId } = row;
    const { by, seq } = await inTransaction(first.databases.desk, { agency }, async (tx) => {
      const events = await eventsOf(tx, agency, caseId);
      return { by: events[0]?.event.by, seq: events.length };
    });
    assert.ok(by);
    const taken = await takeStep(recorderOf(first), {
      agency, caseId, by, step: 'waive-statement', request: { id: EventId.parse(randomUUID()), expectedSeq: seq, officers: [], data: { scope: 'both', manner: 'written' } },
    });
    assert.ok(taken.ok, JSON.stringify(taken));
    const [change] = (await inTransaction(first.databases.desk, { agency }, async (tx) => changesOf(tx, agency, caseId))).filter(({ code }) => code === 'statement-period');
    assert.ok(change);
    assert.deepEqual([change.from, change.wasProvisional, change.provisional], [row.due_on, true, false]);
    assert.ok(change.to !== null && change.from !== null && change.to > change.from);
  });
});

describe('重新计算', () => {
  it('可以在任何一批之后停下，下次从停下的地方继续，每个变动只记一次', async () => {
    const recomputer = { ...recomputerOf(recorderOf(first)), batch: 2 };
    const agency = await mostOutdated(first);
    let asked = 0;
    assert.equal(await recomputeAgency(recomputer, agency, () => (asked += 1) > 1), false);
    const half = await changes(first);
    assert.notDeepEqual(await disagreements(first), []);
    await recomputeAll(first);
    assert.deepEqual(await disagreements(first), []);
    assert.ok((await changes(first)) > half);
    const { rows } = await sql`select case_id, code, key, opened_by from record.recomputation group by case_id, code, key, opened_by, editions_after having count(*) > 1`.execute(first.databases.migrator);
    assert.deepEqual(rows, []);
  });

  it('无论导入什么样的放假安排，期限都与案件记录按现行日历算出的一致；再算一次，什么也不写', async () => {
    const all = fc.sample(fc.constantFrom(2026, 2027).chain((year) => anyDays(year).map((days) => ({ year, days }))), { numRuns: 12, seed: 20_261_228 });
    let moved = 0;
    for (const { year, days } of all) {
      const count = await changes(first);
      await bring(first, year, days);
      await recomputeAll(first);
      assert.deepEqual(await disagreements(first), []);
      moved += (await changes(first)) - count;
      const seen = await versions(first);
      for (const agency of AGENCIES) assert.equal(await recomputeAgency(recomputerOf(recorderOf(first)), agency, () => false), true);
      assert.deepEqual(await versions(first), seen);
    }
    assert.ok(moved >= 20, `${moved} periods moved: too few to tell`);
  });

  it('不同年份的放假安排先导入哪一份，期限都一样', async () => {
    const third = await district();
    try {
      const [days2026, days2027] = [fc.sample(anyDays(2026), { numRuns: 1, seed: 7 })[0], fc.sample(anyDays(2027), { numRuns: 1, seed: 7 })[0]];
      assert.ok(days2026 && days2027);
      for (const [database, order] of [[second, [[2026, days2026], [2027, days2027]]], [third, [[2027, days2027], [2026, days2026]]]] as const) {
        for (const [year, days] of order) {
          await bring(database, year, days);
          await recomputeAll(database);
        }
      }
      const rows = await rowsOf(second);
      assert.ok((await changes(second)) >= 5);
      assert.deepEqual(await rowsOf(third), rows);
    } finally {
      await third.close();
    }
  });

  it('导入等待正在办理的环节，之后开始的环节都按新的日历', async () => {
    const order: string[] = [];
    const [agency] = AGENCIES;
    assert.ok(agency);
    const holding = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const step = inTransaction(second.databases.desk, { agency }, async (tx) => {
      await lockCase(tx, agency, CaseId.parse(randomUUID()));
      locked.resolve();
      await holding.promise;
      order.push('step');
    });
    await locked.promise;
    const importing = bring(second, 2027, { rest: [day('2027-01-04')], work: [] }).then(() => order.push('import'));
    await pause(200);
    const next = inTransaction(second.databases.desk, { agency }, async (tx) => {
      await lockCase(tx, agency, CaseId.parse(randomUUID()));
      return (await calendarNow(tx)).calendar.edition(2027)?.rest;
    });
    await pause(100);
    holding.resolve();
    await Promise.all([step, importing]);
    assert.deepEqual(await next, ['2027-01-04']);
    assert.deepEqual(order, ['step', 'import']);
  });
});

/** The agency with the most cases in which something has to be counted again. */
async function mostOutdated({ databases }: TestDatabase): Promise<AgencyId> {
  const { rows } = await sql<{ agency_id: AgencyId; n: number }>`
    select agency_id, count(distinct case_id) as n from record.obligation where provisional group by agency_id order by 2 desc`.execute(databases.migrator);
  assert.ok((rows[0]?.n ?? 0) > 2, 'no agency has enough cases to stop between two batches');
  return rows[0]?.agency_id ?? assert.fail();
}

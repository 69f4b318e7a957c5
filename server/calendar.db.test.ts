import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { instantFromEpoch, epochOf } from '#kernel/dates.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { TodoList, type ObligationView } from '#record/contract.ts';
import { CalendarImported, CalendarPreview, CalendarView } from '#registry/contract.ts';
import { calendarAsOf, calendarNow } from '#registry/io/calendar.ts';
import { instant } from '#registry/io/sample.ts';
import { APPROVAL, conclusion, FILING, INSPECTION, notice, opinion, penalty, serveDirectly, SOURCE, submission } from '../test/e2e/api-case-data.ts';
import { BOTH, startApi, TEAM, type Api, type Desk } from '../test/e2e/api-driver.ts';

const acting = BOTH;
const PEOPLE = [...TEAM, { key: 'admin', name: '辛系统', roles: ['system-admin'] as const }, { key: 'guard', name: '壬安全', roles: ['security-admin'] as const }];

/** No notice for 2027 has been issued: these days are made up, and shaped as notices are. */
const FOR_2027 = {
  year: 2027, source: '国务院办公厅关于2027年部分节假日安排的通知（试验）', number: '国办发明电〔2026〕0号', issuedOn: '2026-11-05',
  rest: ['1月1日至4日', '02-05..02-11', '04-05', '05-01..05-05', '06-09', '09-15', '10-01..10-07'], work: ['01-10', '02-14', '02-20', '05-08', '10-09'],
};

/** 2026 as it stands, with 8 and 9 October off as well. */
const AGAIN_2026 = {
  year: 2026, source: '关于延长2026年国庆节假期的通知（试验）',
  rest: ['01-01..01-03', '02-15..02-23', '04-04..04-06', '05-01..05-05', '06-19..06-21', '09-25..09-27', '10-01..10-09'], work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
};

let api: Api;
let desk: Desk;

const post = (who: string, url: string, body: object) => desk.post(who, url, body);
const preview = async (content: object): Promise<CalendarPreview> => {
  const { body, refusal } = await post('admin', '/api/calendar/editions/preview', { id: randomUUID(), notice: content });
  assert.equal(refusal, null, JSON.stringify(refusal));
  return CalendarPreview.parse(body);
};
const calendar = async (query = ''): Promise<CalendarView> => CalendarView.parse((await desk.get('admin', `/api/calendar${query}`)).body);

async function recomputed(): Promise<void> {
  for (let n = 0; n < 400; n += 1) {
    const { agencies, done } = (await calendar()).recomputed;
    if (agencies === done) return;
    await pause(10);
  }
  assert.fail('recomputing does not end');
}

async function imported(content: object): Promise<CalendarImported> {
  const { body, refusal } = await post('admin', '/api/calendar/editions', { id: randomUUID(), notice: content });
  assert.equal(refusal, null, JSON.stringify(refusal));
  await recomputed();
  return CalendarImported.parse(body);
}

/** A case whose notice was served on `day`, five working days for the statement. */
async function noticed(day: string): Promise<string> {
  const caseId = await desk.open('officer', SOURCE, { acting });
  await desk.take('officer', caseId, 'request-filing', FILING, { acting });
  await desk.take('head', caseId, 'approve-filing', APPROVAL);
  await desk.take('officer', caseId, 'inspect-site', INSPECTION, { acting });
  await desk.take('officer', caseId, 'conclude-investigation', conclusion(penalty(20_000)), { acting });
  await desk.take('officer', caseId, 'give-notice', notice(penalty(20_000), false), { acting });
  await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
  assert.equal(api.today(), day);
  return caseId;
}

const clock = async (caseId: string, code: string): Promise<ObligationView> => {
  const found = (await desk.detail('officer', caseId)).obligations.findLast((one) => one.code === code);
  assert.ok(found, code);
  return found;
};

const row = async (caseId: string, code: string) => {
  const { rows } = await sql<{ due_on: string; provisional: boolean; editions: readonly string[] }>`
    select due_on, provisional, explanation #> '{due,editions}' as editions from record.obligation where case_id = ${caseId} and code = ${code}`.execute(api.database.databases.migrator);
  return rows.at(-1);
};

before(async () => {
  api = await startApi('2026-09-28');
  desk = await api.agency({ n: 1, team: PEOPLE, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
});
after(async () => api.close());

describe('导入放假安排', () => {
  it('由系统管理员导入；其他人只能查看', async () => {
    for (const who of ['officer', 'head', 'guard']) {
      for (const url of ['/api/calendar/editions', '/api/calendar/editions/preview']) {
        assert.equal((await post(who, url, { id: randomUUID(), notice: FOR_2027 })).refusal?.code, 'role-missing');
      }
      assert.equal((await desk.get(who, '/api/calendar')).status, 200);
    }
    assert.equal((await api.raw({ method: 'GET', url: '/api/calendar' })).refusal?.code, 'sign-in-required');
  });

  it('列出各年的版次；尚未公布的下一年只有法定节日', async () => {
    const { years } = await calendar();
    assert.deepEqual([years[0], years[1]?.year, years.at(-1)?.year], [years[0], 2026, 2004]);
    assert.deepEqual(years[0]?.editions.map(({ edition, rest, work }) => [edition, rest.length, work.length]), [[0, 7, 0]]);
    assert.deepEqual(years[1]?.editions.map(({ edition, imported: by }) => [edition, by]), [[1, null]]);
    assert.match(years[1]?.editions[0]?.source ?? '', /国办发明电〔2025〕7号/);
  });

  it('有错误的，一次全部指出，什么也不导入', async () => {
    const wrong = { ...FOR_2027, issuedOn: '2027-01-01', source: '', rest: ['国庆', '07-10'], work: ['07-12', '2026-12-27'] };
    for (const url of ['/api/calendar/editions/preview', '/api/calendar/editions']) {
      const { refusal } = await post('admin', url, { id: randomUUID(), notice: wrong });
      assert.equal(refusal?.code, 'invalid-request');
      assert.deepEqual(refusal.errors.map(({ message }) => message), [
        '“国庆”不是日期，请写作“10-01”、“10-01..10-07”或者“10月1日至7日”', '请填写通知名称', '通知日期晚于今天',
        '2026-12-27早于上一年12月29日，2027年的通知不会安排到这一天', '2027-07-10是周末，不必列为放假', '2027-07-12不是周末，不能列为调休上班',
      ]);
    }
    for (const body of [{ id: randomUUID() }, { id: randomUUID(), notice: FOR_2027, text: '{}' }]) {
      assert.equal((await post('admin', '/api/calendar/editions', body)).refusal?.code, 'invalid-request');
    }
    assert.deepEqual((await calendar()).years[0]?.editions.map(({ edition }) => edition), [0]);
  });
});

describe('年中调整放假安排', () => {
  let running = '';
  let earlier = '';

  it('试算说明会变动哪些期限，不涉及案件内容，也不改动任何期限', async () => {
    earlier = await noticed('2026-09-28');
    api.at('2026-09-29');
    running = await noticed('2026-09-29');
    await desk.take('officer', running, 'submit-review', submission(penalty(20_000), ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', running, 'accept-review', {});
    await desk.take('reviewer', running, 'give-opinion', opinion());
    assert.equal((await clock(running, 'statement-period')).due, '2026-10-12');
    const { edition, warnings, consequences } = await preview(AGAIN_2026);
    assert.equal(edition, 2);
    assert.deepEqual(warnings, ['放假的工作日减去调休上班的周末为15天，《全国年节及纪念日放假办法》规定的放假日为13天，请核对有无漏填、错填']);
    const { examples, ...counts } = consequences;
    assert.deepEqual(counts, { moved: 2, settled: 0, movedEnded: 1, complete: true });
    const move = { agency: '第1市场监督管理局', name: '当事人陈述、申辩的期限', effect: 'bar', provisional: false };
    assert.deepEqual(examples, [{ ...move, from: '2026-10-10', to: '2026-10-13' }, { ...move, from: '2026-10-12', to: '2026-10-14' }]);
    assert.deepEqual(await row(running, 'statement-period'), { due_on: '2026-10-12', provisional: false, editions: ['2026#1'] });
  });

  it('导入后，进行中的期限按新的一版重新计算，并说明为什么变了；等待的环节一并顺延', async () => {
    assert.deepEqual(await imported(AGAIN_2026), { year: 2026, edition: 2 });
    assert.deepEqual(await row(running, 'statement-period'), { due_on: '2026-10-14', provisional: false, editions: ['2026#2'] });
    const { due, editions, changes } = await clock(running, 'statement-period');
    assert.deepEqual([due, editions], ['2026-10-14', ['2026#2']]);
    assert.equal(changes.length, 1);
    assert.match(changes[0]?.why ?? '', /按2026年放假安排第2版重新计算，届满日由2026年10月12日改为2026年10月14日。$/);
    const { rows } = await sql<{ from: string }>`
      select task ->> 'from' as "from" from record.case, jsonb_array_elements(awaiting) as task where id = ${running} and task ->> 'step' = 'decide'`.execute(api.database.databases.migrator);
    assert.deepEqual(rows, [{ from: '2026-10-15' }]);
  });

  it('不因日历而变的期限不留变动记录', async () => {
    assert.deepEqual((await clock(running, 'decide')).changes, []);
    assert.equal((await clock(earlier, 'statement-period')).changes.length, 1);
  });

  it('再导入一次完全相同的，拒绝；同一请求重复提交，只导入一次，审计日志记一次', async () => {
    assert.match((await post('admin', '/api/calendar/editions', { id: randomUUID(), notice: AGAIN_2026 })).refusal?.detail ?? '', /完全相同/);
    const id = randomUUID();
    const change = { ...AGAIN_2026, source: '再次调整', rest: [...AGAIN_2026.rest, '10-12'] };
    const both = await Promise.all([1, 2].map(() => post('admin', '/api/calendar/editions', { id, notice: change })));
    assert.deepEqual(both.map(({ body }) => body), [{ year: 2026, edition: 3 }, { year: 2026, edition: 3 }]);
    assert.equal((await post('admin', '/api/calendar/editions', { id, notice: FOR_2027 })).refusal?.code, 'request-id-reused');
    const { rows } = await sql<{ outcome: string; by_admin: boolean }>`
      select outcome, officer_id = ${desk.officers['admin']} as by_admin from registry.access_log where event = 'calendar-imported' and detail -> 'notice' ->> 'source' = ${change.source}`.execute(api.database.databases.migrator);
    assert.deepEqual(rows, [{ outcome: 'done', by_admin: true }]);
    await recomputed();
    assert.deepEqual((await clock(running, 'statement-period')).changes.map(({ to }) => to), ['2026-10-14', '2026-10-15']);
  });

  it('两人同时导入两份，各得一个版次，后一份为准', async () => {
    const contents = [1, 2].map((n) => ({ ...AGAIN_2026, source: `并行${n}`, rest: [...AGAIN_2026.rest, `10-1${n + 2}`] }));
    const answers = await Promise.all(contents.map((one) => post('admin', '/api/calendar/editions', { id: randomUUID(), notice: one })));
    assert.deepEqual(answers.map(({ body }) => CalendarImported.parse(body).edition).sort((a, b) => a - b), [4, 5]);
    await recomputed();
    const [inForce] = (await calendar()).years[1]?.editions ?? [];
    assert.equal(inForce?.edition, 5);
    assert.deepEqual((await clock(running, 'statement-period')).editions, ['2026#5']);
    assert.deepEqual(await imported(AGAIN_2026), { year: 2026, edition: 6 });
  });
});

describe('下一年的放假安排公布', () => {
  let waiting = '';
  let ended = '';

  it('公布之前，延伸到下一年的期限扣除法定节日，是暂算', async () => {
    api.at('2026-12-28');
    waiting = await noticed('2026-12-28');
    ended = await noticed('2026-12-28');
    await desk.take('officer', ended, 'waive-statement', { scope: 'both', manner: 'written' });
    assert.deepEqual(await row(waiting, 'statement-period'), { due_on: '2027-01-05', provisional: true, editions: ['2026#6', '2027#0'] });
    assert.match(TodoList.parse((await desk.get('officer', '/api/todo')).body).calendarNote ?? '', /暂算/);
  });

  it('试算区分变动的、只是不再暂算的、已经结束的', async () => {
    const { consequences } = await preview(FOR_2027);
    assert.equal(consequences.moved, 1);
    assert.equal(consequences.movedEnded, 1);
    assert.deepEqual(consequences.examples.map(({ from, to, provisional }) => [from, to, provisional]), [['2027-01-05', '2027-01-06', false]]);
    const quiet = await preview({ ...FOR_2027, rest: ['1月1日至3日', ...FOR_2027.rest.slice(1)], work: FOR_2027.work.slice(1) });
    assert.deepEqual([quiet.consequences.moved, quiet.consequences.settled, quiet.warnings], [0, 1, []]);
    const forgetful = await preview({ ...FOR_2027, rest: FOR_2027.rest.slice(1) });
    assert.deepEqual(forgetful.warnings[0], '2027年1月1日是法定节日，没有列为放假');
  });

  it('上传通知的文本也可以导入；导入后期限不再暂算，已经结束的期限也按公布的安排认定', async () => {
    const { refusal } = await post('admin', '/api/calendar/editions', { id: randomUUID(), text: JSON.stringify(FOR_2027) });
    assert.equal(refusal, null);
    await recomputed();
    for (const caseId of [waiting, ended]) assert.deepEqual(await row(caseId, 'statement-period'), { due_on: '2027-01-06', provisional: false, editions: ['2026#6', '2027#1'] });
    const { provisional, changes, why } = await clock(waiting, 'statement-period');
    assert.equal(provisional, false);
    assert.match(changes[0]?.why ?? '', /按2027年放假安排第1版重新计算，届满日由2027年1月5日（暂算）改为2027年1月6日。$/);
    assert.doesNotMatch(why, /暂/);
    assert.equal(TodoList.parse((await desk.get('officer', '/api/todo')).body).calendarNote, null);
  });

  it('审核期限随放假安排变动，审核工作台上的日期一并变动', async () => {
    api.at('2027-01-28');
    const caseId = await noticed('2027-01-28');
    await desk.take('officer', caseId, 'waive-statement', { scope: 'both', manner: 'written' });
    await desk.take('officer', caseId, 'submit-review', submission(penalty(20_000), ['draft', 'report', 'evidence', 'notice']));
    await desk.take('reviewer', caseId, 'accept-review', {});
    const due = async () => (await sql<{ due_on: string }>`select due_on from review.standing where case_id = ${caseId}`.execute(api.database.databases.migrator)).rows[0]?.due_on;
    assert.deepEqual([await due(), (await row(caseId, 'review'))?.due_on], ['2027-02-14', '2027-02-14']);
    await imported({ ...FOR_2027, source: '取消2月14日上班', work: FOR_2027.work.filter((date) => date !== '02-14') });
    assert.deepEqual([await due(), (await row(caseId, 'review'))?.due_on], ['2027-02-15', '2027-02-15']);
  });

  it('过去任何时刻所知的日历，都可以照原样重现', async () => {
    const [{ imported: first } = { imported: null }] = (await calendar()).years.find(({ year }) => year === 2027)?.editions.filter(({ edition }) => edition > 0).slice(-1) ?? [];
    assert.ok(first);
    const justBefore = instantFromEpoch(epochOf(first.at) - 1);
    assert.deepEqual((await calendar(`?at=${justBefore}`)).years.find(({ year }) => year === 2027)?.editions.map(({ edition }) => edition), [0]);
    assert.equal((await calendar(`?at=${first.at}`)).years.find(({ year }) => year === 2027)?.editions.length, 2);
    await inTransaction(api.database.databases.desk, 'every-agency', async (tx) => {
      assert.match((await calendarNow(tx)).calendar.id, /2026#6,2027#2,2028#0/);
      assert.match((await calendarAsOf(tx, justBefore)).calendar.id, /2026#6,2027#0/);
      assert.match((await calendarAsOf(tx, instant('2026-09-01T00:00:00.000Z'))).calendar.id, /2025#1,2026#1,2027#0/);
    });
  });

  it('平台开始按法定节日计算没有通知的年份以前算的期限，仍按当时所用的日历解释', async () => {
    await sql`insert into registry.calendar_by_law (since) values ('2026-09-01T00:00:00Z')`.execute(api.database.databases.migrator);
    await inTransaction(api.database.databases.desk, 'every-agency', async (tx) => {
      assert.match((await calendarAsOf(tx, instant('2026-08-31T23:59:59.999Z'))).calendar.id, /2025#1,2026#1$/);
      assert.match((await calendarAsOf(tx, instant('2026-09-01T00:00:00.000Z'))).calendar.id, /2025#1,2026#1,2027#0/);
    });
  });
});

describe('数据库', () => {
  it('导入的版次和变动的记录只增不改', async () => {
    for (const role of ['desk', 'migrator'] as const) {
      for (const statement of ['delete from registry.calendar_by_law', 'update registry.calendar_edition set note = note', 'delete from registry.calendar_edition', 'update record.recomputation set due_after = due_after', 'delete from record.recomputation']) {
        await assert.rejects(inTransaction(api.database.databases[role], 'every-agency', async (tx) => sql.raw(statement).execute(tx)), { code: '42501' }, `${role}: ${statement}`);
      }
    }
  });

  it('一个机关看不到其他机关的期限因何变动', async () => {
    const other = await api.agency({ n: 2, jurisdiction: 'national' });
    const seen = async (agency: Desk) => inTransaction(api.database.databases.desk, { agency: agency.id }, async (tx) => (await sql`select from record.recomputation`.execute(tx)).rows.length);
    assert.ok((await seen(desk)) > 0);
    assert.equal(await seen(other), 0);
  });
});

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addHours, Instant, LegalDate } from '#kernel/dates.ts';
import { ACTIONS } from '#law/actions/index.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { createHttpServer } from '#platform/http/server.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { testObjects } from '#platform/testing/objects.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { DemonstrationAccounts } from '#registry/contract.ts';
import { createAgency } from '#registry/io/provision.ts';
import { sampleAgency } from '#registry/io/sample.ts';
import { signIn } from '#registry/io/sessions.ts';
import { PASSWORD } from './accounts.ts';
import { DISTRICT } from './district.ts';
import { ensureDemonstration, stepsOf, type DemonstrationArguments } from './ensure.ts';
import { demonstrationRoutes } from './http.ts';

const FIRST_START = Instant.parse('2026-11-20T01:00:00.000Z');
const NEXT_DAY = addHours(FIRST_START, 26);
const ANCHOR = LegalDate.parse('2026-11-20');
const STEPS = DISTRICT.flatMap((entry) => stepsOf(entry, ANCHOR));

let database: TestDatabase;
let said: string[] = [];

async function ensure(now: Instant, rest: Partial<DemonstrationArguments> = {}): Promise<void> {
  said = [];
  const print = (line: string): void => void said.push(line);
  await ensureDemonstration({ database: database.databases.desk, objects: testObjects(), clock: () => now, options: { fresh: false, demo: false }, print, ...rest });
}

const rows = async <Row>(query: string): Promise<readonly Row[]> => (await sql.raw<Row>(query).execute(database.databases.migrator)).rows;
const count = async (table: string): Promise<number> => (await rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? 0;

const TABLES = [
  'registry.agency', 'registry.officer', 'registry.account', 'registry.agency_setting', 'registry.list_edition', 'registry.matter_edition', 'record.case', 'record.event',
  'record.refusal', 'record.document', 'ledger.pending', 'disclosure.publication',
];
const counts = async (): Promise<readonly number[]> => Promise.all(TABLES.map(count));

/** A form by its name, and where it can be had: what whoever adds one needs to show it. */
function orderFor(form: DocumentCode): string {
  const steps = ACTIONS.flatMap((action) => Object.values(action.steps).filter(({ documents }) => documents.includes(form)).map(({ code, name }) => `${action.code}/${code}（${name}）`));
  return `《${DOCUMENTS[form].name}》${form}：由${steps.join('、')}签发`;
}

describe('载入演示地区', () => {
  before(async () => {
    database = await testDatabase();
  });
  after(async () => database.close());

  it('要求从空白开始的，什么也不载入', async () => {
    await ensure(FIRST_START, { options: { fresh: true, demo: false } });
    assert.deepEqual([await count('registry.agency'), said], [0, []]);
  });

  it('两个进程同时首次启动，机关只建立一次', async () => {
    const stopAsked = Promise.resolve();
    await Promise.all([ensure(FIRST_START, { stopAsked }), ensure(FIRST_START, { stopAsked })]);
    assert.deepEqual([await count('registry.agency'), await count('record.event')], [DISTRICT.length, 0]);
  });

  it('载入中被要求停止的，停在两个环节之间，不打印账号', async () => {
    const underWay = async (): Promise<void> => {
      while ((await count('record.event')) < 40) await pause(20);
    };
    await ensure(FIRST_START, { stopAsked: underWay() });
    const events = await count('record.event');
    assert.ok(events >= 40 && events < STEPS.length, String(events));
    assert.equal(said.length, 1);
  });

  it('下次启动即使在另一天，也按原来的日期补齐，被拒绝的尝试不重复', async () => {
    await ensure(NEXT_DAY);
    const found = await rows<{ id: string; on_date: string; recorded_at: Instant }>('select id, on_date, recorded_at from record.event');
    const taken = STEPS.filter(({ refusedBy }) => refusedBy === null);
    assert.deepEqual(found.map((row) => [row.id, row.on_date, row.recorded_at].join(' ')).toSorted(), taken.map(({ id, on, at }) => [id, on, at].join(' ')).toSorted());
    const destroyed = new Set(STEPS.filter(({ step }) => step === 'destroy-volume').map(({ slug }) => slug));
    assert.equal(await count('record.refusal'), STEPS.filter(({ refusedBy, slug }) => refusedBy !== null && !destroyed.has(slug)).length);
    assert.ok(said.some((line) => line.includes('smx-chen') && line.includes('smx-wei')));
  });

  it('再次启动，什么也不改变，什么也不打印', async () => {
    const loaded = await counts();
    await ensure(NEXT_DAY);
    assert.deepEqual([await counts(), said], [loaded, []]);
  });

  it('每个机关名称都标明演示，并属于演示地区', async () => {
    const agencies = await rows<{ name: string; demonstration: boolean }>('select name, demonstration from registry.agency');
    assert.deepEqual(agencies.filter(({ name, demonstration }) => !demonstration || !name.endsWith('（演示）')), []);
    assert.equal(agencies.length, DISTRICT.length);
  });

  it('演示数据里每一种文书都签发过', async () => {
    const issued = new Set((await rows<{ form: string }>('select distinct form from record.document')).map(({ form }) => form));
    const missing = (Object.keys(DOCUMENTS) as DocumentCode[]).filter((form) => !issued.has(form)); // the keys of a constant object
    const todo = '在 server/demo/cases 的一件案件里加上签发它的环节（写法见 server/demo/README.md）';
    assert.equal(missing.length, 0, `演示数据没有签发过下列文书，请${todo}：\n${missing.map(orderFor).join('\n')}`);
  });

  it('演示数据里每一类案件都有，并且都有办到归档的', async () => {
    const archived = new Set((await rows<{ kind: string }>("select distinct action_kind as kind from record.case where phase = 'archived'")).map(({ kind }) => kind));
    const missing = ACTIONS.filter(({ code }) => !archived.has(code)).map(({ code, name }) => `${name}（${code}）`);
    assert.equal(missing.length, 0, `演示数据没有办到归档的案件，请在 server/demo/cases 里补一件，并写进 server/demo/district.ts：${missing.join('、')}`);
  });

  it('文书按办理先后编号，没有缺号', async () => {
    const numbered = await rows<{ kind: string; sequence: number; at: Instant }>(
      `select concat_ws(' ', document.agency_id, form, year) as kind, sequence, recorded_at as at from record.document
         join record.event using (agency_id, case_id, seq) where number is not null order by kind, sequence`);
    numbered.forEach(({ kind, sequence, at }, index) => {
      const last = numbered[index - 1];
      const follows = last?.kind === kind ? last.sequence + 1 === sequence && last.at <= at : sequence === 1;
      assert.ok(follows, `${kind} ${sequence} ${at}`);
    });
    assert.ok(numbered.length > 100);
  });

  it('三门峡的行政处罚决定书用本机关批准的措辞，别的机关用通行的措辞', async () => {
    const decisions = await rows<{ code: string; own: boolean; n: number }>(
      `select code, content like '%有两种途径，可以任选其一%' as own, count(*)::integer as n from record.document join registry.agency on agency.id = agency_id
         where form = 'penalty-decision' group by 1, 2 order by 1`);
    assert.equal(new Set(decisions.filter(({ own }) => own).map(({ code }) => code)).size, 1);
    assert.ok(decisions.length > 1 && new Set(decisions.map(({ code }) => code)).size === decisions.length);
  });

  it('公示到期未公示的决定在公示登记中逾期', async () => {
    const [{ due_on: due } = { due_on: '' }] = await rows<{ due_on: string }>(
      `select register.due_on from disclosure.decision_register as register where not exists (
         select from disclosure.publication as publication where publication.agency_id = register.agency_id and publication.case_id = register.case_id)
       order by register.due_on limit 1`);
    assert.ok(due !== '' && due < ANCHOR, due);
  });

  it('证件过期、证件暂扣和未经法制审核的尝试都留下了拒绝的记录', async () => {
    const refusals = await rows<{ code: string; sentence: string }>('select code, sentence from record.refusal');
    for (const part of ['到期', '暂扣', '未经法制审核']) assert.ok(refusals.some(({ sentence }) => sentence.includes(part)), part);
  });

  it('登录页列出的每个机关第一人可以用公布的密码登录', async () => {
    const app = await createHttpServer({ secure: false, logger: false });
    demonstrationRoutes(app, database.databases.desk);
    const { accounts, password } = DemonstrationAccounts.parse((await app.inject('/api/demonstration')).json());
    await app.close();
    assert.equal(accounts.length, await count('registry.account'));
    const desk = { database: database.databases.desk, clock: () => NEXT_DAY };
    for (const agency of new Set(accounts.map((account) => account.agency))) {
      const { login = '' } = accounts.find((account) => account.agency === agency) ?? {};
      assert.ok((await signIn(desk, { login, password }, { address: '127.0.0.1', userAgent: '' })).ok, login);
    }
    assert.equal(password, PASSWORD);
  });
});

describe('已有机关的平台', () => {
  it('不载入演示地区，也不公布账号', async () => {
    database = await testDatabase();
    try {
      await inTransaction(database.databases.desk, 'every-agency', (tx) => createAgency(tx, sampleAgency(1)));
      await ensure(FIRST_START);
      const app = await createHttpServer({ secure: false, logger: false });
      demonstrationRoutes(app, database.databases.desk);
      assert.deepEqual([await count('registry.agency'), (await app.inject('/api/demonstration')).statusCode], [1, 404]);
      await app.close();
    } finally {
      await database.close();
    }
  });
});

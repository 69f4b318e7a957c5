import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { bigramsOf } from '#kernel/bigrams.ts';
import { CaseId, EventId, type OfficerId } from '#kernel/ids.ts';
import { systemClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { takeStep, type Recorder } from '#record/io/take-step.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { recordPorts } from '#server/ports.ts';

const agency = agencyId(1);
const officers: OfficerId[] = [officerId(11), officerId(12)];
const head = officerId(13);

const SOURCE = {
  origin: 'inspection', title: '未取得排污许可证排放污染物', matter: '对未取得排污许可证排放污染物的处罚',
  basis: [{ source: '排污许可管理条例', place: '第三十三条第一项', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' },
  actEndedOn: '2026-01-05', harmful: false, content: '检查发现未取得排污许可证即排放污水。', confidentialReporter: false,
};

const EVIDENCE = { kind: 'documentary', name: '排污监测报告', source: '现场提取', proves: '当事人排放污水的事实', verified: true };

/** Steps of the measured kind before a case is left and another one opened: as long as a usual case. */
const STEPS_PER_CASE = 20;

async function provision({ databases }: TestDatabase): Promise<void> {
  await inTransaction(databases.desk, 'every-agency', async (tx) => {
    await createAgency(tx, sampleAgency(1));
    for (const [n, name] of [[11, '王一'], [12, '李二']] as const) {
      await provide(tx, sampleOfficer(1, n, name, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }));
    }
    await provide(tx, sampleOfficer(1, 13, '张三', ['head']));
    // A bureau of usual size: the facts that every step reads are not those of a toy.
    for (let n = 20; n < 55; n += 1) await provide(tx, sampleOfficer(1, n, `人员${n}`, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }));
  });
}

async function must(recorder: Recorder, caseId: CaseId, step: string, by: OfficerId, expectedSeq: number, data: Record<string, unknown>): Promise<void> {
  const taken = await takeStep(recorder, {
    agency, by, caseId, step, request: { id: EventId.parse(randomUUID()), expectedSeq, officers, data }, ...(expectedSeq === 0 ? { actionKind: 'penalty-ordinary' } : {}),
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
}

async function legalWriter(recorder: Recorder, until: number, tally: { steps: number }): Promise<void> {
  while (performance.now() < until) {
    const caseId = CaseId.parse(randomUUID());
    await must(recorder, caseId, 'register-source', officers[0] ?? head, 0, SOURCE);
    await must(recorder, caseId, 'request-filing', officers[0] ?? head, 1, { reason: '符合立案标准', opinion: '建议立案' });
    await must(recorder, caseId, 'approve-filing', head, 2, { opinion: '同意立案' });
    tally.steps += 3;
    for (let seq = 3; seq < STEPS_PER_CASE && performance.now() < until; seq += 1) {
      await must(recorder, caseId, 'collect-evidence', officers[0] ?? head, seq, EVIDENCE);
      tally.steps += 1;
    }
  }
}

/** The control: rows of the same shape and size, by plain SQL in one statement and one durable commit a step; no law, no reading. */
async function plainWriter({ databases }: TestDatabase, until: number, tally: { steps: number }): Promise<void> {
  const search = bigramsOf(`${SOURCE.title} ${SOURCE.party.name} ${SOURCE.matter}`);
  while (performance.now() < until) {
    const caseId = randomUUID();
    for (let seq = 1; seq <= STEPS_PER_CASE && performance.now() < until; seq += 1) {
      const id = randomUUID();
      const at = new Date().toISOString();
      const bytes = createHash('sha256').update(id).digest();
      await databases.migrator.transaction().execute((tx) => sql`
        with saved_case as (
          insert into record.case (agency_id, id, action_kind, title, matter, party_name, phase, stage, handlers, registered_on, last_seq, last_recorded_at, awaiting, search)
          values (${agency}, ${caseId}, 'penalty-ordinary', ${SOURCE.title}, ${SOURCE.matter}, ${SOURCE.party.name}, 'investigating', 'investigation', ${officers}, current_date, ${seq}, ${at}, '[]', ${search})
          on conflict (agency_id, id) do update set last_seq = excluded.last_seq, last_recorded_at = excluded.last_recorded_at
        ), event as (
          insert into record.event (agency_id, case_id, seq, id, step, on_date, recorded_at, by_officer, officers, data, salt, previous, digest, request)
          values (${agency}, ${caseId}, ${seq}, ${id}, 'collect-evidence', current_date, ${at}, ${officers[0]}, ${officers}, ${JSON.stringify(EVIDENCE)}, ${randomBytes(32)}, ${seq === 1 ? null : bytes}, ${bytes}, ${bytes})
        ), pending as (
          insert into ledger.pending (agency_id, id, year, entry, created_at) values (${agency}, ${id}, 2026, ${'x'.repeat(180)}, ${at})
        ), obligation as (
          insert into record.obligation (agency_id, case_id, code, key, opened_by, name, effect, start_on, due_on, provisional, explanation)
          values (${agency}, ${caseId}, 'decide', '', 1, '作出处理决定', 'duty', current_date, current_date + 90, false, ${'{"due":"x"}'})
          on conflict (agency_id, case_id, code, key, opened_by) do update set due_on = excluded.due_on
        )
        insert into record.document (agency_id, case_id, seq, form, title, issued_on) values (${agency}, ${caseId}, ${seq}, 'evidence-register', '证据登记表', current_date)`.execute(tx));
      tally.steps += 1;
    }
  }
}

async function rate(writers: number, seconds: number, write: (until: number, tally: { steps: number }) => Promise<void>): Promise<number> {
  const tally = { steps: 0 };
  const begun = performance.now();
  await Promise.all(Array.from({ length: writers }, () => write(begun + seconds * 1000, tally)));
  return tally.steps / ((performance.now() - begun) / 1000);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Legal steps per second and the control's, in turns, so that a busy machine slows both. */
export async function benchSteps(print: (line: string) => void, rounds = 3, seconds = 4): Promise<void> {
  const database = await testDatabase();
  try {
    await provision(database);
    // The control writes rows whose documents name events of the same statement.
    await sql`alter table record.document drop constraint document_agency_id_case_id_seq_fkey`.execute(database.databases.migrator);
    await sql`alter table record.obligation drop constraint obligation_agency_id_case_id_fkey`.execute(database.databases.migrator);
    const recorder: Recorder = { database: database.databases.desk, clock: systemClock, ports: recordPorts };
    await rate(2, 2, (until, tally) => legalWriter(recorder, until, tally));
    for (const writers of [1, 8]) {
      const legal: number[] = [];
      const plain: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        legal.push(await rate(writers, seconds, (until, tally) => legalWriter(recorder, until, tally)));
        plain.push(await rate(writers, seconds, (until, tally) => plainWriter(database, until, tally)));
      }
      const [a, b] = [median(legal), median(plain)];
      print(`steps, ${writers} writer(s): ${a.toFixed(0)}/s legal, ${b.toFixed(0)}/s plain SQL control, ratio ${(a / b).toFixed(2)}`);
    }
  } finally {
    await database.close();
  }
}

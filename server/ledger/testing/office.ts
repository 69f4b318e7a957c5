import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { sql, type RawBuilder } from 'kysely';
import { instantFromEpoch, type Instant } from '#kernel/dates.ts';
import { CaseId, EventId, type AgencyId, type OfficerId } from '#kernel/ids.ts';
import type { Policy } from '#ledger/policy.ts';
import { ledgerFolders, type LedgerFolders } from '#platform/ledger/folders.ts';
import { sealRound, type Round, type Sealer } from '#platform/ledger/round.ts';
import { openAlarms, type Alarm } from '#platform/ledger/status-store.ts';
import { newestLog, type Log } from '#platform/ledger/store.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { copyOf, testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { takeStep, type Recorder } from '#record/io/take-step.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { recordPorts } from '../../ports.ts';
import { auditLog, type Audited } from '../audit.ts';

/** Entries of a case as `work` leaves it: two steps, and the paper that each of them issues. */
export const PER_CASE = 4;

export const NOBODY: Policy = { logs: [], witnesses: [], groups: [], quorum: null };

export const AGENCY: AgencyId = agencyId(1);
const OFFICERS: readonly OfficerId[] = [officerId(11), officerId(12)];

const SOURCE = {
  origin: 'inspection', title: '占道经营', matter: '对占道经营的处罚', basis: [{ source: '城市市容和环境卫生管理条例', place: '第三十六条', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验商贸有限公司', licence: '营业执照已核验', representative: '钱某某', address: '试验路1号' },
  actEndedOn: '2026-01-05', harmful: false, content: '在道路上摆摊经营。', confidentialReporter: false,
};

/** An agency at work on a database of its own, with a data folder: cases are written, entries sealed, logs audited. */
export interface Office {
  readonly database: TestDatabase;
  readonly folders: LedgerFolders;
  readonly sealer: Sealer;
  /** Two steps of a case each time; returns the case. */
  readonly work: (cases: number) => Promise<readonly CaseId[]>;
  readonly round: (thorough?: boolean) => Promise<Round>;
  readonly log: () => Promise<Log>;
  readonly audit: (policy?: Policy) => Promise<Audited>;
  readonly alarms: () => Promise<readonly Alarm[]>;
  /** What only the owner of the tables can do, with their triggers asleep. */
  readonly tamper: (...statements: readonly RawBuilder<unknown>[]) => Promise<void>;
  readonly clock: { now: Instant };
  /** The same data folder over a copy of the database as it is now: what a backup would bring back. */
  readonly backup: () => Promise<Office>;
  readonly close: () => Promise<void>;
}

const GUARDED = ['record.event', 'record.document', 'record.case', 'ledger.leaf', 'ledger.tile', 'ledger.log', 'ledger.checkpoint', 'ledger.cosignature', 'ledger.pending'];

async function provision({ databases }: TestDatabase): Promise<void> {
  await inTransaction(databases.desk, 'every-agency', async (tx) => {
    await createAgency(tx, sampleAgency(1));
    for (const n of [11, 12]) await provide(tx, sampleOfficer(1, n, `人员${n}`, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }));
  });
}

function officeOn(database: TestDatabase, dataFolder: string, host: string, clock: { now: Instant }): Office {
  const folders = ledgerFolders(dataFolder);
  const tick = (): Instant => {
    clock.now = instantFromEpoch(Date.parse(clock.now) + 1000);
    return clock.now;
  };
  const sealer: Sealer = { database: database.databases.desk, clock: tick, folders, host, codeOf: async () => Promise.resolve('agency-1') };
  const recorder: Recorder = { database: database.databases.desk, clock: tick, ports: recordPorts };
  const log = async (): Promise<Log> => inTransaction(database.databases.desk, 'every-agency', async (tx) => (await newestLog(tx, AGENCY)) ?? assert.fail('no log'));
  const must = async (caseId: CaseId, step: string, expectedSeq: number, data: object): Promise<void> => {
    const taken = await takeStep(recorder, {
      agency: AGENCY, by: officerId(11), caseId, step, ...(expectedSeq === 0 ? { actionKind: 'penalty-ordinary' } : {}),
      request: { id: EventId.parse(randomUUID()), expectedSeq, officers: [...OFFICERS], data: { ...data } },
    });
    assert.ok(taken.ok, JSON.stringify(taken));
  };
  return {
    database, folders, sealer, clock, log,
    work: async (cases) => {
      const opened = Array.from({ length: cases }, () => CaseId.parse(randomUUID()));
      for (const caseId of opened) {
        await must(caseId, 'register-source', 0, SOURCE);
        await must(caseId, 'request-filing', 1, { reason: '符合立案标准', opinion: '建议立案' });
      }
      return opened;
    },
    round: async (thorough = false) => sealRound(sealer, thorough),
    audit: async (policy = NOBODY) => auditLog({ database: database.databases.auditor, folders, policy }, await log()),
    alarms: async () => inTransaction(database.databases.desk, 'every-agency', openAlarms),
    tamper: async (...statements) => {
      await database.databases.migrator.transaction().execute(async (tx) => {
        for (const table of GUARDED) await sql.raw(`alter table ${table} disable trigger user`).execute(tx);
        for (const statement of statements) await statement.execute(tx);
        await sql`set constraints all immediate`.execute(tx);
        for (const table of GUARDED) await sql.raw(`alter table ${table} enable trigger user`).execute(tx);
      });
    },
    backup: async () => officeOn(await copyOf(database), dataFolder, host, clock),
    close: database.close,
  };
}

const folders: string[] = [];

export const temporary = (): string => {
  const folder = mkdtempSync('/tmp/mingjian-ledger-');
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};

export async function openOffice(host = 'zfgs.example.gov.cn', dataFolder = temporary()): Promise<Office> {
  const database = await testDatabase();
  await provision(database);
  return officeOn(database, dataFolder, host, { now: instantFromEpoch(Date.parse('2026-06-01T01:00:00Z')) });
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AgencyId } from '#kernel/ids.ts';
import { growEdge, EMPTY_EDGE, edgeRoot } from '#ledger/tree.ts';
import { systemClock } from '#platform/clock.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { proofFile } from '#platform/ledger/published.ts';
import { sealRound, type Sealer } from '#platform/ledger/round.ts';
import { BATCH, leafOf } from '#platform/ledger/sealer.ts';
import { entriesBetween, newestLog, type Log } from '#platform/ledger/store.ts';
import { createLog } from '#platform/log.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, officerId, provide, sampleAgency, sampleOfficer } from '#registry/io/sample.ts';
import { auditLog } from '#server/ledger/audit.ts';
import { startSealing } from '#server/ledger/sealing.ts';
import { costOf, rates, share, type Cost } from './cost.ts';
import { enqueue, enqueueEvents, entryOf } from './ledger-load.ts';

const agency = agencyId(1);
const NOBODY = { logs: [], witnesses: [], groups: [], quorum: null };

const quantile = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/** The control of sealing: entries moved from a table like `ledger.pending` to one like `ledger.leaf`, a batch a transaction, with no tree, no trigger and no signature. */
async function moved(database: TestDatabase, count: number): Promise<Cost> {
  const { migrator } = database.databases;
  await sql`create table ledger.bench_pending (like ledger.pending including all)`.execute(migrator);
  await sql`create table ledger.bench_leaf (like ledger.leaf including all)`.execute(migrator);
  await enqueue(database, agency, count, 'ledger.bench_pending');
  return costOf(database, async () => {
    for (let from = 0; from < count; from += BATCH) {
      await migrator.transaction().execute(async (tx) => {
        await sql`set local enable_sort = off`.execute(tx);
        await sql`
          with waiting as materialized (
            select ctid as place, id, entry, row_number() over (order by created_at, id) as n from ledger.bench_pending order by agency_id, created_at, id limit ${BATCH}
          ), gone as (delete from ledger.bench_pending where ctid = any(array(select place from waiting)))
          insert into ledger.bench_leaf (agency_id, year, index, entry_id, entry) select ${agency}::uuid, 2026, ${from}::bigint + n, id, entry from waiting`.execute(tx);
      });
    }
  });
}

/** The control of auditing: leaves read and hashed to the root, and compared with nothing else. */
async function hashed({ databases }: TestDatabase, log: Log): Promise<void> {
  let edge = EMPTY_EDGE;
  for (let from = 0; from < log.size; from += BATCH) {
    const entries = await inTransaction(databases.auditor, 'every-agency', async (tx) => entriesBetween(tx, log, from, from + BATCH));
    edge = growEdge(sha256Bytes, edge, entries.map(leafOf));
  }
  if (Buffer.compare(edgeRoot(sha256Bytes, edge), log.root) !== 0) throw new Error('the root is another');
}

async function latencies(sealer: Sealer, { databases }: TestDatabase, events: number): Promise<readonly number[]> {
  const sealing = startSealing({ sealer, policy: NOBODY, log: createLog('error', () => {}), cadence: 200 });
  const sent = new Map<string, number>();
  for (let n = 0; n < events; n += 1) {
    const id = randomUUID();
    await inTransaction(databases.desk, { agency }, async (tx) => sql`insert into ledger.pending (agency_id, id, year, entry, created_at) values (${agency}, ${id}, 2026, ${entryOf()}, now())`.execute(tx));
    sent.set(id, Date.now());
    await pause(5 + Math.random() * 20);
  }
  await pause(1500);
  await sealing.stop();
  const { rows } = await sql<{ id: string; at: string }>`
    select leaf.entry_id as id, (select min(signed_at) from ledger.checkpoint where checkpoint.size > leaf.index) as at from ledger.leaf where entry_id = any(${[...sent.keys()]}::uuid[])`.execute(databases.migrator);
  return rows.map(({ id, at }) => Date.parse(at) - (sent.get(id) ?? 0));
}

async function audited(database: TestDatabase, sealer: Sealer, of: AgencyId, what: string, print: (line: string) => void): Promise<Log> {
  const log = await inTransaction(sealer.database, 'every-agency', async (tx) => newestLog(tx, of));
  if (log === null) throw new Error('nothing was sealed');
  const auditing = await costOf(database, async () => {
    const { fault } = await auditLog({ database: database.databases.auditor, folders: sealer.folders, policy: NOBODY }, log);
    if (fault !== null) throw new Error(JSON.stringify(fault));
  });
  const alone = await costOf(database, async () => hashed(database, log));
  print(`ledger, ${log.size} leaves ${what} audited: ${rates(log.size, auditing)}; read and hashed to the root alone ${rates(log.size, alone)}, ratio ${share(alone, auditing)}`);
  return log;
}

async function proven(sealer: Sealer, log: Log, print: (line: string) => void): Promise<void> {
  const times: number[] = [];
  let longest = 0;
  for (let n = 0; n < 200; n += 1) {
    const index = Math.floor(Math.random() * log.size);
    const began = performance.now();
    const file = await inTransaction(sealer.database, 'every-agency', async (tx) => proofFile(tx, log, index, NOBODY));
    times.push(performance.now() - began);
    longest = Math.max(longest, file?.length ?? 0);
  }
  print(`ledger, proof from the database: ${quantile(times, 0.5).toFixed(1)} ms p50, ${quantile(times, 0.99).toFixed(1)} ms p99, at most ${longest} bytes at ${log.size} leaves without witnesses`);
}

/** Sealing, auditing and proving through PostgreSQL, each beside a control of the same run. */
export async function benchLedger(print: (line: string) => void, leaves = 200_000): Promise<void> {
  const folder = mkdtempSync('/tmp/mingjian-bench-');
  const database = await testDatabase();
  const { desk } = database.databases;
  try {
    await inTransaction(desk, 'every-agency', async (tx) => {
      await createAgency(tx, sampleAgency(1));
      await createAgency(tx, sampleAgency(2));
      await provide(tx, sampleOfficer(2, 21, '王一', ['officer']));
    });
    const codeOf = async (_tx: unknown, of: AgencyId): Promise<string> => Promise.resolve(of === agency ? 'agency-1' : 'agency-2');
    const sealer: Sealer = { database: desk, clock: systemClock, folders: ledgerFolders(folder), host: 'bench.example', codeOf };
    await enqueue(database, agency, leaves);
    const sealing = await costOf(database, async () => sealRound(sealer));
    const control = await moved(database, leaves);
    print(`ledger, sealed and signed: ${rates(leaves, sealing)}; moved between tables ${rates(leaves, control)}, ratio ${share(control, sealing)}`);
    const log = await audited(database, sealer, agency, 'without events', print);
    await enqueueEvents(database, agencyId(2), officerId(21), leaves / 5);
    await sealRound(sealer);
    await audited(database, sealer, agencyId(2), 'and their events', print);
    await proven(sealer, log, print);
    const waits = await latencies(sealer, database, 300);
    print(`ledger, commit to signed checkpoint at a cadence of 200 ms: ${quantile(waits, 0.5).toFixed(0)} ms p50, ${quantile(waits, 0.99).toFixed(0)} ms p99`);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

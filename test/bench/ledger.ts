import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { growEdge, EMPTY_EDGE, edgeRoot } from '#ledger/tree.ts';
import { systemClock } from '#platform/clock.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { proofFile } from '#platform/ledger/published.ts';
import { sealRound, type Sealer } from '#platform/ledger/round.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { entriesBetween, newestLog } from '#platform/ledger/store.ts';
import { createLog } from '#platform/log.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, sampleAgency } from '#registry/io/sample.ts';
import { auditLog } from '#server/ledger/audit.ts';
import { startSealing } from '#server/ledger/sealing.ts';

const agency = agencyId(1);
const NOBODY = { logs: [], witnesses: [], groups: [], quorum: null };
const codeOf = async (): Promise<string> => Promise.resolve('agency-1');

const entryOf = (): string => `{"case":"${randomBytes(32).toString('hex')}","h":"${randomBytes(32).toString('hex')}","seq":1,"t":"test","v":1}`;

async function enqueue({ databases }: TestDatabase, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 10_000) {
    const rows = Array.from({ length: Math.min(left, 10_000) }, () => [randomUUID(), entryOf()] as const);
    await sql`insert into ledger.pending (agency_id, id, year, entry, created_at)
      select ${agency}, id, 2026, entry, now() from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, entry]) => entry)}::text[]) as added (id, entry)`.execute(databases.migrator);
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

const quantile = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/** The control of sealing: the same entries moved from table to table, a batch a transaction, with no tree and no signature. */
async function moved({ databases }: TestDatabase, count: number): Promise<number> {
  await sql`create table if not exists ledger.moved (index bigserial primary key, id uuid not null, entry text not null)`.execute(databases.migrator);
  return timed(async () => {
    for (let from = 0; from < count; from += 5_000) {
      await sql`insert into ledger.moved (id, entry) select entry_id, entry from ledger.leaf where index >= ${from} and index < ${from + 5_000} order by index`.execute(databases.migrator);
    }
  });
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

/** Sealing, auditing and proving through PostgreSQL, each beside a control of the same run. */
export async function benchLedger(print: (line: string) => void, leaves = 200_000): Promise<void> {
  const folder = mkdtempSync('/tmp/mingjian-bench-');
  const database = await testDatabase();
  const { desk, auditor } = database.databases;
  try {
    await inTransaction(desk, 'every-agency', async (tx) => createAgency(tx, sampleAgency(1)));
    const folders = ledgerFolders(folder);
    const sealer: Sealer = { database: desk, clock: systemClock, folders, host: 'bench.example', codeOf };
    await enqueue(database, leaves);
    const used = process.cpuUsage();
    const sealing = await timed(async () => sealRound(sealer));
    const { user, system } = process.cpuUsage(used);
    const control = await moved(database, leaves);
    print(`ledger, sealed and signed: ${(leaves / sealing).toFixed(0)} leaves/s (${((leaves * 1e6) / (user + system)).toFixed(0)} per CPU second of the platform), ${(leaves / control).toFixed(0)}/s moved between tables, ratio ${(control / sealing).toFixed(2)}`);

    const log = await inTransaction(desk, 'every-agency', async (tx) => newestLog(tx, agency));
    if (log === null) throw new Error('nothing was sealed');
    const auditing = await timed(async () => {
      const { fault } = await auditLog({ database: auditor, folders, policy: NOBODY }, log);
      if (fault !== null) throw new Error(JSON.stringify(fault));
    });
    const alone = await timed(async () => {
      let edge = EMPTY_EDGE;
      for (let from = 0; from < leaves; from += 10_000) {
        const entries = await inTransaction(auditor, 'every-agency', async (tx) => entriesBetween(tx, log, from, from + 10_000));
        edge = growEdge(sha256Bytes, edge, entries.map(leafOf));
      }
      if (Buffer.compare(edgeRoot(sha256Bytes, edge), log.root) !== 0) throw new Error('the root is another');
    });
    print(`ledger, audited: ${(leaves / auditing).toFixed(0)} leaves/s against events, tiles and signatures, ${(leaves / alone).toFixed(0)}/s read and hashed to the root alone, ratio ${(alone / auditing).toFixed(2)}`);

    const times: number[] = [];
    let longest = 0;
    for (let n = 0; n < 200; n += 1) {
      const index = Math.floor(Math.random() * leaves);
      const began = performance.now();
      const file = await inTransaction(desk, 'every-agency', async (tx) => proofFile(tx, log, index, NOBODY));
      times.push(performance.now() - began);
      longest = Math.max(longest, file?.length ?? 0);
    }
    print(`ledger, proof from the database: ${quantile(times, 0.5).toFixed(1)} ms p50, ${quantile(times, 0.99).toFixed(1)} ms p99, at most ${longest} bytes at ${leaves} leaves without witnesses`);
    const waits = await latencies(sealer, database, 300);
    print(`ledger, commit to signed checkpoint at a cadence of 200 ms: ${quantile(waits, 0.5).toFixed(0)} ms p50, ${quantile(waits, 0.99).toFixed(0)} ms p99`);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CaseId, EventId } from '#kernel/ids.ts';
import { systemClock } from '#platform/clock.ts';
import { ADMIN } from '#platform/postgres/embedded/cluster.ts';
import { socketLogins } from '#platform/postgres/logins.ts';
import { openPool } from '#platform/postgres/pool.ts';
import { takeStep } from '#record/io/take-step.ts';
import { agencyId, officerId } from '#registry/io/sample.ts';
import { recordPorts } from '#server/ports.ts';

/** Issuers in a process of their own, to be killed: `<socket folder> <database> <issuers>`. A line for each number that was confirmed. */
const [socketFolder = '', name = '', issuers = '1'] = process.argv.slice(2);
const database = openPool(socketLogins(socketFolder, ADMIN, name).desk, 'desk', () => {});
const recorder = { database, clock: systemClock, ports: recordPorts };
const OFFICERS = [officerId(11), officerId(12)];

const SOURCE = {
  origin: 'inspection', title: '占道经营', matter: '对占道经营的处罚', basis: [{ source: '城市市容和环境卫生管理条例', place: '第三十六条', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验商贸有限公司', licence: '营业执照已核验', representative: '钱某某', address: '试验路1号' },
  actEndedOn: '2026-01-05', harmful: false, content: '在道路上摆摊经营。', confidentialReporter: false,
};

/** A step that must succeed; a connection that was cut is tried again with the same request, as a browser would. */
async function take(caseId: CaseId, step: string, expectedSeq: number, data: Record<string, unknown>): Promise<readonly { readonly number: string | null }[]> {
  const request = { id: EventId.parse(randomUUID()), expectedSeq, officers: OFFICERS, data };
  for (;;) {
    try {
      const taken = await takeStep(recorder, { agency: agencyId(1), by: officerId(11), caseId, step, ...(expectedSeq === 0 ? { actionKind: 'penalty-ordinary' } : {}), request });
      if (!taken.ok) throw new Error(`refused: ${JSON.stringify(taken.error)}`);
      return taken.value.documents;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('refused')) throw error;
      await pause(20);
    }
  }
}

async function issue(): Promise<never> {
  for (;;) {
    const caseId = CaseId.parse(randomUUID());
    await take(caseId, 'register-source', 0, SOURCE);
    for (const { number } of await take(caseId, 'request-filing', 1, { reason: '符合立案标准', opinion: '建议立案' })) if (number !== null) process.stdout.write(`${caseId} ${number}\n`);
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: Number(issuers) }, issue));

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/postgres/open.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { createAgency } from '#registry/io/provision.ts';
import { officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { signInAt, type Client } from '../uploading.ts';
import type { AppProcess } from './app-process.ts';

/** An agency of two officers in a data folder, and a case of theirs to upload to. */
export async function provideOfficers(dataFolder: string): Promise<void> {
  const database = await openDatabase(readConfig({ MINGJIAN_DATA: dataFolder }), { say: () => {}, onIdleError: () => {} });
  try {
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await createAgency(tx, sampleAgency(1));
      for (const [n, name, login] of [[11, '王一', 'wang'], [12, '李二', 'liii']] as const) {
        await provide(tx, sampleOfficer(1, n, name, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }), login);
      }
    });
  } finally {
    await database.close();
  }
}

const SOURCE = {
  origin: 'inspection', title: '占道经营', matter: '对占道经营的处罚', basis: [{ source: '城市市容和环境卫生管理条例', place: '第三十六条', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验商贸有限公司', licence: '营业执照已核验', representative: '钱某某', address: '试验路1号' },
  actEndedOn: '2026-01-05', harmful: false, content: '在道路上摆摊经营。', confidentialReporter: false,
};

export const signedIn = (app: AppProcess): Promise<Client> => signInAt(app.address, 'wang');

export async function openCase(client: Client): Promise<string> {
  const caseId = randomUUID();
  const answer = await fetch(`${client.address}/api/cases`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: client.cookie },
    body: JSON.stringify({ caseId, actionKind: 'penalty-ordinary', step: { id: randomUUID(), officers: [officerId(11), officerId(12)], data: SOURCE } }),
  });
  assert.equal(answer.status, 200, await answer.text());
  return caseId;
}

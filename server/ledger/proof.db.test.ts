import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { CaseId } from '#kernel/ids.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { unzipped } from '#verify/bundle-file.ts';
import { checkBundle } from '#verify/check.ts';
import type { Report } from '#verify/report.ts';
import { caseBundle } from './proof-bundle.ts';
import { writeYear } from './year-bundle.ts';
import { AGENCY, NOBODY, openOffice, PER_CASE, removeFolders, type Office } from './testing/office.ts';

let office: Office;
let caseId: CaseId;

const bundle = async () => inTransaction(office.database.databases.desk, { agency: AGENCY }, async (tx) =>
  caseBundle(tx, AGENCY, caseId, { policy: NOBODY, named: { title: '占道经营案', agency: '示范局', stepName: (step) => step } }));

async function checked(): Promise<Report> {
  const made = await bundle();
  assert.ok(made.ok, JSON.stringify(made));
  const files = unzipped(made.value);
  assert.ok(files);
  return checkBundle(cryptography, files);
}

before(async () => {
  office = await openOffice();
  const [first] = await office.work(40);
  caseId = first ?? assert.fail();
});
after(async () => {
  await office.close();
  removeFolders();
});

describe('案件的证明包', () => {
  it('最近的记录还没有签名的，暂不能取得，并说明原因', async () => {
    const made = await bundle();
    assert.equal(made.ok ? '' : made.error.detail, '本案最近的记录还没有列入已经签名的存证。');
  });

  it('签名以后取得的，离线核对相符，逐条前后相接', async () => {
    await office.round();
    const report = await checked();
    assert.ok(report.sound, JSON.stringify(report.findings));
    assert.ok(report.findings.some(({ zh }) => zh.includes('4条记录在账本中')));
    assert.ok(report.findings.some(({ zh }) => zh.includes('第1条至第2条记录前后相接')));
    assert.equal(report.title, '占道经营案');
  });

  it('账本又增长以后，证明随新的检查点重新作出，仍然相符', async () => {
    await office.work(200);
    await office.round();
    assert.ok((await checked()).sound);
  });

  it('一个机关一年的账本整体导出，离线核对齐全；少了哪一条都能发现', async () => {
    const pieces: Uint8Array[] = [];
    const log = await office.log();
    const entries = await writeYear({ database: office.database.databases.auditor, policy: NOBODY, agencyName: '示范局', progress: () => {} }, log, (piece) => pieces.push(piece));
    assert.equal(entries, 240 * PER_CASE);
    const files = unzipped(Buffer.concat(pieces));
    assert.ok(files);
    const report = checkBundle(cryptography, files);
    assert.ok(report.sound, JSON.stringify(report.findings));
    for (const words of ['960条存证齐全', '960条记录的内容与存证一致', '240件案件的记录各自前后相接']) assert.ok(report.findings.some(({ zh }) => zh.includes(words)), words);
    const cut = new Map([...files].filter(([path]) => path !== 'entries/00000001'));
    assert.ok(!checkBundle(cryptography, cut).sound);
  });

  it('数据库里的记录被改动以后，取得的证明包核对不符，并指出是哪一条', async () => {
    await office.tamper(sql`update record.event set data = jsonb_set(data, '{content}', '"另一说法"') where case_id = ${caseId} and seq = 1`);
    const report = await checked();
    assert.ok(!report.sound);
    assert.ok(report.findings.some(({ mark, zh }) => mark === 'wrong' && zh.startsWith('“第1条')), JSON.stringify(report.findings));
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Disposition } from '#law/disposition.ts';
import { fine } from '#law/testing/builders.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { decidedCase, foundAgency, type RecordedCase } from '../../test/disclosed-cases.ts';
import type { Texts } from '../model.ts';
import { publicDecision } from './public-store.ts';

/** 补正 of a decision that the public reads. */

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await foundAgency(database.databases.desk, 1);
});
after(async () => database.close());

const SLIP = { original: '超过保质其', corrected: '超过保质期' };
const typed = (): Promise<RecordedCase> => decidedCase(database.databases.desk, 1, { decision: Disposition.parse({ ...fine(40_000), facts: '货架上发现经营超过保质其的食品十二袋' }) });

async function factsOnline(one: RecordedCase): Promise<string | undefined> {
  const decision = await inTransaction(database.databases.portal, 'every-agency', (tx) => publicDecision(tx, 'agency-1', one.id));
  const texts: Texts = decision?.copy.texts ?? {};
  return texts.facts;
}

const decisionOf = async (one: RecordedCase) => {
  const { rows: [row] } = await sql<{ id: string }>`select id from record.event where case_id = ${one.id} and step = 'decide'`.execute(database.databases.migrator);
  return { event: row?.id ?? assert.fail('not decided'), form: 'penalty-decision' };
};

async function rectify(one: RecordedCase, approved = true): Promise<void> {
  const paper = await decisionOf(one);
  await one.take('propose-rectification', { paper, slips: [SLIP], reason: '录入错字' });
  await one.on('2026-03-24').take('decide-rectification', { paper, approved, opinion: '已核对' });
}

const clock = async (one: RecordedCase) =>
  (await sql<{ start_on: string; due_on: string; closed_on: string | null }>`select start_on::text, due_on::text, closed_on::text from record.obligation where case_id = ${one.id} and code = 'correct-copy'`.execute(database.databases.migrator)).rows[0];

describe('公示的决定书经补正', () => {
  it('自发现之日起二十个工作日内更正公示；拟定的公开文本已是补正后的文字，发布后期限终止', async () => {
    const one = await typed();
    await one.take('serve', { document: 'decision' });
    await one.publish();
    await rectify(one.on('2026-03-23'));
    assert.deepEqual(await clock(one), { start_on: '2026-03-23', due_on: '2026-04-21', closed_on: null }); // 20 working days from 24 March, 4 to 6 April are holidays
    assert.match(await factsOnline(one) ?? '', /保质其/, 'what is online stays until its correction is published by two people');
    await one.take('correct-publication', { reason: '按补正决定书更正', redactions: [] });
    await one.on('2026-03-25').confirm();
    assert.equal(await factsOnline(one), '货架上发现经营超过保质期的食品十二袋');
    assert.equal((await clock(one))?.closed_on, '2026-03-25');
  });

  it('公示以前补正的，公开文本用补正后的文字，没有更正的期限；没有批准的补正什么也不改变', async () => {
    const early = await typed();
    await early.take('serve', { document: 'decision' });
    await rectify(early);
    await early.publish();
    assert.equal(await clock(early), undefined);
    assert.match(await factsOnline(early) ?? '', /保质期/);

    const declined = await typed();
    await declined.take('serve', { document: 'decision' });
    await declined.publish();
    await rectify(declined, false);
    assert.equal((await clock(declined))?.closed_on, '2026-03-24');
    assert.match(await factsOnline(declined) ?? '', /保质其/);
  });

  it('已经公示的决定书不能作废', async () => {
    const one = await typed();
    await one.publish();
    const refused = await one.attempt('propose-voiding', { paper: await decisionOf(one), reason: 'seal', explanation: '用印不清', whereabouts: { kind: 'kept' }, contentRight: true });
    assert.match(refused.ok ? '' : refused.error.detail, /已经公示，不能作废/);
  });

  it('决定书作废后还没有重新制发的，不能公示；公示的是代替它的文号', async () => {
    const one = await typed();
    const paper = await decisionOf(one);
    await one.take('propose-voiding', { paper, reason: 'seal', explanation: '用印不清', whereabouts: { kind: 'kept' }, contentRight: true });
    await one.take('decide-voiding', { paper, approved: true, opinion: '同意' });
    const refused = await one.attempt('prepare-publication', { redactions: [] });
    assert.match(refused.ok ? '' : refused.error.detail, /已经作废，还没有重新制发/);
    const { documents: [anew] } = await one.take('reissue-document', { paper });
    await one.publish();
    const decision = await inTransaction(database.databases.portal, 'every-agency', (tx) => publicDecision(tx, 'agency-1', one.id));
    assert.equal(decision?.number, anew?.number);
  });
});

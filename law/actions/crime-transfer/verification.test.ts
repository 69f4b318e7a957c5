import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { but, certificate, CITIZEN, people, STAFF } from '#law/testing/builders.ts';
import { DRAFT, NOT_TRANSFERRED } from '#law/testing/content-crime-transfer.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { approved, received, refused, reported, TRANSFERRING, verified } from '#law/testing/transfer-routes.ts';

const start = kindJourneys(TRANSFERRING, reviewRules, gateFor);
const opened = () => start().take('open-transfer');

describe('启动移送和专案组', () => {
  it('发现涉嫌犯罪之日不晚于启动之日；当事人的身份应当可能', () => {
    start().refuses('open-transfer', 'discovered-later', '第三条', { discoveredOn: '2026-03-03' }).allows('open-transfer', { discoveredOn: '2026-03-02' })
      .refuses('open-transfer', 'party-identity', '第五十九条', { party: { ...CITIZEN, person: { ...('person' in CITIZEN ? CITIZEN.person : {}), birthDate: '1950-01-01' } } });
  });

  it('可以关联发现线索的案件，也可以没有', () => {
    start().allows('open-transfer', { sourceCase: '00000000-0000-4000-8000-00000000000c' }).refuses('open-transfer', 'invalid-request', '', { sourceCase: '12' });
  });

  it('专案组由两名以上执法人员组成：一名不可以，同一人写两次不可以，两名、三名可以', () => {
    opened().refuses('form-team', 'team-too-small', '第五条第一款', { members: [STAFF.zhang.id] })
      .refuses('form-team', 'team-too-small', '第五条第一款', { members: [STAFF.zhang.id, STAFF.zhang.id] })
      .allows('form-team').allows('form-team', { members: [STAFF.zhang.id, STAFF.li.id, STAFF.wang.id] });
  });

  it('成员应当是持有有效执法证件的执法人员', () => {
    opened().refuses('form-team', 'team-uncertified', '第四十二条第一款', { members: [STAFF.zhang.id, STAFF.chen.id] });
    const expiring = { facts: { people: people(but(STAFF.li, { certificates: [certificate('2026-03-01')] })) } };
    opened().refuses('form-team', 'team-uncertified', '第五条第一款', {}, expiring);
    opened().allows('form-team', {}, { facts: { people: people(but(STAFF.li, { certificates: [certificate('2026-03-02')] })) } });
  });

  it('由负责人指定，立即指定而没有日数', () => {
    opened().refuses('form-team', 'role-missing', '第五条第一款', {}, { by: STAFF.zhang.id });
    const clock = opened().clock('form-team');
    assert.equal(clock.due, null);
    assert.equal(opened().take('form-team').clock('form-team').closedOn, '2026-03-02');
  });
});

describe('核实情况和书面报告', () => {
  it('由专案组成员办理，其他执法人员不可以', () => {
    const journey = opened().take('form-team');
    journey.refuses('verify-facts', 'not-the-team', '第五条第一款', {}, { officers: [STAFF.zhang.id, STAFF.wang.id] })
      .refuses('verify-facts', 'too-few-officers', '第四十二条', {}, { officers: [STAFF.zhang.id] }).allows('verify-facts');
    verified(start()).refuses('submit-report', 'not-the-team', '第五条第一款', {}, { officers: [STAFF.li.id, STAFF.wang.id], by: STAFF.li.id });
  });

  it('没有核实的，不得提出报告；证据应当妥善保存', () => {
    const journey = opened().take('form-team');
    journey.refuses('submit-report', 'not-verified', '第五条第一款').refuses('verify-facts', 'invalid-request', '第四条', { kept: false });
    journey.take('verify-facts').allows('submit-report').allows('submit-report', { proposal: NOT_TRANSFERRED });
  });

  it('回避申请决定之前不得报告、不得决定', () => {
    const journey = verified(start()).take('apply-recusal');
    journey.refuses('submit-report', 'recusal-open', '第四十三条第三款').take('decide-recusal').allows('submit-report');
    const late = reported(start()).take('apply-recusal');
    late.refuses('decide', 'recusal-open', '第四十三条第三款').take('decide-recusal').allows('decide');
  });

  it('报告之后三日内决定，按日历日，周末不扣除', () => {
    const clock = reported(start()).clock('decide');
    assert.equal(clock.due?.date, '2026-03-08'); // Thursday 5 March + 3 days: a Sunday, and not put off
    assert.equal(clock.confirmed, false);
    assert.equal(reported(start()).view.proposal?.kind, DRAFT.kind);
  });
});

describe('移送前已经作出的处罚', () => {
  it('移送当日以前的可以登记，移送之后作出的是以罚代刑', () => {
    const journey = received(start()).on('2026-03-10');
    journey.allows('record-prior-penalty', { decidedOn: '2026-03-07' }).refuses('record-prior-penalty', 'penalty-after-transfer', '第十一条第一款', { decidedOn: '2026-03-08' });
    approved(start()).allows('record-prior-penalty', { decidedOn: '2026-03-06' }).refuses('record-prior-penalty', 'prior-in-future', '第十一条第二款', { decidedOn: '2026-03-07' });
  });

  it('罚款写明数额；警告、停业、吊销等继续执行，不计入折抵', () => {
    const bare = { ...TRANSFERRING, content: { ...TRANSFERRING.content, 'record-prior-penalty': { type: 'fine', document: '罚决〔2026〕5号', decidedOn: '2026-02-10' } } };
    const journey = verified(kindJourneys(bare, reviewRules, gateFor)());
    journey.refuses('record-prior-penalty', 'prior-amount-missing', '第十一条第三款').refuses('record-prior-penalty', 'prior-amount-missing', '第十一条第三款', { amountFen: 0 });
    journey.take('record-prior-penalty', { type: 'stop-business' });
    assert.equal(journey.state.priorFineFen, 0);
    journey.take('record-prior-penalty', { amountFen: 1 }).take('record-prior-penalty', { amountFen: 2_000_000 });
    assert.equal(journey.state.priorFineFen, 2_000_001);
  });

  it('公安机关不予立案之后的处罚不在此登记', () => {
    refused(start()).refuses('record-prior-penalty', 'step-not-open', '第十一条');
  });
});

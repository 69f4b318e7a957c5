import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF, STATUTE } from '#law/testing/builders.ts';
import { OTHER_CASE } from '#law/testing/content-shared.ts';
import { refusal, revocation, withdrawal } from '#law/testing/content-licence.ts';
import { begunByAgency, decided, heard, licenceJourneys, reviewed, verified } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);
const completed = () => decided(start()).on('2026-03-18').take('serve').take('issue-certificate');

describe('一件许可申请从登记到归档', () => {
  it('受理、核查、终结审查、决定、送达、颁证、办结、归档', () => {
    const journey = completed().take('close-case').on('2026-03-20').take('archive');
    assert.equal(journey.view.phase, 'archived');
    const open = journey.obligations().filter(({ closedBy, effect }) => closedBy === null && effect === 'duty').map(({ code }) => code);
    assert.deepEqual(open, ['publish']);
  });

  it('经过听证、审核的许可也走得到归档', () => {
    const transcript = '采信笔录';
    const journey = heard(start()).take('conclude-investigation', { hearing: 'interests', transcript });
    reviewed(journey, journey.view.proposal ?? {}).take('decide', { transcript }).take('serve').take('issue-certificate').take('close-case').take('archive');
    assert.equal(journey.view.phase, 'archived');
    assert.equal(journey.view.hearingHeld, true);
  });

  it('没有送达决定、没有颁发证件的，不能办结', () => {
    decided(start()).refuses('close-case', 'decision-unserved', '第三十八条').refuses('close-case', 'certificate-unissued', '第四十四条');
    decided(start(), refusal()).take('serve').allows('close-case');
  });

  it('送达不早于决定', () => {
    decided(start()).on('2026-03-18').refuses('serve', 'served-before-issued', '第八十七条', {}, { on: '2026-03-13', recordedOn: '2026-03-18' });
    decided(start()).refuses('serve', 'nothing-to-serve', '第四十四条', { document: 'rights' });
  });

  it('证件颁发一次', () => {
    assert.equal(completed().blockersOf('issue-certificate'), null);
  });
});

describe('收费', () => {
  it('没有法律、行政法规依据的不得收取任何费用', () => {
    for (const rank of ['local-regulation', 'rule', 'normative-document']) verified(start()).refuses('collect-fee', 'fee-no-basis', '第五十八条第一款', { basis: { ...STATUTE, rank } });
    for (const rank of ['law', 'administrative-regulation']) verified(start()).allows('collect-fee', { basis: { ...STATUTE, rank } });
  });

  it('提供申请书格式文本不得收费', () => {
    verified(start()).refuses('collect-fee', 'form-fee', '第五十八条第二款', { item: 'application-form' });
  });

  it('按照公布的项目和标准收取', () => {
    verified(start()).refuses('collect-fee', 'invalid-request', '第五十九条', { published: false });
  });
});

describe('对被许可人的监督检查', () => {
  it('两名持证人员，记录签字', () => {
    completed().refuses('inspect-licensee', 'too-few-officers', '第四十二条', {}, { officers: [STAFF.zhang.id] }).allows('inspect-licensee')
      .refuses('inspect-licensee', 'record-time-order', '第六十一条', { endedAt: '08:00' });
  });

  it('另行立案的写明案件', () => {
    completed().refuses('inspect-licensee', 'case-unlinked', '第六十二条', { outcome: 'case' }).allows('inspect-licensee', { outcome: 'case', linked: OTHER_CASE });
  });

  it('办结以后也可以检查，可以另案撤销；没有取得许可的、许可已被撤销的，不提供', () => {
    assert.deepEqual(completed().take('close-case').blockersOf('inspect-licensee'), []);
    assert.deepEqual(completed().blockersOf('open-follow-up'), []);
    assert.equal(decided(start(), refusal()).blockersOf('inspect-licensee'), null);
    assert.equal(completed().take('annul-decision').blockersOf('open-follow-up'), null);
  });
});

const withdrawn = () => reviewed(begunByAgency(start(), 'withdrawal').take('conclude-investigation', { proposal: withdrawal() }), withdrawal())
  .on('2026-03-16').take('decide', { decision: withdrawal() }).take('serve');

const revokedFor = (ground: string) => {
  const draft = revocation({ ground });
  return reviewed(begunByAgency(start(), 'revocation').take('conclude-investigation', { proposal: draft }), draft).take('decide', { decision: draft });
};

describe('另案办理', () => {
  it('隐瞒情况、提供虚假材料而不予许可的，另案处罚；没有这一情形的，没有后续', () => {
    decided(start(), refusal({ falsehood: true })).allows('open-follow-up', { matter: 'penalty' }).refuses('open-follow-up', 'follow-up-unfounded', '第七十八条', { matter: 'revocation' });
    assert.equal(decided(start(), refusal()).blockersOf('open-follow-up'), null);
  });

  it('撤销之后办理注销；以不正当手段取得的还可以处罚', () => {
    revokedFor('fraud').allows('open-follow-up', { matter: 'cancellation' }).allows('open-follow-up', { matter: 'penalty' });
    revokedFor('unqualified').allows('open-follow-up', { matter: 'cancellation' }).refuses('open-follow-up', 'follow-up-unfounded', '第七十九条', { matter: 'penalty' });
  });

  it('撤回之后只能办理注销', () => {
    withdrawn().allows('open-follow-up', { matter: 'cancellation' }).refuses('open-follow-up', 'follow-up-unfounded', '第六十九条', { matter: 'revocation' });
  });
});

describe('补偿', () => {
  it('补偿没有支付的，不能办结', () => {
    const journey = withdrawn();
    journey.refuses('close-case', 'compensation-unpaid', '第八条第二款').take('pay-compensation').allows('close-case');
    assert.notEqual(journey.clock('compensate').closedBy, null);
  });

  it('不需要补偿的，不提供“登记补偿”', () => {
    assert.equal(completed().blockersOf('pay-compensation'), null);
  });
});

describe('决定的变动', () => {
  it('变动日期不早于决定，不晚于登记', () => {
    completed().refuses('annul-decision', 'annulment-order', '二（六）', { effectiveOn: '2026-03-13' }).refuses('annul-decision', 'annulment-order', '二（六）', { effectiveOn: '2026-03-19' })
      .allows('annul-decision', { effectiveOn: '2026-03-18' });
  });

  it('已经公示的，自变动之日起开始撤下的期限；登记一次', () => {
    const journey = completed().take('publish').on('2026-03-20').take('annul-decision', { effectiveOn: '2026-03-19' });
    assert.equal(journey.clock('take-down').start, '2026-03-19');
    assert.equal(journey.blockersOf('annul-decision'), null);
  });

  it('没有公示的，没有可以撤下的', () => {
    assert.throws(() => completed().take('annul-decision').clock('take-down'));
  });

  it('被撤销的许可不再颁发证件，也不妨碍办结', () => {
    const journey = decided(start()).take('serve').take('annul-decision');
    assert.equal(journey.blockersOf('issue-certificate'), null);
    journey.allows('close-case');
  });

  it('登记复议之后，申请复议的期限终止', () => {
    const journey = completed();
    assert.equal(journey.due('reconsideration'), '2026-05-18'); // 18 March and sixty days: 17 May is a Sunday
    assert.notEqual(journey.take('record-remedy', { filedOn: '2026-03-18' }).clock('reconsideration').closedBy, null);
  });
});

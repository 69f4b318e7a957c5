import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { certificate, day, known, NOTICE_ONLY, people, but, STAFF, STATUTE } from '#law/testing/builders.ts';
import { detain, freeze, seal, things } from '#law/testing/content-coercion-measure.ts';
import { issued, measureJourney, ordered, sealed, urgent } from '#law/testing/routes-coercion.ts';

const world = { review: reviewRules, obtainGate: gateFor };
const start = () => measureJourney(world);
const registered = () => start().on('2026-03-02').take('register-measure');
const social = () => registered().take('propose-measure', { circumstances: ['social-risk'] });
const local = { source: '某省食品安全条例', place: '第十条', rank: 'local-regulation' };
const rule = { source: '某部门办法', place: '第十条', rank: 'rule' };
const administrative = { source: '某条例', place: '第二十条', rank: 'administrative-regulation' };

describe('强制措施的权限', () => {
  it('查封、扣押由法律、法规规定：地方性法规可以，规章和其他文件不可以', () => {
    for (const measure of [seal, detain]) {
      registered().allows('propose-measure', { measure: measure({ basis: [local] }) })
        .refuses('propose-measure', 'no-basis', '第二十二条', { measure: measure({ basis: [rule] }) })
        .refuses('propose-measure', 'no-basis', '第二十二条', { measure: measure({ basis: [NOTICE_ONLY] }) });
    }
  });

  it('冻结由法律规定：行政法规、地方性法规都不可以', () => {
    registered().allows('propose-measure', { measure: freeze({ basis: [STATUTE] }) });
    for (const basis of [administrative, local]) registered().refuses('propose-measure', 'no-basis', '第二十九条第一款', { measure: freeze({ basis: [basis] }) });
  });

  it('由两名以上持有效证件的执法人员提出，机关负责人批准；参与实施的人员不得批准', () => {
    registered().refuses('propose-measure', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .refuses('propose-measure', 'certificate-expired', '第四十二条第一款', {}, { facts: { people: people(but(STAFF.li, { certificates: [certificate('2026-03-01')] })) } })
      .take('propose-measure', {}, { officers: [STAFF.zhang.id, STAFF.qian.id] })
      .refuses('decide', 'role-missing', '第十八条', {}, { by: STAFF.zhang.id })
      .refuses('decide', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id }).allows('decide');
  });

  it('违法行为情节显著轻微的，可以不采取', () => {
    assert.equal(registered().take('decline-measure').view.phase, 'declined');
  });
});

describe('强制措施的对象', () => {
  it('与违法行为无关的、生活必需品、其他机关已经查封的，都不得查封、扣押', () => {
    registered().refuses('propose-measure', 'unrelated-property', '第二十三条', { measure: seal({ things: things({ related: false }) }) })
      .refuses('propose-measure', 'daily-necessities', '第二十三条', { measure: seal({ things: things({ necessity: true }) }) })
      .refuses('propose-measure', 'sealed-already', '第二十三条', { measure: detain({ things: things({ sealedElsewhere: true }) }) });
  });

  it('冻结的数额与涉及的金额相当：相等可以，多一分不可以；已被冻结的不得重复冻结', () => {
    registered().allows('propose-measure', { measure: freeze({ amountFen: 10_000_000 }) })
      .refuses('propose-measure', 'freeze-exceeds', '第二十九条第二款', { measure: freeze({ amountFen: 10_000_001 }) })
      .refuses('propose-measure', 'frozen-already', '第二十九条第二款', { measure: freeze({ frozenElsewhere: true }) });
  });

  it('期限不超过三十日：三十日可以，三十一日须有法律、行政法规另行规定；冻结只能由法律另行规定', () => {
    registered().allows('propose-measure', { measure: seal({ days: 30 }) })
      .refuses('propose-measure', 'term-too-long', '第二十五条第一款', { measure: seal({ days: 31 }) })
      .allows('propose-measure', { measure: seal({ days: 60, longerBy: administrative }) })
      .refuses('propose-measure', 'term-too-long', '第二十五条第一款', { measure: seal({ days: 60, longerBy: local }) })
      .refuses('propose-measure', 'term-too-long', '第三十二条第一款', { measure: freeze({ days: 31, longerBy: administrative }) })
      .allows('propose-measure', { measure: freeze({ days: 31, longerBy: STATUTE }) });
  });

  it('批准时再核对一遍：批准的内容不因提请时合法而合法', () => {
    registered().take('propose-measure').refuses('decide', 'daily-necessities', '第二十三条', { measure: seal({ things: things({ necessity: true }) }) })
      .refuses('decide', 'invalid-request', '', { court: '有管辖权的人民法院' });
  });
});

describe('实施', () => {
  it('未经批准不得实施；批准之后当场交付决定书和清单', () => {
    registered().take('propose-measure').refuses('implement', 'step-not-open', '第十八条');
    const journey = sealed(start());
    assert.deepEqual(issued(journey, 'implement'), ['coercion-scene-record', 'coercion-decision', 'property-list', 'seal-strip']);
    assert.equal(journey.view.decision?.servedOn, '2026-03-03');
    ordered(start()).refuses('implement', 'invalid-request', '第十八条', { delivered: false }).refuses('implement', 'invalid-request', '', { identityShown: false });
  });

  it('当事人不到场的邀请见证人；笔录的时间有先后，签名与到场相符', () => {
    ordered(start()).refuses('implement', 'witness-missing', '第十八条', { present: false, signature: 'absent' })
      .allows('implement', { present: false, signature: 'absent', witness: '村委会主任' })
      .allows('implement', { signature: 'refused' })
      .refuses('implement', 'signature-presence', '第十八条', { present: false, signature: 'signed', witness: '村委会主任' })
      .refuses('implement', 'signature-presence', '第十八条', { signature: 'absent' })
      .refuses('implement', 'record-time-order', '第十八条', { endedAt: '09:00' }).allows('implement', { endedAt: '09:01' });
  });

  it('回避申请未决定的不得批准；被决定回避的不得实施', () => {
    registered().take('apply-recusal').take('propose-measure').refuses('decide', 'recusal-open', '第四十三条')
      .take('decide-recusal').take('decide').on('2026-03-03').refuses('implement', 'officer-recused', '第四十三条')
      .allows('implement', {}, { by: STAFF.wang.id, officers: [STAFF.wang.id, STAFF.li.id] });
  });
});

describe('情况紧急，当场实施', () => {
  it('十时实施完毕，次日十时前报告：十时可以，十时零一分须说明逾期的原因', () => {
    assert.equal(urgent(start()).due('urgent-approval'), '2026-03-04');
    urgent(start()).on('2026-03-04').allows('report-urgent', { reportedAt: '10:00' })
      .refuses('report-urgent', 'urgent-report-late', '第十九条', { reportedAt: '10:01' })
      .allows('report-urgent', { reportedAt: '10:01', lateReason: '山区通信中断' });
    urgent(start()).on('2026-03-05').refuses('report-urgent', 'urgent-report-late', '第十九条', { reportedAt: '00:01' });
  });

  it('二十四小时按小时计算，跨过休息日也不延长', () => {
    const friday = start().on('2026-03-06').take('register-measure').take('implement-urgently', { startedAt: '22:00', endedAt: '23:30' });
    assert.equal(friday.due('urgent-approval'), '2026-03-07');
    friday.on('2026-03-07').allows('report-urgent', { reportedAt: '23:30' }).refuses('report-urgent', 'urgent-report-late', '第十九条', { reportedAt: '23:31' });
  });

  it('补办批准照实施的内容；批准之后期限从实施之日起算', () => {
    const journey = urgent(start()).take('report-urgent').on('2026-03-04').refuses('decide', 'not-as-implemented', '第十九条', { measure: seal({ days: 20 }) }).take('decide');
    assert.equal(journey.view.phase, 'in-force');
    assert.equal(journey.due('term'), '2026-04-02');
    assert.equal(journey.clock('urgent-approval').closedOn, '2026-03-04');
  });

  it('负责人认为不应当采取的，立即解除，退还财物', () => {
    const journey = urgent(start()).take('report-urgent').on('2026-03-04').take('disapprove-urgent');
    assert.deepEqual([journey.view.phase, journey.clock('term').closedOn, journey.clock('return').closedOn], ['released', '2026-03-04', null]);
    journey.refuses('decide', 'step-not-open', '').take('return-property').take('serve', { document: 'lifting' });
    assert.equal(journey.clock('return').closedOn, '2026-03-04');
  });

  it('冻结不能当场实施；当场实施的对象和期限同样受限', () => {
    const journey = start().on('2026-03-03').take('register-measure');
    journey.refuses('implement-urgently', 'freeze-on-the-spot', '第三十条第一款', { measure: freeze() })
      .refuses('implement-urgently', 'unrelated-property', '第二十三条', { measure: seal({ things: things({ related: false }) }) })
      .refuses('implement-urgently', 'term-too-long', '第二十五条第一款', { measure: seal({ days: 31 }) });
  });
});

describe('重大强制措施', () => {
  it('承办人认定有重大情形的，未经法制审核不得批准；审核通过的才可以', () => {
    social().refuses('decide', 'clearance-missing', '第五十八条第一款')
      .take('submit-review').take('accept-review').take('give-opinion').refuses('decide', 'clearance-of-another-draft', '', { measure: seal({ days: 20 }) }).allows('decide');
  });

  it('没有重大情形的，不必审核', () => {
    assert.deepEqual(registered().take('propose-measure').take('decide').events.at(-1)?.gate?.major, false);
  });

  it('河南：重大强制措施还须集体讨论，按讨论的结论决定', () => {
    const henan = measureJourney({ ...world, base: { jurisdiction: 'henan-2019' } }).on('2026-03-02').take('register-measure')
      .take('propose-measure', { circumstances: ['social-risk'] }).take('submit-review').take('accept-review').take('give-opinion');
    henan.refuses('decide', 'not-deliberated', '第二十八条').take('deliberate').allows('decide');
    assert.ok(known(henan.state.deliberation));
    assert.equal(henan.today, day('2026-03-02'));
  });
});

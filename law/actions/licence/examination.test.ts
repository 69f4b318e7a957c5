import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { change, grant, LICENCE, refusal, renewal, revocation, withdrawal } from '#law/testing/content-licence.ts';
import { accepted, begunByAgency, concluded, licenceJourneys, verified } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);

describe('核查', () => {
  it('需要核实实质内容的，没有两名以上工作人员核查不得终结审查；书面审查的可以', () => {
    accepted(start()).refuses('conclude-investigation', 'not-verified', '第三十四条第三款').allows('conclude-investigation', { verification: 'documents' });
    verified(start()).allows('conclude-investigation');
  });

  it('核查由两名持证人员进行，记录起止时间', () => {
    accepted(start()).refuses('examine', 'too-few-officers', '第四十二条', {}, { officers: [STAFF.zhang.id] });
    accepted(start()).refuses('examine', 'record-time-order', '第三十四条第三款', { startedAt: '10:00', endedAt: '10:00' });
  });

  it('材料齐全、符合法定形式的，可以当日受理、审查、决定', () => {
    start().on('2026-03-02').take('receive-application').take('accept-application').take('conclude-investigation', { verification: 'documents' }).take('decide');
  });

  it('核查人员不得作出决定', () => {
    const journey = accepted(start()).take('examine', {}, { officers: [STAFF.zhang.id, STAFF.qian.id] }).take('conclude-investigation');
    journey.refuses('decide', 'own-case', '', {}, { by: STAFF.qian.id }).allows('decide', {}, { by: STAFF.sun.id });
  });
});

const touching = () => verified(start(), {}, { othersConcerned: true, others: ['相邻住户'] }).on('2026-03-09');

describe('利害关系人', () => {
  it('直接关系他人重大利益的，写明利害关系人，没有告知的不得终结审查', () => {
    accepted(start()).refuses('examine', 'others-unnamed', '第三十六条', { othersConcerned: true });
    touching().refuses('conclude-investigation', 'others-untold', '第三十六条');
  });

  it('告知书没有送达的、期限没有届满的，不得终结审查；届满次日可以', () => {
    const journey = touching().take('notify-rights');
    journey.refuses('conclude-investigation', 'rights-unserved', '第三十六条');
    journey.take('serve', { document: 'rights' });
    assert.equal(journey.due('statement-period'), '2026-03-12');
    journey.on('2026-03-12').refuses('conclude-investigation', 'statement-period-running', '第三十六条').on('2026-03-13').allows('conclude-investigation');
  });

  it('重新告知的重新送达、重新计算', () => {
    const journey = touching().take('notify-rights').take('serve', { document: 'rights' }).on('2026-03-11').take('notify-rights').on('2026-03-16');
    journey.refuses('conclude-investigation', 'rights-unserved', '第三十六条').take('serve', { document: 'rights' })
      .on('2026-03-19').refuses('conclude-investigation', 'statement-period-running', '第三十六条').on('2026-03-20').allows('conclude-investigation');
  });

  it('提出的意见应当听取：没有复核的，不得终结审查，也不得作出决定', () => {
    const journey = touching().take('notify-rights').take('serve', { document: 'rights' }).take('record-statement').on('2026-03-13');
    journey.refuses('conclude-investigation', 'statement-unreviewed', '第三十六条').take('review-statement').take('conclude-investigation');
    journey.take('record-statement').refuses('decide', 'statement-unreviewed', '第三十六条').take('review-statement').allows('decide');
  });

  it('撤回、撤销之前告知被许可人并听取意见；注销不需要', () => {
    const untold = (matter: string) => start().take('receive-application', { matter, licence: LICENCE, reason: '接到举报' }).take('examine');
    untold('revocation').refuses('conclude-investigation', 'licensee-untold', '第七条', { proposal: revocation() });
    untold('withdrawal').refuses('conclude-investigation', 'licensee-untold', '第七条', { proposal: withdrawal() });
    untold('cancellation').allows('conclude-investigation', { proposal: { kind: 'cancel', facts: '法人已经终止', basis: grant().basis, ground: 'dissolved' } });
    begunByAgency(start(), 'revocation').allows('conclude-investigation', { proposal: revocation() });
  });
});

describe('特别程序的时间不计入审查期限', () => {
  it('书面告知所需时间，告知的时间不计算；提前结束的，算到结束之日', () => {
    const journey = verified(start()).on('2026-03-09');
    assert.equal(journey.due('decide'), '2026-04-01');
    journey.refuses('begin-special-procedure', 'invalid-request', '', { told: false });
    journey.take('begin-special-procedure', { until: '2026-03-20' });
    assert.equal(journey.due('decide'), '2026-04-16'); // ten working days from 9 to 20 March are not counted: 1 April and ten more
    journey.on('2026-03-13').take('end-special-procedure');
    assert.equal(journey.due('decide'), '2026-04-09'); // five, 9 to 13 March: 2, 3, 7, 8, 9 April
  });

  it('超过告知的时间的部分计入审查期限；再次告知的再次扣除', () => {
    const journey = verified(start()).on('2026-03-09').take('begin-special-procedure', { until: '2026-03-13' }).on('2026-03-20').take('end-special-procedure');
    assert.equal(journey.due('decide'), '2026-04-09');
    journey.take('begin-special-procedure', { kind: 'experts', until: '2026-03-24' });
    assert.equal(journey.due('decide'), '2026-04-14'); // three more: 20, 23, 24 March
  });

  it('没有结束的，不得终结审查；止日早于告知之日的不行', () => {
    const journey = verified(start()).on('2026-03-09');
    journey.refuses('begin-special-procedure', 'special-order', '第四十五条', { until: '2026-03-08' }).take('begin-special-procedure', { until: '2026-03-09' });
    assert.equal(journey.blockersOf('begin-special-procedure'), null);
    journey.refuses('conclude-investigation', 'special-procedure-running', '第四十五条').refuses('end-special-procedure', 'special-order', '第四十五条', {}, { on: '2026-03-06' })
      .take('end-special-procedure').allows('conclude-investigation');
  });

  it('撤销等机关自行启动的事项没有审查期限，也没有要扣除的时间', () => {
    assert.equal(begunByAgency(start(), 'revocation').blockersOf('begin-special-procedure'), null);
    assert.equal(begunByAgency(start(), 'revocation').blockersOf('extend-limit'), null);
  });
});

describe('审查终结', () => {
  it('处理意见与办理事项相符', () => {
    verified(start()).refuses('conclude-investigation', 'decision-of-another-matter', '第三十七条', { proposal: change });
    verified(start(), { matter: 'change', licence: LICENCE }).allows('conclude-investigation', { proposal: change }).allows('conclude-investigation', { proposal: refusal() })
      .refuses('conclude-investigation', 'decision-of-another-matter', '第三十八条');
  });

  it('有效期的止日不早于起日，延续后的有效期晚于原有效期', () => {
    verified(start()).refuses('conclude-investigation', 'validity-order', '第三十九条', { proposal: grant({ validTo: '2026-03-15' }) })
      .allows('conclude-investigation', { proposal: grant({ validTo: '2026-03-16' }) });
    verified(start(), { matter: 'renewal', licence: LICENCE }).refuses('conclude-investigation', 'validity-order', '第五十条', { proposal: renewal({ validTo: '2026-04-30' }) })
      .allows('conclude-investigation', { proposal: renewal({ validTo: '2026-05-01' }) });
  });

  it('继续审查的，原处理意见、送审和讨论都不再算数', () => {
    const journey = concluded(start()).take('submit-review').take('resume-investigation');
    assert.deepEqual([journey.view.phase, journey.view.proposal, journey.state.submitted], ['examining', null, null]);
  });

  it('先行审查的报送上级机关，本机关不作决定', () => {
    const journey = concluded(start(), {}, { handling: 'lower-review' });
    assert.equal(journey.blockersOf('decide'), null);
    assert.equal(journey.blockersOf('extend-limit'), null);
    journey.refuses('forward-opinion', 'invalid-request', '', { complete: false }).take('forward-opinion').take('close-case');
    assert.notEqual(journey.clock('decide-lower-review').closedBy, null);
    assert.equal(concluded(start()).blockersOf('forward-opinion'), null);
  });
});

describe('回避', () => {
  it('回避申请没有决定的，不得作出决定；被决定回避的不得再参与', () => {
    const journey = concluded(start()).take('apply-recusal');
    journey.refuses('decide', 'recusal-open', '第四十三条').take('decide-recusal').allows('decide').refuses('submit-review', 'officer-recused', '第四十三条');
  });
});

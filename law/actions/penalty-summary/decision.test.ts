import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CatalogueRow } from '#law/catalogue.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, known, penalty, setting, STAFF, WARNING } from '#law/testing/builders.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { delivered, fined, seen, SUMMARY, told } from '#law/testing/summary-routes.ts';

const start = kindJourneys(SUMMARY, reviewRules, gateFor);

describe('当场作出处罚决定', () => {
  it('没有告知的，不在决定阶段；告知后没有听取陈述申辩的，不得决定', () => {
    seen(start()).refuses('decide', 'step-not-open', '第五十一条');
    const journey = seen(start()).take('tell-party');
    journey.refuses('decide', 'statement-unheard', '第六十二条').refuses('decide', 'statement-unheard', '第四十五条第一款');
    assert.deepEqual(journey.blockersOf('decide'), ['statement-unheard']);
    journey.take('hear-statement', { stated: 'none' }).allows('decide');
  });

  it('由两名以上执法人员作出', () => {
    told(start()).refuses('decide', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .refuses('decide', 'role-missing', '第五十一条', {}, { by: STAFF.sun.id });
  });

  it('不得重于告知的内容，可以轻', () => {
    told(start(), fine(100)).refuses('decide', 'heavier-than-told', '第四十五条第三款', { decision: fine(100.01) })
      .refuses('decide', 'heavier-than-told', '第四十四条', { decision: penalty({ warning: null, fine: 100 }) })
      .allows('decide', { decision: fine(99.99) });
  });

  it('决定同样受限额和种类的限制', () => {
    told(start(), fine(200)).allows('decide', { decision: fine(200) })
      .refuses('decide', 'summary-over-limit', '第五十一条', { decision: fine(200.01) })
      .refuses('decide', 'summary-other-penalty', '第五十一条', { decision: penalty({ 'confiscate-gains': 100 }) });
  });

  it('复议机关、人民法院写明具体名称，不得出现“拟作出”', () => {
    told(start()).refuses('decide', 'invalid-request', '第五十二条', { court: '有管辖权的人民法院' })
      .refuses('decide', 'invalid-request', '第五十二条', { reconsideration: '本级人民政府' })
      .refuses('decide', 'tentative-decision', '第五十九条', { decision: fine(100, { discretion: '拟作出罚款' }) });
  });

  it('填写预定格式、编有号码的决定书，写明时间和地点', () => {
    const journey = told(start());
    for (const field of ['number', 'decidedAt', 'place']) journey.refuses('decide', 'invalid-request', '第五十二条', { [field]: '' });
    assert.deepEqual(known(SUMMARY.action.steps['decide']).documents, ['summary-decision']);
  });

  it('时效在决定时也不得已过', () => {
    const journey = told(start().on('2026-03-02'), fine(100), { actEndedOn: '2024-03-02' });
    journey.on('2026-03-03').refuses('decide', 'limitation-expired', '第三十六条第一款');
  });

  it('不经立案，没有九十日的办案期限；决定的日期和内容为外界所见', () => {
    const { view } = delivered(start());
    assert.equal(view.filedOn, null);
    assert.deepEqual(view.decision, { on: '2026-03-02', disposition: fine(100), servedOn: '2026-03-02' });
    assert.equal(delivered(start()).obligations().some(({ code }) => code === 'decide'), false);
  });
});

describe('当场处罚与法制审核', () => {
  it('一般不需要法制审核，河南的普通程序一律审核也不及于简易程序', () => {
    for (const jurisdiction of ['henan-2019', 'national'] as const) {
      const journey = fined(start({ jurisdiction }));
      assert.equal(journey.events.at(-1)?.gate?.major, false);
    }
  });

  const chosen = { settings: [setting('penalty.summary.review', 'summary-reviewed')] };

  it('本机关规定当场处罚也要审核的，未经审核不得决定', () => {
    const journey = told(start(chosen));
    journey.refuses('decide', 'clearance-missing', '第五十八条第一款');
    const reviewed = journey.take('submit-review').take('accept-review').take('give-opinion');
    reviewed.refuses('decide', 'clearance-of-another-draft', '第五十八条第一款', { decision: fine(50) }).take('decide');
    assert.equal(reviewed.events.at(-1)?.gate?.major, true);
  });

  it('列入本机关审核目录清单的当场处罚，未经审核不得决定', () => {
    const catalogue = { edition: 1, rows: [CatalogueRow.parse({ number: 3, item: '一百五十元以上罚款', penalties: ['fine'], citizenFrom: 15_000 })] };
    told(start({ catalogue }), fine(149.99)).allows('decide', { decision: fine(149.99) });
    told(start({ catalogue }), fine(150)).refuses('decide', 'clearance-missing', '四（十二）', { decision: fine(150) });
  });
});

describe('当场交付', () => {
  it('决定当日当场交付；次日已不是当场，只能送达', () => {
    const journey = fined(start());
    journey.allows('deliver');
    journey.on('2026-03-03').refuses('deliver', 'not-on-the-spot', '第五十二条第一款').take('serve');
    assert.equal(journey.view.decision?.servedOn, '2026-03-03');
    assert.equal(journey.clock('deliver').due?.date, '2026-03-02');
    assert.equal(journey.clock('deliver').closedOn, '2026-03-03');
  });

  it('拒绝签收的，在决定书上注明', () => {
    fined(start()).refuses('deliver', 'refusal-unnoted', '第五十二条', { signature: 'refused' }).allows('deliver', { signature: 'refused', refusal: '当事人拒签，已注明' });
  });

  it('交付之后不再交付，也没有决定书待送达', () => {
    const journey = delivered(start());
    assert.equal(journey.blockersOf('deliver'), null);
    assert.equal(journey.blockersOf('serve'), null);
  });

  it('自交付之次日起十五日内缴纳、六十日内复议、六个月内起诉', () => {
    const journey = delivered(start());
    assert.equal(journey.due('pay'), '2026-03-17'); // 2 March + 15, a Tuesday
    assert.equal(journey.due('reconsideration'), '2026-05-06'); // 2 March + 60 = 1 May, the first working day after the holiday of 1-5 May
    assert.equal(journey.due('litigation'), '2026-09-02');
    assert.equal(delivered(start(), WARNING).obligations().some(({ code }) => code === 'pay'), false);
  });

  it('报所属机关备案：法律没有日数，本机关规定的才有届满日', () => {
    assert.equal(fined(start()).clock('report-to-agency').due, null);
    const own = { settings: [setting('penalty.summary.report', 3, '2021-01-01', false)] };
    const clock = fined(start(own)).clock('report-to-agency');
    assert.equal(clock.due?.date, '2026-03-05');
    assert.equal(clock.confirmed, false);
    assert.equal(fined(start(own)).take('report-to-agency').clock('report-to-agency').closedOn, '2026-03-02');
  });
});

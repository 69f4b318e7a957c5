import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { setting } from '#law/testing/builders.ts';
import { confiscated, detain, freeze, seal, things } from '#law/testing/content-coercion-measure.ts';
import { OTHER_CASE, served } from '#law/testing/content-shared.ts';
import { frozen, issued, measureJourney, ordered, sealed } from '#law/testing/routes-coercion.ts';

const world = { review: reviewRules, obtainGate: gateFor };
const start = () => measureJourney(world);
const fate = (number: number, outcome: string) => ({ number, outcome });
const two = [...things(), ...things({ name: '进货台账', quantity: '1册' })];

describe('期限', () => {
  it('自实施之日的次日起算三十日，按自然日计算，不因届满日是休息日而延长', () => {
    assert.equal(sealed(start()).due('term'), '2026-04-02');
    assert.equal(ordered(start()).on('2026-03-06').take('implement').due('term'), '2026-04-05');
  });

  it('情况复杂的经批准延长一次，不超过三十日：三十日可以，三十一日不可以', () => {
    const journey = sealed(start()).on('2026-04-02');
    journey.refuses('extend-term', 'extension-too-long', '第二十五条第一款', { days: 31 }).take('extend-term', { days: 30 });
    assert.equal(journey.due('term'), '2026-05-02');
    journey.refuses('extend-term', 'extended-already', '第二十五条第一款');
  });

  it('期限届满的第二日起不得再延长', () => {
    sealed(start()).on('2026-04-02').allows('extend-term').on('2026-04-03').refuses('extend-term', 'term-expired', '第二十七条');
  });

  it('延长的及时书面告知：法律没有日数，本机关可以定出日数', () => {
    const journey = sealed(start()).on('2026-04-02').take('extend-term');
    assert.equal(journey.clock('tell-extension').due, null);
    assert.equal(journey.obligations({ settings: [setting('coercion.extension-notice', 2, '2021-01-01', false)] }).find(({ code }) => code === 'tell-extension')?.due?.date, '2026-04-07');
    assert.equal(journey.take('serve', { document: 'extension' }).clock('tell-extension').closedOn, '2026-04-02');
    assert.deepEqual(issued(journey, 'extend-term'), ['coercion-extension']);
  });

  it('检测期间事先明确并书面告知，不计算在期限之内', () => {
    const journey = sealed(start()).on('2026-03-16').take('set-testing-period');
    assert.equal(journey.due('term'), '2026-04-12');
    assert.equal(journey.clock('term').start, '2026-03-03');
    journey.take('serve', served('testing')).take('set-testing-period', { from: '2026-03-20', to: '2026-03-27' });
    assert.equal(journey.due('term'), '2026-04-14');
    assert.equal(journey.state.served.testing, undefined);
  });

  it('检测期间不得倒填，不得晚于期限届满，起止有先后；费用由机关承担', () => {
    sealed(start()).on('2026-03-17').refuses('set-testing-period', 'testing-backdated', '第二十五条第三款')
      .on('2026-03-16').refuses('set-testing-period', 'interval-order', '第二十五条第三款', { to: '2026-03-15' })
      .refuses('set-testing-period', 'testing-after-term', '第二十五条第三款', { from: '2026-04-03', to: '2026-04-10' })
      .allows('set-testing-period', { from: '2026-04-02', to: '2026-04-10' })
      .refuses('set-testing-period', 'invalid-request', '第二十五条第三款', { free: false });
    frozen(start()).refuses('set-testing-period', 'step-not-open', '第二十五条第三款');
  });

  it('查封的可以委托第三人保管，扣押的由本机关保管', () => {
    sealed(start()).allows('entrust-custody').refuses('entrust-custody', 'invalid-request', '第二十六条', { free: false });
    sealed(start(), detain()).refuses('entrust-custody', 'custody-of-detained', '第二十六条第二款');
  });
});

describe('处理决定', () => {
  it('没收、销毁随所属案件处理，写明据以处理的决定；没有所属案件的不得没收', () => {
    sealed(start()).refuses('dispose', 'disposal-unfounded', '第二十七条', { fates: [fate(1, 'destroy')] }).allows('dispose', confiscated(1));
    const unlinked = start().on('2026-03-02').take('register-measure').take('propose-measure').take('decide').on('2026-03-03').take('implement');
    unlinked.refuses('dispose', 'no-main-case', '第二十七条', confiscated(1)).take('link-case').allows('dispose', confiscated(1));
    assert.equal(unlinked.state.mainCase, OTHER_CASE);
  });

  it('逐项处理：清单之外的、已经处理的、重复的不予处理；全部处理完毕，期限才终止', () => {
    const journey = sealed(start(), seal({ things: two })).on('2026-03-20');
    journey.refuses('dispose', 'not-held', '第二十七条', confiscated(3))
      .refuses('dispose', 'disposed-twice', '第二十七条', confiscated(1, 1))
      .take('dispose', { ...confiscated(1), fates: [fate(1, 'destroy')] });
    assert.deepEqual([journey.view.phase, journey.clock('term').closedOn], ['in-force', null]);
    journey.refuses('dispose', 'not-held', '第二十七条', { fates: [fate(1, 'lift')] }).take('dispose', { fates: [fate(2, 'lift')] });
    assert.deepEqual([journey.view.phase, journey.clock('term').closedOn], ['released', '2026-03-20']);
    assert.equal(journey.take('return-property').view.phase, 'settled');
  });

  it('期限届满之日可以作出处理决定，次日起只能解除', () => {
    sealed(start()).on('2026-04-02').allows('dispose').refuses('lift', 'term-running', '第二十八条第一款第（四）项', { ground: 'expired' })
      .on('2026-04-03').refuses('dispose', 'term-expired', '第二十八条第一款第（四）项').allows('lift', { ground: 'expired' });
  });

  it('涉嫌犯罪的，财物随案移送并书面告知当事人', () => {
    const journey = sealed(start()).refuses('transfer-property', 'invalid-request', '第二十一条', { told: false }).take('transfer-property');
    assert.deepEqual([journey.view.phase, journey.state.held.map(({ outcome }) => outcome)], ['settled', ['transfer']]);
  });

  it('决定被撤销的，不得再据以处理、延长，应当解除', () => {
    const journey = sealed(start()).on('2026-03-16').take('annul-decision');
    for (const step of ['dispose', 'extend-term', 'transfer-property', 'set-testing-period']) journey.refuses(step, 'decision-lapsed', '第二十八条第一款');
    assert.equal(journey.clock('lift-lapsed').closedOn, null);
    assert.equal(journey.take('lift').clock('lift-lapsed').closedOn, '2026-03-16');
    ordered(start()).on('2026-03-16').take('annul-decision').refuses('implement', 'decision-lapsed', '第二十八条第一款').allows('lift');
  });

  it('变动日期不早于决定，不晚于登记', () => {
    sealed(start()).on('2026-03-16').allows('annul-decision', { effectiveOn: '2026-03-02' })
      .refuses('annul-decision', 'annulment-order', '第八条', { effectiveOn: '2026-03-01' }).refuses('annul-decision', 'annulment-order', '第八条', { effectiveOn: '2026-03-17' });
  });

  it('没有实施就解除的，没有财物需要退还', () => {
    assert.equal(ordered(start()).take('lift').view.phase, 'settled');
  });
});

describe('冻结', () => {
  it('决定之日起三个工作日内向当事人交付冻结决定书；遇清明假期顺延', () => {
    assert.equal(frozen(start()).due('deliver-freeze'), '2026-03-05');
    const april = start().on('2026-04-03').take('register-measure').take('propose-measure', { measure: freeze() }).take('decide', { measure: freeze() });
    assert.equal(april.due('deliver-freeze'), '2026-04-09');
  });

  it('向金融机构交付通知书，三十日内处理或者解除，可以延长三十日', () => {
    const journey = frozen(start());
    assert.deepEqual(issued(journey, 'decide'), ['coercion-approval', 'freeze-decision', 'freeze-notice']);
    assert.equal(journey.due('term'), '2026-04-02');
    journey.on('2026-04-01').refuses('extend-term', 'extension-too-long', '第三十二条第一款', { days: 31 }).take('extend-term');
    assert.equal(journey.due('term'), '2026-05-02');
    journey.on('2026-05-03').refuses('dispose', 'term-expired', '第三十二条第一款').take('lift', { ground: 'expired' });
  });

  it('冻结决定书没有交付当事人的，不能结案', () => {
    const journey = frozen(start()).take('lift').take('serve', { document: 'lifting' }).refuses('return-property', 'unfreezing-untold', '第三十三条').take('notify-unfreezing').take('return-property');
    journey.refuses('request-closing', 'decision-unserved', '第三十一条').allows('confirm-service-address');
    const delivered = frozen(start()).take('serve', { document: 'decision' }).take('lift').take('serve', { document: 'lifting' }).take('notify-unfreezing').take('return-property');
    assert.equal(delivered.clock('deliver-freeze').closedOn, '2026-03-03');
    assert.equal(delivered.due('reconsideration'), '2026-05-06');
    delivered.allows('request-closing');
  });

  it('冻结不走查封的实施，查封不走冻结的实施', () => {
    ordered(start(), freeze()).refuses('implement', 'step-not-open', '第十八条').allows('implement-freeze');
    ordered(start()).refuses('implement-freeze', 'step-not-open', '第三十条');
  });
});

describe('一件查封的始终', () => {
  it('登记、提请、批准、实施、检测、延长、处理、送达、结案、归档', () => {
    const journey = sealed(start()).on('2026-03-16').take('set-testing-period').take('serve', served('testing'))
      .on('2026-04-10').take('extend-term').take('serve', served('extension'))
      .on('2026-04-20').take('dispose', confiscated(1)).refuses('request-closing', 'outcome-unserved', '第二十七条').take('serve', served('disposal'))
      .on('2026-04-21').take('publish').take('request-closing').take('approve-closing').on('2026-04-22').take('archive');
    assert.equal(journey.view.phase, 'archived');
    const open = journey.obligations().filter(({ effect, closedBy }) => effect === 'duty' && closedBy === null);
    assert.deepEqual(open.map(({ code }) => code), []);
  });

  it('当事人可以自当场交付之日起申请复议、提起诉讼', () => {
    const journey = sealed(start());
    assert.deepEqual([journey.due('reconsideration'), journey.due('litigation')], ['2026-05-06', '2026-09-03']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workingCalendar } from '#kernel/calendar.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { COMPANY, day, fine, known, NATIONAL, NO_PENALTY, OTHER_COMPANY, setting, STAFF } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, decided, decisionServed, filed, noticed, reviewed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);

describe('公示期限', () => {
  it('处罚决定作出之日起七个工作日内公示：二十日的一般规定、地方的规定同在时，从严', () => {
    const journey = decided(start());
    assert.equal(journey.due('publish'), '2026-03-25');
    assert.ok(journey.clock('publish').articles.some(({ text }) => text.startsWith('《中华人民共和国行政处罚法》第四十八条第一款')));
    assert.equal(decided(start(NATIONAL)).due('publish'), '2026-03-25');
  });

  it('自作出之日起算，不等送达', () => {
    assert.equal(decided(start()).clock('publish').start, '2026-03-16');
  });

  it('公示、决定不予公开或者决定被撤销的，期限终止', () => {
    for (const step of ['publish', 'withhold-publication', 'annul-decision']) {
      const journey = decided(start()).on('2026-06-01').take(step);
      assert.equal(journey.clock('publish').closedOn, '2026-06-01');
    }
  });

  it('不予处罚的决定没有公示处罚的期限', () => {
    const journey = concluded(start(NATIONAL), NO_PENALTY).take('decide', { decision: NO_PENALTY });
    assert.equal(journey.obligations().some(({ code }) => code === 'publish'), false);
  });
});

const accepted = (facts: object = {}) => noticed(start(facts)).on('2026-03-13').take('submit-review').take('accept-review');
const published = (facts: object = {}) => decided(start(facts)).on('2026-03-20').take('publish').on('2026-06-03');


describe('撤回公示', () => {

  it('被撤销等的，三个工作日内撤回：行政处罚法的三日优于河南的二十日', () => {
    for (const kind of ['changed', 'revoked', 'unlawful', 'void', 'remade']) {
      const journey = published().take('annul-decision', { kind, effectiveOn: '2026-06-01' });
      assert.equal(journey.due('take-down'), '2026-06-04');
      assert.ok(journey.clock('take-down').articles.some(({ text }) => text === '《中华人民共和国行政处罚法》第四十八条第二款'));
    }
  });

  it('自变动之日起算，不自登记之日起算', () => {
    assert.equal(published().take('annul-decision', { effectiveOn: '2026-06-03' }).due('take-down'), '2026-06-08');
  });

  it('没有公示过的，没有撤回期限；撤下之后终止', () => {
    assert.equal(decided(start()).on('2026-06-01').take('annul-decision').obligations().some(({ code }) => code === 'take-down'), false);
    assert.equal(published().take('annul-decision').take('take-down').clock('take-down').closedOn, '2026-06-03');
  });
});


describe('审核期限', () => {
  it('法律没有规定日数，由本机关确定；没有确定的，没有届满日', () => {
    assert.equal(accepted().due('review'), null);
    assert.equal(accepted({ settings: [setting('review.limit', 7)] }).due('review'), '2026-03-24');
  });

  it('本机关确定而未经确认的，标明待确认', () => {
    const journey = noticed(start({ settings: [setting('review.limit', 7, '2021-01-01', false)] })).on('2026-03-13').take('submit-review').take('accept-review');
    assert.equal(journey.clock('review').confirmed, false);
    assert.equal(journey.clock('decide').confirmed, true);
  });

  it('提出意见、补充调查、变更当事人的，期限终止', () => {
    for (const [step, over] of [['give-opinion', {}], ['resume-investigation', {}], ['amend-party', { party: OTHER_COMPANY }]] as const) {
      assert.equal(accepted().take(step, over).clock('review').closedBy, accepted().events.length + 1);
    }
  });
});

describe('期限的开始与终止', () => {
  it('每个期限写明由哪一环节开始、哪一环节终止', () => {
    const journey = decisionServed(start());
    const serve = journey.clock('serve-decision');
    assert.deepEqual([journey.events[serve.openedBy - 1]?.step, journey.events[known(serve.closedBy) - 1]?.step], ['decide', 'serve']);
  });

  it('告知之后变更当事人的，陈述申辩期限、听证期限终止', () => {
    const journey = noticed(start(NATIONAL), fine(60_000), { hearingOffered: true }).take('amend-party', { party: OTHER_COMPANY });
    assert.deepEqual(['statement-period', 'hearing-request'].map((code) => journey.clock(code).closedOn), ['2026-03-09', '2026-03-09']);
  });

  it('要求听证后听证期限终止，陈述申辩期限继续', () => {
    const journey = noticed(start(NATIONAL), fine(60_000), { hearingOffered: true }).on('2026-03-10').take('request-hearing');
    assert.equal(journey.clock('hearing-request').closedOn, '2026-03-10');
    assert.equal(journey.clock('statement-period').closedOn, null);
  });

  it('没有告知听证的，没有要求听证的期限', () => {
    assert.equal(noticed(start()).obligations().some(({ code }) => code === 'hearing-request'), false);
  });

  it('重新告知的，旧期限终止，新期限自重新送达起算', () => {
    const journey = noticed(start()).on('2026-03-11').take('give-notice').on('2026-03-12').take('serve');
    assert.deepEqual(journey.obligations().filter(({ code }) => code === 'statement-period').map(({ start: from, closedOn }) => [from, closedOn]), [['2026-03-09', '2026-03-11'], ['2026-03-12', null]]);
  });

  it('案件作出决定时，未了的陈述、听证期限一并终止，没有遗留的“期间”', () => {
    const open = decisionServed(start()).obligations().filter(({ closedBy }) => closedBy === null).map(({ code }) => code);
    assert.deepEqual(open, ['publish', 'pay', 'reconsideration', 'litigation']);
  });

  it('结案归档的案件，没有未了的应办事项', () => {
    const journey = decisionServed(start()).take('publish').on('2026-03-30').take('record-payment').take('request-closing').take('approve-closing').take('archive');
    assert.deepEqual(journey.obligations().filter(({ closedBy, effect }) => closedBy === null && effect !== 'right'), []);
  });
});

const late = () => filed(start()).on('2026-12-01').take('inspect-site').take('conclude-investigation').on('2026-12-28').take('give-notice').take('serve');

describe('暂算', () => {
  it('期限延伸到尚未公布放假安排的2027年的，标明暂算', () => {
    const { due } = late().clock('statement-period');
    assert.equal(due?.provisional, true);
    assert.deepEqual(due?.unissuedYears, [2027]);
  });

  it('放假安排公布后，按新的安排重新计算，不再是暂算', () => {
    const notice2027 = { year: 2027, edition: 1, issuedOn: day('2026-12-15'), source: '国务院办公厅关于2027年部分节假日安排的通知', rest: [day('2026-12-31'), day('2027-01-01')], work: [] };
    const journey = late();
    const before = known(journey.clock('statement-period').due);
    const after = known(journey.obligations({ calendar: workingCalendar([...NATIONAL_EDITIONS, notice2027]) }).findLast(({ code }) => code === 'statement-period')?.due);
    assert.equal(before.date, '2026-12-31');
    assert.deepEqual([after.date, after.provisional], ['2027-01-04', false]);
  });

  it('按自然日计算而不顺延的期限，不是暂算', () => {
    const journey = filed(start()).on('2026-12-01');
    assert.equal(journey.clock('decide').due?.provisional, false);
    const crossing = start().on('2026-11-20').take('register-source', { party: COMPANY, actEndedOn: '2026-11-01' }).take('request-filing').take('approve-filing');
    assert.deepEqual([crossing.due('decide'), crossing.clock('decide').due?.provisional], ['2027-02-18', false]);
  });

  it('缴款期限的末日落在2027年的，标明暂算', () => {
    const journey = reviewed(late().on('2027-01-04'), fine(40_000)).on('2027-01-06').take('decide').take('serve', { document: 'decision' });
    assert.equal(journey.clock('pay').due?.provisional, true);
  });
});

describe('期限的解释', () => {
  it('说得出起算日、日数、跳过的日子和条文', () => {
    const { due, articles, parameter, start: from } = filed(start()).on('2026-04-01').take('request-preservation').take('approve-preservation', {}, { by: STAFF.qian.id }).clock('resolve-preservation');
    assert.equal(from, '2026-04-01');
    assert.equal(due?.counted, 7);
    assert.deepEqual(due?.editions, ['2026#1']);
    assert.equal(parameter, 'penalty.preservation');
    assert.deepEqual(articles.map(({ text }) => text), ['《中华人民共和国行政处罚法》第五十六条']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workingCalendar } from '#kernel/calendar.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { actionOf } from '#law/actions/index.ts';
import { CITIZEN, COMPANY, fine, known, NATIONAL, NO_PENALTY, setting } from '#law/testing/builders.ts';
import { publicNotice } from '#law/testing/content-shared.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { concluded, decided, decisionServed, filed, heard, noticed } from '#law/testing/routes.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { explainObligation } from './explain-clock.ts';
import { explainMajor } from './explain-major.ts';
import { explainStep } from './explain-step.ts';
import type { ExplainedFact, Explanation } from './explain.ts';

const start = journeys(reviewRules, gateFor);
const action = known(actionOf('penalty-ordinary'));

const clock = (journey: Journey, code: string): Explanation => {
  const { openedBy } = journey.clock(code);
  return known(explainObligation(action, journey.events, journey.facts(), code, openedBy));
};
const major = (journey: Journey): Explanation => explainMajor(action, journey.events, journey.facts());
const step = (journey: Journey, code: string): Explanation => known(explainStep(action, journey.events, journey.facts(), journey.systems, gateFor, code));

const factNamed = ({ facts }: Explanation, name: string): ExplainedFact => known(facts.find((fact) => fact.name === name));
const stepOf = (journey: Journey, { seq }: ExplainedFact): string | undefined => journey.events.find((event) => event.seq === seq)?.step;
const cites = ({ articles }: Explanation, text: string): boolean => articles.some((article) => article.text.includes(text) && article.gist !== null);

describe('为什么是这一天', () => {
  it('九十日的办案期限：自批准立案的次日起按自然日计算，依据处罚法第六十条', () => {
    const journey = filed(start());
    const why = clock(journey, 'decide');
    assert.equal(why.question, '“作出处理决定”的期限为什么是2026年5月31日？');
    assert.equal(why.answer, '自2026年3月2日的次日起计算90日（作出处罚决定的期限），至2026年5月31日届满。');
    assert.equal(stepOf(journey, factNamed(why, '办理“批准立案”的日期')), 'approve-filing');
    assert.ok(cites(why, '第六十条'));
    assert.match(known(why.rule), /自然日.*应当在期限届满前办理/);
    assert.deepEqual([why.days?.counted, why.days?.skipped.length, why.provisional], [90, 0, false]);
  });

  it('五个工作日的听证期限：写明跳过的周末、所用日历的年份和版次', () => {
    const journey = noticed(start(), fine(60_000), { hearingOffered: true });
    const why = clock(journey, 'hearing-request');
    assert.equal(why.answer, '自2026年3月9日的次日起计算5个工作日（要求听证的期限），跳过周末，至2026年3月16日届满。');
    assert.deepEqual(why.days?.skipped, [{ from: '2026-03-14', to: '2026-03-15', days: 2, why: '周末' }]);
    assert.deepEqual(why.days?.editions, ['2026年第1版']);
    assert.equal(stepOf(journey, factNamed(why, '办理“送达”的日期')), 'serve');
  });

  it('公告送达的，起算的日期晚于公告的日期，两个日期都说明', () => {
    const service = publicNotice();
    const journey = decided(start()).on('2026-03-17').take('serve', { document: 'decision', service });
    const why = clock(journey, 'pay');
    assert.equal(factNamed(why, '办理“送达”的日期').value, '2026年3月17日');
    assert.equal(factNamed(why, '起算的日期').value, '2026年4月16日');
    assert.match(known(why.rule), /休息日的，以其后的第一个工作日为届满日/);
  });

  it('文书自己定的期限，指明是哪一份文书定的', () => {
    const journey = noticed(start(), fine(40_000), { statementDays: 4 });
    const why = clock(journey, 'statement-period');
    assert.equal(factNamed(why, '文书确定的期限').value, '4个工作日');
    assert.equal(stepOf(journey, factNamed(why, '文书确定的期限')), 'give-notice');
    assert.deepEqual(why.parameters, []);
    const hearing = noticed(start(), fine(60_000), { hearingOffered: true }).on('2026-03-11').take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24' });
    assert.equal(clock(hearing, 'hold-hearing').answer, '文书中确定的日期为2026年3月24日。');
  });

  it('扣除和延长的日子，各指明由哪一条记录登记', () => {
    const journey = filed(start()).on('2026-03-20').take('exclude-interval').on('2026-03-23').take('extend-limit', { days: 30 });
    const why = clock(journey, 'decide');
    assert.deepEqual([factNamed(why, '依法扣除的期间').value, stepOf(journey, factNamed(why, '依法扣除的期间'))], ['2026年3月10日至2026年3月19日', 'exclude-interval']);
    assert.deepEqual([factNamed(why, '延长').value, stepOf(journey, factNamed(why, '延长'))], ['30日', 'extend-limit']);
    assert.deepEqual(why.days?.skipped, [{ from: '2026-03-10', to: '2026-03-19', days: 10, why: '依法扣除的期间' }]);
    assert.equal(why.days?.due, '2026-07-10');
  });

  it('办结的期限，说明由哪一环节终止', () => {
    const journey = decisionServed(start());
    assert.equal(factNamed(clock(journey, 'serve-decision'), '以“送达”终止').value, '2026年3月17日');
  });

  it('几个来源都有规定的，写明适用哪一个、其余的为什么不适用', () => {
    const parameter = known(clock(decided(start()), 'publish').parameters[0]);
    assert.equal(parameter.inForce?.value, '7个工作日');
    assert.ok(parameter.displaced.some(({ value, why }) => value === '20个工作日' && why === '两个来源都约束本机关，从要求更严的'));
    const journey = decided(start()).on('2026-03-18').take('annul-decision', { effectiveOn: '2026-03-18' });
    assert.equal(journey.obligations().some(({ code }) => code === 'take-down'), false);
  });

  it('上位法优于下位法：撤回处罚决定公示三个工作日，地方文件的二十个工作日让位', () => {
    const published = decided(start()).on('2026-03-18').take('publish').take('annul-decision', { effectiveOn: '2026-03-18' });
    const parameter = known(clock(published, 'take-down').parameters[0]);
    assert.deepEqual([parameter.inForce?.value, parameter.inForce?.source], ['3个工作日', '《中华人民共和国行政处罚法》第四十八条第二款']);
    const given = known(parameter.displaced.find(({ value }) => value === '20个工作日'));
    assert.match(given.why, /规范性文件的效力低于法律/);
  });

  it('本机关设定的期限注明由本机关设定，待确认的注明待确认', () => {
    const journey = noticed(start({ settings: [setting('review.limit', 7, '2021-01-01', false)] })).on('2026-03-13').take('submit-review').take('accept-review');
    const parameter = known(clock(journey, 'review').parameters[0]);
    assert.deepEqual([parameter.inForce?.source, parameter.inForce?.jurisdiction, parameter.inForce?.confirmed], ['本机关设定', null, false]);
  });

  it('没有规定的期限，说明没有规定', () => {
    const journey = noticed(start()).on('2026-03-13').take('submit-review').take('accept-review');
    const why = clock(journey, 'review');
    assert.equal(why.question, '“提出法制审核意见”为什么没有确定的日期？');
    assert.deepEqual([why.days, why.parameters[0]?.inForce], [null, null]);
  });

  it('延伸到没有日历的年份，是暂算；日历公布以后重新解释，日期随日历变动', () => {
    const journey = filed(start(), { actEndedOn: '2026-02-02' }).on('2026-03-03').take('inspect-site').on('2026-12-28').take('conclude-investigation', { proposal: fine(60_000) })
      .take('give-notice', { intended: fine(60_000), hearingOffered: true }).take('serve');
    const why = clock(journey, 'hearing-request');
    assert.equal(why.provisional, true);
    assert.deepEqual(why.days?.unissuedYears, [2027]);
    assert.match(why.answer, /2027年节假日安排尚未公布，暂按法定节日和周末计算，公布后重新计算/);
    assert.deepEqual([why.days?.due, why.days?.editions], ['2027-01-05', ['2026年第1版', '2027年法定节日（放假安排公布前）']]);
    const unaware = workingCalendar(NATIONAL_EDITIONS.filter(({ edition }) => edition > 0));
    const earlier = known(explainObligation(action, journey.events, { ...journey.facts(), calendar: unaware }, 'hearing-request', journey.clock('hearing-request').openedBy));
    assert.deepEqual([earlier.days?.due, earlier.days?.editions], ['2027-01-04', ['2026年第1版']]);
    assert.match(earlier.answer, /暂按周末计算/);
    const editions = [...NATIONAL_EDITIONS, { year: 2027, edition: 1, issuedOn: null, source: '样例', rest: ['2027-01-01' as const, '2027-01-04' as const], work: [] }] as unknown as typeof NATIONAL_EDITIONS; // dates as text
    const later = known(explainObligation(action, journey.events, { ...journey.facts(), calendar: workingCalendar(editions) }, 'hearing-request', journey.clock('hearing-request').openedBy));
    assert.deepEqual([later.provisional, later.days?.due], [false, '2027-01-06']);
    assert.ok(later.days?.skipped.some(({ why: reason, from }) => reason === '法定节假日' && from === '2027-01-01'));
  });

  it('案件没有的期限，没有解释', () => {
    const journey = filed(start());
    assert.equal(explainObligation(action, journey.events, journey.facts(), 'pay', 1), null);
    assert.equal(explainObligation(action, journey.events, journey.facts(), 'decide', 1), null);
  });
});

describe('是不是重大执法决定', () => {
  it('还没有拟作出的决定的，直说没有', () => {
    assert.equal(major(filed(start())).answer, '案件还没有拟作出的决定。');
  });

  it('较大数额的罚款：指出拟罚款的数额从哪一条记录来、听证标准是多少、由谁规定', () => {
    const journey = concluded(start(), fine(60_000), [], { party: COMPANY });
    const why = major(journey);
    assert.match(why.answer, /^是重大执法决定：.*未经法制审核或者审核未通过的，不得作出决定。$/);
    assert.deepEqual([factNamed(why, '罚款').value, stepOf(journey, factNamed(why, '罚款'))], ['60,000元', 'conclude-investigation']);
    assert.deepEqual([factNamed(why, '当事人').value, stepOf(journey, factNamed(why, '当事人'))], ['示范食品有限公司（法人或者其他组织）', 'register-source']);
    const threshold = known(why.parameters.find(({ code }) => code === 'hearing.threshold.organisation'));
    assert.deepEqual([threshold.inForce?.value, threshold.inForce?.jurisdiction], ['50,000元', '河南省（三门峡市2019年实施方案）']);
    assert.ok(cites(why, '第五十八条第一款') && why.reasons.length > 0);
  });

  it('公民和个体工商户按公民的标准', () => {
    const why = major(concluded(start(), fine(4_000), [], { party: CITIZEN }));
    assert.ok(why.parameters.some(({ code }) => code === 'hearing.threshold.citizen'));
    assert.ok(why.parameters.every(({ code }) => code !== 'hearing.threshold.organisation'));
  });

  it('不是重大的，也说明为什么不是', () => {
    const why = major(concluded(start(NATIONAL), fine(40_000)));
    assert.equal(why.answer, '不是重大执法决定：没有一种法定情形。');
    assert.deepEqual([why.reasons, factNamed(why, '承办机构认定的重大情形').value, factNamed(why, '经过听证').value], [[], '没有', '否']);
  });

  it('承办机构的认定、听证各指明由哪一条记录登记', () => {
    const grave = concluded(start(NATIONAL), fine(40_000), ['grave']);
    assert.equal(stepOf(grave, factNamed(major(grave), '承办机构认定的重大情形')), 'conclude-investigation');
    const after = heard(start(NATIONAL), fine(60_000));
    assert.deepEqual([factNamed(major(after), '经过听证').value, stepOf(after, factNamed(major(after), '经过听证'))], ['是', 'hold-hearing']);
  });
});

describe('为什么不能办理', () => {
  it('阶段不对的，说明案件在哪一阶段、该环节在哪些阶段办理、由谁办理', () => {
    const why = step(filed(start()), 'archive');
    assert.equal(why.question, '为什么不能办理“归档”？');
    assert.match(why.answer, /案件处于“调查取证”阶段/);
    assert.match(known(why.rule), /已结案；由档案管理人员办理/);
  });

  it('期限未满的，指向那个期限，可以接着问为什么是那一天', () => {
    const journey = noticed(start(NATIONAL)).on('2026-03-10');
    const reason = known(step(journey, 'decide').reasons.find(({ sentence }) => sentence.includes('陈述、申辩期限至')));
    assert.deepEqual(reason.facts.map(({ name, value }) => [name, value]), [['期限届满之日', '2026年3月12日']]);
    assert.deepEqual(reason.obligation, { code: 'statement-period', opened: journey.clock('statement-period').openedBy });
    assert.ok(known(reason.todo).includes('期限届满'));
  });

  it('重大决定没有审核的，说明未经法制审核，与案件页面列出的理由相同', () => {
    const journey = noticed(start(NATIONAL), fine(60_000), { hearingOffered: true }).on('2026-03-31');
    const why = step(journey, 'decide');
    assert.ok(why.reasons.some(({ sentence }) => sentence.includes('未经法制审核或者审核未通过')));
    assert.ok(cites(why, '第五十八条第一款'));
  });

  it('没有什么可办的，说明没有', () => {
    assert.match(step(filed(start()), 'receive-appraisal').answer, /现在没有需要办理“收到鉴定意见”的事项/);
  });

  it('可以办理的，说可以', () => {
    const why = step(filed(start()).on('2026-03-03'), 'inspect-site');
    assert.deepEqual([why.question, why.reasons], ['能不能办理“现场检查（勘验）”？', []]);
    assert.match(why.answer, /^“现场检查（勘验）”现在可以办理/);
  });

  it('进入当前阶段的日期，指明由哪一条记录进入', () => {
    const journey = concluded(start(), NO_PENALTY);
    const fact = factNamed(step(journey, 'archive'), '进入当前阶段的日期');
    assert.deepEqual([fact.value, stepOf(journey, fact)], ['2026年3月5日', 'conclude-investigation']);
  });

  it('没有这个环节的，没有解释', () => {
    const journey = filed(start());
    assert.equal(explainStep(action, journey.events, journey.facts(), journey.systems, gateFor, 'no-such-step'), null);
  });
});

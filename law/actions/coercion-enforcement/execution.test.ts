import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workingCalendar } from '#kernel/calendar.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, day, setting, STAFF } from '#law/testing/builders.ts';
import { BUILDING, demolish, OBSTACLE, transfer } from '#law/testing/content-coercion-enforcement.ts';
import { served } from '#law/testing/content-shared.ts';
import { enforcementJourney, owing, substituting, urged } from '#law/testing/routes-coercion.ts';
import { inHoliday } from './execution.ts';

const world = { review: reviewRules, obtainGate: gateFor };
const start = () => enforcementJourney(world);
/** Urged once more and served on Tuesday 24 March 2026: three working days end on Friday the 27th. */
const ready = () => substituting(start()).on('2026-03-24').take('demand-substitute').take('serve', served('substitute-demand')).on('2026-03-30');
const collecting = () => owing(start()).on('2026-02-05').take('propose-enforcement', { enforcement: transfer() }).take('decide', { enforcement: transfer() }).take('serve', served('decision'));
const money = (over: object) => ({ recoveredFen: 8_000_000, receipt: '缴字0001号', ...over });

describe('代履行', () => {
  it('决定书送达之后、三日前再催告：第三日不可以，次日可以，按工作日计算', () => {
    const journey = substituting(start()).on('2026-03-24').refuses('execute', 'substitute-not-demanded', '第五十一条第一款第（二）项')
      .take('demand-substitute').refuses('execute', 'substitute-not-demanded', '').take('serve', served('substitute-demand'));
    assert.equal(journey.due('substitute-demand'), '2026-03-27');
    journey.on('2026-03-27').refuses('execute', 'substitute-before-day-told', '第五十一条第一款第（二）项').on('2026-03-28').allows('execute');
  });

  it('催告书送达晚的，告知的日期已到也要等满三日', () => {
    const journey = substituting(start()).on('2026-03-24').take('demand-substitute').on('2026-03-26').take('serve', served('substitute-demand'));
    assert.equal(journey.due('substitute-demand'), '2026-03-31');
    journey.on('2026-03-31').refuses('execute', 'substitute-demand-running', '第五十一条第一款第（二）项').on('2026-04-01').allows('execute');
  });

  it('告知的代履行开始之日不得在三日之内', () => {
    substituting(start()).on('2026-03-24').refuses('demand-substitute', 'substitute-without-lead', '第五十一条第一款第（二）项', { startsOn: '2026-03-27' })
      .allows('demand-substitute', { startsOn: '2026-03-28' });
  });

  it('以前的催告没有写明代履行开始之日的，满三日即可以实施', () => {
    const journey = ready().on('2026-03-27');
    const index = journey.events.findIndex(({ step }) => step === 'demand-substitute');
    const earlier = journey.events[index];
    assert.ok(earlier);
    journey.events[index] = { ...earlier, data: { demand: '三日内自行清除' } };
    journey.refuses('execute', 'substitute-demand-running', '第五十一条第一款第（二）项').on('2026-03-28').allows('execute');
  });

  it('当事人收到代履行催告书后陈述、申辩的，复核之后才可以实施', () => {
    ready().take('record-statement').refuses('execute', 'statement-unreviewed', '第三十六条').take('review-statement').allows('execute');
  });

  it('当事人履行的，停止代履行', () => {
    assert.equal(ready().take('record-performance').view.phase, 'finished');
    assert.equal(ready().take('record-performance', { complete: false }).view.phase, 'decided');
  });

  it('派员监督，不得采用暴力、胁迫；当事人不在场的由见证人签名', () => {
    ready().refuses('execute', 'invalid-request', '第五十一条', { supervised: false }).refuses('execute', 'invalid-request', '第五十一条', { peaceful: false })
      .refuses('execute', 'witness-missing', '第五十一条第一款第（四）项', { present: false, signature: 'absent' })
      .allows('execute', { present: false, signature: 'absent', witness: '村委会主任' })
      .refuses('execute', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] });
  });

  it('需要立即清除的，可以立即代履行；当事人不在场的事后立即通知', () => {
    const journey = start().on('2026-03-02').take('register-enforcement');
    journey.refuses('clear-at-once', 'not-notified', '第五十二条', { present: false, signature: 'absent', notified: false })
      .refuses('clear-at-once', 'invalid-request', '第五十二条', { unable: false }).allows('clear-at-once', { present: false, signature: 'absent' });
    assert.equal(journey.take('clear-at-once').view.phase, 'finished');
    start().on('2026-03-02').take('register-enforcement', { duty: BUILDING }).refuses('clear-at-once', 'step-not-open', '第五十二条');
  });
});

describe('实施的时间和方式', () => {
  it('决定书没有送达的不得实施', () => {
    urged(start()).on('2026-03-23').take('propose-enforcement').take('decide').refuses('execute', 'decision-unserved', '第三十八条');
  });

  it('不得在夜间实施，情况紧急的除外；夜间的起止由本机关确定', () => {
    ready().refuses('execute', 'at-night', '第四十三条第一款', { night: true }).allows('execute', { night: true, emergency: '堤防险情' });
    const settings = [setting('coercion.night-begins', 22, '2021-01-01', false), setting('coercion.night-ends', 6, '2021-01-01', false)];
    const set = { facts: { settings } };
    ready().allows('execute', { startedAt: '06:00', endedAt: '22:00' }, set)
      .refuses('execute', 'at-night', '第四十三条第一款', { startedAt: '05:59', endedAt: '08:00' }, set)
      .refuses('execute', 'at-night', '第四十三条第一款', { startedAt: '20:00', endedAt: '22:01' }, set)
      .refuses('execute', 'at-night', '第四十三条第一款', { startedAt: '23:00', endedAt: '23:30' }, set)
      .allows('execute', { startedAt: '23:00', endedAt: '23:30' });
  });

  it('不得在法定节假日实施：清明假期三日都不可以，此前此后可以，情况紧急的除外', () => {
    for (const holiday of ['2026-04-04', '2026-04-05', '2026-04-06']) {
      ready().on(holiday).refuses('execute', 'on-holiday', '第四十三条第一款').allows('execute', { emergency: '堤防险情' });
    }
    for (const other of ['2026-04-03', '2026-04-07', '2026-04-11']) ready().on(other).allows('execute');
  });

  it('与假期相连的周末属于假期，平常的周末、调休上班的周末不是', () => {
    const calendar = workingCalendar(NATIONAL_EDITIONS);
    const among = (...days: readonly string[]) => days.map((one) => inHoliday(calendar, day(one)));
    assert.deepEqual(among('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-10'), [true, true, true, false, false]);
    assert.deepEqual(among('2026-02-17', '2026-03-07', '2026-03-09', '2026-10-01'), [true, false, false, true]);
  });

  it('不得对居民生活停水、停电、停热、停气，情况紧急也不可以；不涉及居民生活的不在此限', () => {
    for (const one of ['water', 'power', 'heat', 'gas']) {
      ready().refuses('execute', 'utilities-cut', '第四十三条第二款', { residential: true, cutOff: [one], emergency: '紧急' });
      ready().allows('execute', { residential: false, cutOff: [one] });
    }
    ready().allows('execute', { residential: true });
  });

  it('强制拆除之前当事人又提起诉讼的，停下来', () => {
    const draft = { enforcement: demolish() };
    const journey = urged(start(), BUILDING).take('announce-demolition').on('2026-03-23').take('propose-enforcement', draft).take('submit-review', { draft: demolish() })
      .take('accept-review').take('give-opinion').take('decide', draft).take('serve', served('decision')).on('2026-03-24');
    journey.allows('execute').take('record-remedy', { kind: 'litigation', filedOn: '2026-03-24' }).refuses('execute', 'remedy-pending', '第四十四条');
  });
});

describe('执行所得', () => {
  it('不超过应缴的数额，缴入国库并写明凭证', () => {
    collecting().refuses('execute', 'over-recovered', '第四十九条', money({ recoveredFen: 8_000_001 })).refuses('execute', 'proceeds-unpaid', '第四十九条', { recoveredFen: 1 })
      .allows('execute', money({}));
  });

  it('分次执行的，未执行完毕之前程序继续', () => {
    const journey = collecting().take('execute', money({ recoveredFen: 3_000_000, complete: false }));
    assert.deepEqual([journey.view.phase, journey.state.paidFen], ['decided', 3_000_000]);
    journey.refuses('execute', 'over-recovered', '第四十九条', money({ recoveredFen: 5_000_001 })).take('execute', money({ recoveredFen: 5_000_000 }));
    assert.equal(journey.view.phase, 'finished');
  });

  it('缴清了才算全部履行，不收多缴的', () => {
    collecting().refuses('record-performance', 'not-paid-up', '第四十五条', { paidFen: 7_999_999 }).refuses('record-performance', 'overpaid', '第四十五条', { paidFen: 8_000_001 })
      .allows('record-performance', { paidFen: 8_000_000 });
  });
});

describe('执行协议', () => {
  it('分阶段履行，各阶段的期限晚于协议之日；不履行的恢复强制执行', () => {
    ready().refuses('agree', 'stage-past', '第四十二条', { stages: [{ content: '全部', by: '2026-03-30' }] }).allows('agree', { stages: [{ content: '全部', by: '2026-03-31' }] });
    const journey = ready().take('agree');
    assert.equal(journey.due('agreement'), '2026-05-31');
    journey.refuses('execute', 'step-not-open', '').on('2026-05-06').take('resume-after-breach');
    assert.deepEqual([journey.view.phase, journey.clock('agreement').closedOn], ['decided', '2026-05-06']);
  });

  it('采取补救措施的，可以减免加处的部分，不得减免本数', () => {
    const most = 4_000_000;
    collecting().on('2026-02-06').refuses('agree', 'relief-without-remedy', '第四十二条第一款', { relievedFen: most })
      .refuses('agree', 'relief-of-principal', '第四十二条第一款', { remedied: true, relievedFen: most + 1 }).take('agree', { remedied: true, relievedFen: most })
      .refuses('record-performance', 'overpaid', '第四十五条', { paidFen: most + 1 }).allows('record-performance', { paidFen: most });
  });
});

describe('中止和终结', () => {
  it('没有明显社会危害、确无能力履行的，中止满三年不再执行：满三年之日可以恢复，次日不可以', () => {
    const journey = ready().take('suspend');
    assert.equal(journey.due('suspension'), '2029-03-30');
    journey.on('2029-03-30').allows('resume').refuses('terminate', 'suspension-running', '第三十九条第二款', { ground: 'long-suspended' })
      .on('2029-03-31').refuses('resume', 'suspension-over', '第三十九条第二款').allows('terminate', { ground: 'long-suspended' });
  });

  it('其他情形的中止没有三年的限制', () => {
    for (const over of [{ harmless: false }, { ground: 'claimed' }]) {
      ready().take('suspend', over).on('2029-03-31').allows('resume').refuses('terminate', 'not-suspended-so', '第三十九条第二款', { ground: 'long-suspended' });
    }
  });

  it('终结的情形与事实相符', () => {
    ready().refuses('terminate', 'not-revoked', '第四十条', { ground: 'revoked' }).refuses('terminate', 'wrong-party-kind', '第四十条', { ground: 'died' }).allows('terminate', { ground: 'dissolved' });
    const citizen = start().on('2026-03-02').take('register-enforcement', { party: CITIZEN, duty: OBSTACLE }).take('demand-performance').take('serve');
    citizen.refuses('terminate', 'wrong-party-kind', '第四十条', { ground: 'dissolved' }).allows('terminate', { ground: 'died' });
  });

  it('强制执行决定被撤销的，不得再实施', () => {
    const journey = ready().take('annul-decision', { effectiveOn: '2026-03-30' }).refuses('execute', 'enforcement-annulled', '第四十条');
    journey.allows('terminate');
    ready().refuses('annul-decision', 'annulment-order', '第八条', { effectiveOn: '2026-03-22' });
  });
});

describe('执行回转', () => {
  it('执行之后据以执行的决定被撤销的，恢复原状或者退还财物，此前不得结案', () => {
    const journey = ready().take('record-remedy', { filedOn: '2026-01-04' }).take('execute');
    journey.refuses('reverse', 'not-revoked', '第四十一条', { ground: 'revoked' }).allows('request-closing')
      .on('2026-04-20').take('end-remedy', { endedOn: '2026-04-20', result: 'revoked' })
      .refuses('request-closing', 'not-reversed', '第四十一条').take('reverse', { ground: 'revoked' }).allows('request-closing').refuses('reverse', 'step-not-open', '第四十一条');
  });
});

describe('一件代履行的始终', () => {
  it('登记、催告、提请、决定、送达、再催告、实施、公示、结案、归档', () => {
    const journey = ready().take('execute', { costFen: 480_000 }).take('publish').take('request-closing').take('approve-closing').on('2026-03-31').take('archive');
    assert.equal(journey.view.phase, 'archived');
    const open = journey.obligations().filter(({ effect, closedBy }) => effect !== 'right' && closedBy === null);
    assert.deepEqual(open.map(({ code }) => code), []);
    assert.deepEqual([journey.due('reconsideration'), journey.due('litigation')], ['2026-05-22', '2026-09-23']);
  });
});

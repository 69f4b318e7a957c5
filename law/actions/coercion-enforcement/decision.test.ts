import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { known, STATUTE } from '#law/testing/builders.ts';
import { ACT, auction, BUILDING, demolish, ENFORCEMENT_CONTENT, MONEY, OBSTACLE, otherwise, substitute, transfer, UNPERFORMED } from '#law/testing/content-coercion-enforcement.ts';
import { OTHER_CASE } from '#law/testing/content-shared.ts';
import { KindJourney } from '#law/testing/kind-journey.ts';
import { enforcementJourney, issued, owing, urged } from '#law/testing/routes-coercion.ts';
import { coercionEnforcement } from './action.ts';

const world = { review: reviewRules, obtainGate: gateFor };
const start = () => enforcementJourney(world);
const opening = () => start().on('2026-03-02');
const regulation = { source: '某条例', place: '第二十条', rank: 'administrative-regulation' };
const computed = (journey: ReturnType<typeof start>) => (known(journey.events.at(-1)).data as { computed: { days: number; amountFen: number } }).computed; // of 'charge-late'
/** Late charges up to that day. */
const charged = (until: string) => computed(start().on('2026-01-05').take('register-enforcement', { duty: MONEY }).take('charge-late', { until }));
/** The time for the party to pull it down itself ends on 20 March. */
const announced = () => urged(start(), BUILDING).take('announce-demolition').on('2026-03-23');

describe('强制执行的权力', () => {
  it('由法律设定：行政法规不可以；没有强制执行权的申请法院', () => {
    opening().allows('register-enforcement', { basis: [STATUTE] }).refuses('register-enforcement', 'no-power', '第十三条', { basis: [regulation] });
    urged(start()).on('2026-03-23').refuses('propose-enforcement', 'no-power', '第十三条', { enforcement: substitute({ basis: [regulation] }) });
    owing(start()).on('2026-02-05').refuses('propose-enforcement', 'no-power', '第四十七条', { enforcement: transfer({ basis: [regulation] }) });
  });

  it('没有强制执行权的，只能拍卖已经查封、扣押的财物抵缴罚款，并写明查封的案件', () => {
    opening().refuses('register-enforcement', 'sealed-without-money', '第四十六条第三款', { power: 'sealed', mainCase: OTHER_CASE })
      .refuses('register-enforcement', 'no-seizure-case', '第四十六条第三款', { power: 'sealed', duty: MONEY })
      .allows('register-enforcement', { power: 'sealed', duty: MONEY, mainCase: OTHER_CASE, basis: [regulation] });
    const sealedOnly = owing(start(), { power: 'sealed', mainCase: OTHER_CASE }).on('2026-02-05');
    sealedOnly.refuses('propose-enforcement', 'manner-mismatch', '第四十六条第三款', { enforcement: transfer() }).allows('propose-enforcement', { enforcement: auction() });
  });

  it('拍卖查封的财物，须起诉期限届满：届满之日不可以，次日可以', () => {
    const early = start().on('2025-12-01').take('register-enforcement', { duty: MONEY, power: 'sealed', mainCase: OTHER_CASE }).take('demand-performance', { until: '2025-12-10' }).take('serve');
    early.on('2026-01-04').refuses('propose-enforcement', 'remedy-period-running', '第四十六条第三款', { enforcement: auction() }).on('2026-01-05').allows('propose-enforcement', { enforcement: auction() });
  });

  it('履行期限届满之日不得登记，次日可以', () => {
    opening().refuses('register-enforcement', 'performance-period-running', '第三十四条', { unperformed: { ...UNPERFORMED, performBy: '2026-03-02' } })
      .allows('register-enforcement', { unperformed: { ...UNPERFORMED, performBy: '2026-03-01' } });
  });

  it('没有据以执行的决定的，只能立即清除，不得催告', () => {
    const { unperformed: _none, ...rest } = ENFORCEMENT_CONTENT['register-enforcement'] as { unperformed: object }; // the ordinary content
    const content = { ...ENFORCEMENT_CONTENT, 'register-enforcement': rest };
    const bare = new KindJourney({ action: coercionEnforcement, content }, reviewRules, gateFor, { jurisdiction: 'national' });
    bare.refuses('register-enforcement', 'no-decision', '第三十四条', { duty: MONEY }).take('register-enforcement')
      .refuses('demand-performance', 'no-decision', '第三十五条').allows('clear-at-once');
  });
});

describe('催告', () => {
  it('作出决定前催告，期限届满之日不得决定，次日可以', () => {
    opening().take('register-enforcement').refuses('demand-performance', 'demand-without-time', '第三十五条', { until: '2026-03-02' });
    urged(start()).on('2026-03-20').refuses('propose-enforcement', 'demand-running', '第三十七条').on('2026-03-23').allows('propose-enforcement');
  });

  it('催告书晚于履行期限送达的，送达之后才届满', () => {
    opening().take('register-enforcement').take('demand-performance').on('2026-03-25').take('serve').refuses('propose-enforcement', 'demand-running', '第三十五条')
      .on('2026-03-26').allows('propose-enforcement');
  });

  it('催告书没有送达的不得决定', () => {
    opening().take('register-enforcement').take('demand-performance').on('2026-03-30').refuses('propose-enforcement', 'not-demanded', '第三十五条');
  });

  it('有证据证明转移或者隐匿财物的，可以立即作出决定；仍须送达催告书', () => {
    const hiding = { enforcement: substitute({ hiding: '正在拆运设备的录像' }) };
    urged(start()).on('2026-03-03').take('propose-enforcement', hiding).refuses('decide', 'demand-running', '第三十七条').allows('decide', hiding);
    opening().take('register-enforcement').take('demand-performance').refuses('propose-enforcement', 'not-demanded', '第三十五条', hiding);
  });

  it('当事人的陈述、申辩复核之后才可以决定', () => {
    urged(start()).take('record-statement').on('2026-03-23').refuses('propose-enforcement', 'statement-unreviewed', '第三十六条').take('review-statement').allows('propose-enforcement');
  });

  it('据以执行的决定被撤销的，不得强制执行；可以终结', () => {
    const journey = urged(start()).take('record-remedy', { filedOn: '2026-01-04' }).on('2026-03-23').take('end-remedy', { endedOn: '2026-03-23', result: 'revoked' });
    journey.refuses('propose-enforcement', 'decision-lapsed', '第四十条').refuses('demand-performance', 'decision-lapsed', '第四十条', { until: '2026-04-01' }).allows('terminate', { ground: 'revoked' });
  });
});

describe('加处罚款、滞纳金', () => {
  it('每日千分之三十，第三十三日为百分之九十九，第三十四日起不超过本数', () => {
    assert.deepEqual(charged('2025-07-17'), { days: 1, amountFen: 120_000 });
    assert.deepEqual(charged('2025-08-18'), { days: 33, amountFen: 3_960_000 });
    assert.deepEqual(charged('2025-08-19'), { days: 34, amountFen: 4_000_000 });
    assert.deepEqual(charged('2026-01-05'), { days: 173, amountFen: 4_000_000 });
  });

  it('没有逾期的、将来的、依据不是法律法规的、没有告知标准的，不得加处', () => {
    const journey = start().on('2026-01-05').take('register-enforcement', { duty: MONEY });
    journey.refuses('charge-late', 'not-late', '第四十五条', { until: '2025-07-16' }).refuses('charge-late', 'late-charge-ahead', '第四十五条', { until: '2026-01-06' })
      .refuses('charge-late', 'no-basis', '第四十五条', { until: '2026-01-05', basis: [{ source: '某办法', place: '第三条', rank: 'rule' }] })
      .refuses('charge-late', 'invalid-request', '第四十五条', { until: '2026-01-05', told: false });
    opening().take('register-enforcement').refuses('charge-late', 'step-not-open', '第四十五条');
  });

  it('加处超过三十日才可以强制执行：第三十日不可以，次日可以；再次加处不重新起算', () => {
    const journey = owing(start());
    assert.equal(journey.due('late-charge'), '2026-02-04');
    journey.on('2026-01-30').take('charge-late', { until: '2026-01-30' });
    journey.on('2026-02-04').refuses('propose-enforcement', 'late-charge-wait', '第四十六条第一款', { enforcement: transfer() })
      .on('2026-02-05').allows('propose-enforcement', { enforcement: transfer() });
    start().on('2026-01-05').take('register-enforcement', { duty: MONEY }).take('demand-performance', { until: '2026-01-20' }).take('serve')
      .on('2026-02-05').refuses('propose-enforcement', 'late-charge-missing', '第四十六条第一款', { enforcement: transfer() });
  });

  it('执行的数额不超过应缴的数额：本数与加处之和可以，多一分不可以', () => {
    owing(start()).on('2026-02-05').allows('propose-enforcement', { enforcement: transfer({ amountFen: 8_000_000 }) })
      .refuses('propose-enforcement', 'more-than-owed', '第四十五条第二款', { enforcement: transfer({ amountFen: 8_000_001 }) });
  });
});

describe('执行的方式', () => {
  it('与没有履行的义务相符', () => {
    const journey = urged(start()).on('2026-03-23');
    for (const enforcement of [transfer(), auction(), demolish()]) journey.refuses('propose-enforcement', 'manner-mismatch', '第十二条', { enforcement });
    journey.allows('propose-enforcement', { enforcement: otherwise() });
    urged(start(), ACT).on('2026-03-23').refuses('propose-enforcement', 'manner-mismatch', '第十二条').allows('propose-enforcement', { enforcement: otherwise() });
  });

  it('代履行人没有利害关系；不履行的后果没有危害的，不得代履行', () => {
    urged(start()).on('2026-03-23').refuses('propose-enforcement', 'interested-performer', '第五十条', { enforcement: substitute({ interested: true }) });
    urged(start(), { ...OBSTACLE, harm: false }).on('2026-03-23').refuses('propose-enforcement', 'no-harm', '第五十条');
  });

  it('每种方式制作相应的决定书', () => {
    const decided = urged(start()).on('2026-03-23').take('propose-enforcement').take('decide');
    assert.deepEqual(issued(decided, 'decide'), ['substitute-decision']);
    const collected = owing(start()).on('2026-02-05').take('propose-enforcement', { enforcement: transfer() }).take('decide', { enforcement: transfer() });
    assert.deepEqual(issued(collected, 'decide'), ['enforcement-decision', 'transfer-order']);
  });

  it('不予强制执行的，程序终了', () => {
    assert.equal(urged(start()).take('drop-enforcement').view.phase, 'finished');
  });
});

describe('强制拆除', () => {
  it('先公告限期自行拆除：没有公告的、期限届满之日的，不得提请；公告留出期限', () => {
    urged(start(), BUILDING).on('2026-03-23').refuses('propose-enforcement', 'not-announced', '第四十四条', { enforcement: demolish() });
    urged(start(), BUILDING).refuses('announce-demolition', 'demolition-without-time', '第四十四条', { until: '2026-03-02' }).take('announce-demolition', { until: '2026-03-23' })
      .on('2026-03-23').refuses('propose-enforcement', 'announcement-running', '第四十四条', { enforcement: demolish() }).on('2026-03-24').allows('propose-enforcement', { enforcement: demolish() });
    urged(start()).refuses('announce-demolition', 'step-not-open', '第四十四条');
  });

  it('当事人在法定期限内可以申请复议、起诉的，不得拆除；复议没有终结的也不得拆除', () => {
    const early = start().on('2025-12-01').take('register-enforcement', { duty: BUILDING }).take('demand-performance', { until: '2025-12-10' }).take('serve').take('announce-demolition', { until: '2025-12-20' });
    early.on('2026-01-04').refuses('propose-enforcement', 'remedy-period-running', '第四十四条', { enforcement: demolish() }).on('2026-01-05').allows('propose-enforcement', { enforcement: demolish() });
    announced().take('record-remedy', { filedOn: '2026-01-04' }).refuses('propose-enforcement', 'remedy-pending', '第四十四条', { enforcement: demolish() });
  });

  it('强制拆除属于重大执法决定，未经法制审核不得决定', () => {
    const proposed = announced().take('propose-enforcement', { enforcement: demolish() });
    proposed.refuses('decide', 'clearance-missing', '第五十八条第一款', { enforcement: demolish() })
      .take('submit-review', { draft: demolish() }).take('accept-review').take('give-opinion').allows('decide', { enforcement: demolish() })
      .refuses('decide', 'clearance-of-another-draft', '', { enforcement: demolish({ manner: '夜间拆除' }) });
  });

  it('河南：强制拆除还须集体讨论', () => {
    const henan = urged(enforcementJourney({ ...world, base: { jurisdiction: 'henan-2019' } }), BUILDING).take('announce-demolition').on('2026-03-23')
      .take('propose-enforcement', { enforcement: demolish() }).take('submit-review', { draft: demolish() }).take('accept-review').take('give-opinion');
    henan.refuses('decide', 'not-deliberated', '第二十八条', { enforcement: demolish() }).take('deliberate', { conclusion: demolish() }).allows('decide', { enforcement: demolish() });
  });
});

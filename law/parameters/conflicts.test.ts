import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { compareRanks, type Rank } from '#law/statutes/define.ts';
import { day, setting } from '#law/testing/builders.ts';
import { PROMPT } from './define.ts';
import { bindingValue, PARAMETERS, type ParameterCode } from './index.ts';

const TODAY = '2026-11-20';
const PLACES = ['national', 'dongying-2017', 'haiyang-2017', 'yanzhou-2019', 'state-council-2018', 'henan-2019'] as const satisfies readonly JurisdictionCode[];
const value = (code: ParameterCode, jurisdiction: JurisdictionCode, on = TODAY, settings: Parameters<typeof bindingValue>[3] = []) =>
  bindingValue(code, jurisdiction, day(on), settings)?.value;
const everywhere = (code: ParameterCode, on = TODAY) => PLACES.map((place) => value(code, place, on));
const mayDepart = (place: JurisdictionCode, rank: Rank) => compareRanks(rank, value('disclosure.exception', place) as Rank) <= 0; // its choices are ranks
const limits = (on: string) => [value('penalty.summary.citizen', 'national', on), value('penalty.summary.organisation', 'national', on)];
const henan = (code: ParameterCode) => value(code, 'henan-2019');
const unitOn = (code: ParameterCode, on: string) => {
  const one = bindingValue(code, 'national', day(on), []);
  return [one?.value, one?.unit];
};

describe('规则相互冲突时的结果', () => {
  it('撤下：三门峡二十日，处罚自2021年7月15日起为三日，其他执法决定仍为二十日', () => {
    assert.deepEqual(['2021-07-14', '2021-07-15', TODAY].map((on) => value('disclosure.take-down', 'henan-2019', on)), [20, 3, 3]);
    assert.deepEqual(['2021-07-14', '2021-07-15', TODAY].map((on) => value('disclosure.take-down.other', 'henan-2019', on)), [20, 20, 20]);
    assert.deepEqual(everywhere('disclosure.take-down'), [3, 3, 3, 3, 3, 3]);
    assert.deepEqual(everywhere('disclosure.take-down.other'), [PROMPT, PROMPT, PROMPT, PROMPT, PROMPT, 20]);
  });

  it('公开范围：法律限于有一定社会影响的；方案要求公开各类处罚决定的地方全部公开；仅警告不公开的可以由本机关设定', () => {
    assert.deepEqual(everywhere('disclosure.scope'), ['social-impact', 'social-impact', 'all', 'social-impact', 'all', 'all']);
    assert.deepEqual(everywhere('disclosure.scope', '2021-07-14'), ['all', 'all', 'all', 'all', 'all', 'all']);
    const warning = [setting('disclosure.scope', 'exclude-warning-only')];
    assert.deepEqual(PLACES.map((place) => value('disclosure.scope', place, TODAY, warning)), ['exclude-warning-only', 'exclude-warning-only', 'all', 'exclude-warning-only', 'all', 'all']);
  });

  it('公开的期限自决定作出之日起算，不待送达', () => {
    const clock = penaltyOrdinary.obligations.find(({ code }) => code === 'publish');
    assert.deepEqual([clock?.opens, clock?.length, clock?.start], [['decide'], 'disclosure.penalty', undefined]);
    assert.deepEqual(everywhere('disclosure.penalty'), [7, 7, 7, 7, 7, 7]);
  });

  it('执法人员姓名：三门峡公开，其他方案没有规定，由本机关确定', () => {
    assert.deepEqual(everywhere('disclosure.officers'), [undefined, undefined, undefined, undefined, undefined, 'named']);
    assert.equal(value('disclosure.officers', 'state-council-2018', TODAY, [setting('disclosure.officers', 'withheld')]), 'withheld');
  });

  it('公开期限的例外：开原须有法律、行政法规，三门峡还可以是地方性法规、规章', () => {
    const ranks = ['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document'] as const;
    assert.deepEqual(ranks.map((rank) => mayDepart('state-council-2018', rank)), [true, true, false, false, false]);
    assert.deepEqual(ranks.map((rank) => mayDepart('henan-2019', rank)), [true, true, true, true, false]);
  });

  it('审核在告知前还是告知后：国家没有规定，由本机关设定；设定以前没有取值', () => {
    assert.deepEqual(everywhere('review.timing'), [undefined, undefined, undefined, undefined, undefined, undefined]);
    assert.equal(value('review.timing', 'henan-2019', TODAY, [setting('review.timing', 'after-notice')]), 'after-notice');
  });

  it('审核范围：三门峡普通程序一律审核，其他地方四类情形和目录清单，都可以自行扩大', () => {
    assert.deepEqual(everywhere('review.scope'), ['listed', 'listed', 'listed', 'listed', 'listed', 'all-ordinary']);
    const wider = [setting('review.scope', 'all-ordinary')];
    assert.deepEqual(PLACES.map((place) => value('review.scope', place, TODAY, wider)), PLACES.map(() => 'all-ordinary'));
  });

  it('公告送达：2021年12月31日六十日，次日起三十日', () => {
    assert.deepEqual(['2021-12-31', '2022-01-01'].map((on) => value('service.public-notice', 'national', on)), [60, 30]);
  });

  it('当场处罚：2021年7月14日五十元、一千元，次日起二百元、三千元', () => {
    assert.deepEqual([limits('2021-07-14'), limits('2021-07-15')], [[5_000, 100_000], [20_000, 300_000]]);
    assert.deepEqual(['2021-07-14', '2021-07-15'].map((on) => value('collection.on-the-spot', 'national', on)), [2_000, 10_000]);
  });

  it('听证、备案、审核的数额互不相干', () => {
    assert.deepEqual([henan('hearing.threshold.citizen'), henan('report.threshold.citizen')], [500_000, 1_000_000]);
    assert.deepEqual([henan('hearing.threshold.organisation'), henan('report.threshold.organisation')], [5_000_000, 10_000_000]);
    assert.deepEqual(everywhere('report.threshold.citizen').filter((one) => one !== undefined).length, 1);
  });
});

describe('修订前后的期限', () => {
  it('要求听证：1996年法三日，日历日；2021年7月15日起五日，工作日', () => {
    assert.deepEqual([unitOn('hearing.request', '2021-07-14'), unitOn('hearing.request', '2021-07-15')], [[3, 'calendar-day'], [5, 'working-day']]);
    assert.match(bindingValue('hearing.request', 'national', day('2021-07-14'), [])?.note ?? '', /没有规定.*工作日/);
  });

  it('七日的期限：修订前后日数相同，修订前是日历日', () => {
    for (const code of ['hearing.notice', 'service.decision', 'penalty.preservation'] as const) {
      assert.deepEqual([unitOn(code, '2021-07-14'), unitOn(code, '2021-07-15')], [[7, 'calendar-day'], [7, 'working-day']], code);
    }
  });

  it('缴款十五日前后相同；修订前没有办案期限', () => {
    assert.deepEqual([unitOn('payment.limit', '1996-10-01'), unitOn('payment.limit', '2021-07-15')], [[15, 'calendar-day'], [15, 'calendar-day']]);
    assert.deepEqual(['2021-07-14', '2021-07-15'].map((on) => value('penalty.decision-limit', 'national', on)), [undefined, 90]);
  });

  it('起诉：2015年4月30日三个月，次日起六个月', () => {
    assert.deepEqual(['2015-04-30', '2015-05-01'].map((on) => value('remedy.litigation', 'national', on)), [3, 6]);
  });

  it('山东的监督期限只在山东：意见书、决定书各三十日，自2015年5月1日', () => {
    assert.deepEqual(everywhere('supervision.opinion'), [undefined, 30, 30, 30, undefined, undefined]);
    assert.deepEqual(['2015-04-30', '2015-05-01'].map((on) => value('supervision.decision-report', 'yanzhou-2019', on)), [undefined, 30]);
  });
});

const days = (codes: readonly ParameterCode[]) => Object.fromEntries(codes.map((code) => [code, value(code, 'national')]));

describe('法定的日数', () => {
  it('行政强制法', () => {
    assert.deepEqual(days([
      'coercion.urgent-report', 'coercion.seizure', 'coercion.seizure-extension', 'coercion.freeze-notice', 'coercion.freeze', 'coercion.freeze-extension', 'coercion.suspension',
      'coercion.late-charge-wait', 'coercion.substitute-demand', 'enforcement.court-application', 'enforcement.demand', 'court.acceptance', 'court.ruling', 'court.ruling-doubtful',
      'court.refusal-objection', 'court.denial-objection', 'court.denial-review', 'court.denial-service', 'court.urgent-execution',
    ]), {
      'coercion.urgent-report': 24, 'coercion.seizure': 30, 'coercion.seizure-extension': 30, 'coercion.freeze-notice': 3, 'coercion.freeze': 30, 'coercion.freeze-extension': 30,
      'coercion.suspension': 3, 'coercion.late-charge-wait': 30, 'coercion.substitute-demand': 3, 'enforcement.court-application': 3, 'enforcement.demand': 10, 'court.acceptance': 5,
      'court.ruling': 7, 'court.ruling-doubtful': 30, 'court.refusal-objection': 15, 'court.denial-objection': 15, 'court.denial-review': 30, 'court.denial-service': 5, 'court.urgent-execution': 5,
    });
  });

  it('行政强制法：十日以内的是工作日，其余不是（第六十九条）', () => {
    for (const [code, { unit, values }] of Object.entries(PARAMETERS)) {
      for (const one of values) {
        if (one.citation.statute !== 'coercion-2011' || typeof one.value !== 'number' || !unit.endsWith('-day')) continue;
        assert.equal(unit, one.value <= 10 ? 'working-day' : 'calendar-day', code);
      }
    }
  });

  it('行政许可法', () => {
    assert.deepEqual(days([
      'licence.supplement', 'licence.decision', 'licence.decision-extension', 'licence.joint', 'licence.joint-extension', 'licence.lower-review', 'licence.issue', 'licence.hearing-request',
      'licence.hearing', 'licence.hearing-notice', 'licence.renewal', 'licence.ban.false-application', 'licence.ban.fraud',
    ]), {
      'licence.supplement': 5, 'licence.decision': 20, 'licence.decision-extension': 10, 'licence.joint': 45, 'licence.joint-extension': 15, 'licence.lower-review': 20, 'licence.issue': 10,
      'licence.hearing-request': 5, 'licence.hearing': 20, 'licence.hearing-notice': 7, 'licence.renewal': 30, 'licence.ban.false-application': 1, 'licence.ban.fraud': 3,
    });
  });

  it('移送涉嫌犯罪案件：三日、二十四小时，没有工作日条款', () => {
    const crime = Object.entries(PARAMETERS).filter(([code]) => code.startsWith('crime.'));
    assert.equal(crime.length, 8);
    for (const [code, { unit, values: [only] }] of crime) assert.deepEqual([unit, only?.value], code === 'crime.transfer' || code === 'crime.forward' ? ['hour', 24] : ['calendar-day', 3], code);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLegalDate } from '#kernel/dates.ts';
import { day, setting } from '#law/testing/builders.ts';
import { JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { STATUTES, type StatuteCode } from '#law/statutes/index.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { CHOICE_NAMES } from './choices.ts';
import { bindingValue, leavesRoom, PARAMETERS, takesEffect, type ParameterCode } from './index.ts';
import { PROMPT, type Parameter } from './define.ts';
import { rankOf } from './rank.ts';

const value = (code: ParameterCode, on: string, jurisdiction: JurisdictionCode = 'henan-2019', settings: Parameters<typeof bindingValue>[3] = []) =>
  bindingValue(code, jurisdiction, day(on), settings);
const ALL: readonly (readonly [string, Parameter])[] = Object.entries(PARAMETERS);
const TIMES: ReadonlySet<string> = new Set<Parameter['unit']>(['working-day', 'calendar-day', 'month', 'year', 'hour']);

describe('上位法优于下位法', () => {
  it('撤下处罚信息：河南2019年规定二十日，2021年7月15日起行政处罚法三日优先', () => {
    assert.equal(value('disclosure.take-down', '2021-07-14')?.value, 20);
    const now = value('disclosure.take-down', '2021-07-15');
    assert.equal(now?.value, 3);
    assert.equal(now?.citation?.text, '《中华人民共和国行政处罚法》第四十八条第二款');
    assert.deepEqual(now?.displaced.map((other) => other.value), [20, PROMPT]);
  });

  it('全国其他地方：2021年7月15日以前只要求及时撤下，没有日数，此后三日', () => {
    assert.equal(value('disclosure.take-down', '2018-12-04', 'national'), null);
    assert.equal(value('disclosure.take-down', '2018-12-05', 'national')?.value, PROMPT);
    assert.equal(value('disclosure.take-down', '2021-07-14', 'national')?.citation?.text.endsWith('》（国办发〔2018〕118号）二（六）'), true);
    assert.equal(value('disclosure.take-down', '2021-07-15', 'national')?.value, 3);
  });

  it('更正已公开的信息：河南二十日使全国的“及时”具体化，不是抵触', () => {
    const henan = value('disclosure.correction', '2026-03-01');
    assert.deepEqual([henan?.value, henan?.jurisdiction, henan?.displaced.map((other) => other.value)], [20, 'henan-2019', [PROMPT]]);
    assert.equal(value('disclosure.correction', '2026-03-01', 'national')?.value, PROMPT);
  });
});

describe('同时约束的，从严', () => {
  it('公示处罚：七日与二十日并存的，七日', () => {
    for (const jurisdiction of ['national', 'henan-2019'] as const) assert.equal(value('disclosure.penalty', '2026-03-01', jurisdiction)?.value, 7);
    assert.equal(value('disclosure.penalty', '2018-07-24'), null);
    assert.equal(value('disclosure.penalty', '2018-07-25')?.value, 7);
  });

  it('公开范围：2021年7月15日前依国办意见全部公开；其后法律另有规定，公开有一定社会影响的；河南仍全部公开', () => {
    assert.equal(value('disclosure.scope', '2021-07-14', 'national')?.value, 'all');
    assert.equal(value('disclosure.scope', '2021-07-15', 'national')?.value, 'social-impact');
    assert.equal(value('disclosure.scope', '2026-03-01')?.value, 'all');
  });

  it('审核范围：四类情形与普通程序一律审核，取并集', () => {
    assert.equal(value('review.scope', '2026-03-01')?.value, 'all-ordinary');
    assert.equal(value('review.scope', '2026-03-01', 'national')?.value, 'listed');
  });

  it('集体讨论：全国限于情节复杂或者重大违法，河南为重大执法决定', () => {
    assert.equal(value('deliberation.scope', '2026-03-01')?.value, 'major');
    assert.equal(value('deliberation.scope', '2026-03-01', 'national')?.value, 'complex-or-grave');
  });

  it('执法人员姓名：河南公开；其他地方由本机关确定', () => {
    assert.equal(value('disclosure.officers', '2026-03-01')?.value, 'named');
    assert.equal(value('disclosure.officers', '2026-03-01', 'national'), null);
    assert.equal(value('disclosure.officers', '2026-03-01', 'national', [setting('disclosure.officers', 'withheld')])?.value, 'withheld');
  });
});

describe('按日期适用', () => {
  it('公告送达：2021年12月31日六十日，2022年1月1日起三十日', () => {
    assert.equal(value('service.public-notice', '2021-12-31')?.value, 60);
    assert.equal(value('service.public-notice', '2022-01-01')?.value, 30);
    assert.deepEqual(['2012-12-31', '2013-01-01'].map((on) => value('service.public-notice', on)?.value), [undefined, 60]);
  });

  it('河南听证数额自2021年12月1日起', () => {
    assert.equal(value('hearing.threshold.citizen', '2021-11-30'), null);
    assert.equal(value('hearing.threshold.citizen', '2021-12-01')?.value, 500_000);
    assert.equal(value('hearing.threshold.organisation', '2021-12-01')?.value, 5_000_000);
  });

  it('追责时效：原法二年，2021年7月15日起区分二年、五年', () => {
    assert.deepEqual(['2021-07-14', '2021-07-15'].map((on) => value('penalty.limitation-harmful', on)?.value), [2, 5]);
    assert.deepEqual(['1996-10-01', '2021-07-14', '2021-07-15'].map((on) => value('penalty.limitation', on)?.value), [2, 2, 2]);
    assert.equal(value('penalty.limitation', '1996-09-30'), null);
  });
});

describe('本机关的规定', () => {
  it('法律留给本机关的才采用；有法律规定的，本机关的规定不起作用', () => {
    assert.equal(value('review.limit', '2026-03-01', 'henan-2019', [setting('review.limit', 5)])?.value, 5);
    assert.equal(value('archive.limit', '2026-03-01', 'henan-2019', [setting('archive.limit', 60)])?.value, 20);
    assert.equal(value('archive.limit', '2026-03-01', 'national', [setting('archive.limit', 60)])?.value, 60);
    assert.equal(value('payment.limit', '2026-03-01', 'national', [setting('payment.limit', 90)])?.value, 15);
    assert.equal(value('penalty.decision-limit', '2026-03-01', 'national', [setting('penalty.decision-limit', 30)])?.value, 90);
    assert.equal(value('report.threshold.citizen', '2026-03-01', 'national', [setting('report.threshold.citizen', 1)]), null);
  });

  it('取日期上最近一次生效的规定；未生效的不采用', () => {
    const settings = [setting('review.limit', 5, '2026-01-01'), setting('review.limit', 7, '2026-03-01', false), setting('review.limit', 9, '2026-06-01')];
    assert.equal(value('review.limit', '2026-02-28', 'national', settings)?.value, 5);
    assert.deepEqual([value('review.limit', '2026-03-01', 'national', settings)?.value, value('review.limit', '2026-03-01', 'national', settings)?.confirmed], [7, false]);
    assert.equal(value('review.limit', '2025-12-31', 'national', settings), null);
  });

  it('本机关的规定没有条文出处', () => {
    assert.equal(value('review.limit', '2026-03-01', 'national', [setting('review.limit', 5)])?.citation, null);
  });

  it('法源只要求及时的，本机关确定的日数采用，并列出让位的条文', () => {
    const own = value('disclosure.correction', '2026-03-01', 'national', [setting('disclosure.correction', 5, '2026-01-01', false)]);
    assert.deepEqual([own?.value, own?.citation, own?.confirmed, own?.displaced.length], [5, null, false, 1]);
    assert.equal(value('disclosure.correction', '2025-12-31', 'national', [setting('disclosure.correction', 5, '2026-01-01')])?.value, PROMPT);
  });

  it('从严的，本机关可以对自己要求更多，不能更少', () => {
    const scope = (own: string, jurisdiction: JurisdictionCode) => value('disclosure.scope', '2026-03-01', jurisdiction, [setting('disclosure.scope', own)])?.value;
    assert.deepEqual(['all', 'exclude-warning-only', 'social-impact'].map((own) => scope(own, 'national')), ['all', 'exclude-warning-only', 'social-impact']);
    assert.deepEqual(['exclude-warning-only', 'social-impact'].map((own) => scope(own, 'henan-2019')), ['all', 'all']);
    const days = (own: number) => value('disclosure.penalty', '2026-03-01', 'national', [setting('disclosure.penalty', own)]);
    assert.deepEqual([days(5)?.value, days(7)?.value, days(10)?.value, days(10)?.citation === null, days(5)?.citation], [5, 7, 7, false, null]);
    const review = value('review.scope', '2026-03-01', 'dongying-2017', [setting('review.scope', 'all-ordinary')]);
    assert.deepEqual([review?.value, review?.citation], ['all-ordinary', null]);
  });
});

const rank = (code: ParameterCode) => rankOf(value(code, '2026-03-01')?.citation ?? fail(code));

describe('参数表', () => {
  it('每个参数有名称、单位；选择型的列明选项，取值都在选项之内', () => {
    for (const [code, parameter] of ALL) {
      assert.ok(parameter.name.length > 2, code);
      for (const { value: one } of parameter.values) {
        if (parameter.unit === 'choice') assert.ok(parameter.choices?.includes(String(one)), code);
        else if (parameter.unit === 'month-day') assert.notEqual(toLegalDate(`2024-${one}`), null, code);
        else if (one === PROMPT) assert.ok(TIMES.has(parameter.unit), code);
        else assert.ok(Number.isInteger(one) && Number(one) >= (code === 'recording.storage' ? 0 : 1), code);
      }
      assert.equal(parameter.unit === 'choice', parameter.choices !== undefined, code);
    }
  });

  it('没有法源规定取值的，必是留给本机关的', () => {
    for (const [code, parameter] of ALL) if (parameter.values.length === 0) assert.equal(parameter.agencyMaySet, true, code);
  });

  it('建议都标明待确认，不是取值；只给留给本机关的参数', () => {
    for (const [code, parameter] of ALL) {
      if (parameter.suggestion === undefined) continue;
      assert.match(parameter.suggestion, /待确认/, code);
      assert.equal(parameter.agencyMaySet, true, code);
    }
  });

  it('没有一个地方的法源、又没有建议的，不会留给本机关去猜', () => {
    for (const [code, parameter] of ALL) if (parameter.values.length === 0) assert.notEqual(parameter.suggestion, undefined, code);
  });

  it('每个选项都有人看得懂的名称', () => {
    const known = new Set(ALL.flatMap(([, { choices = [] }]) => choices));
    for (const choice of known) assert.match(CHOICE_NAMES[choice] ?? '', /\p{Script=Han}/u, choice);
  });

  it('能不能由本机关设定，与设定以后起不起作用一致', () => {
    const on = day('2026-03-01');
    for (const jurisdiction of Object.keys(JURISDICTIONS) as JurisdictionCode[]) {
      for (const [code, parameter] of Object.entries(PARAMETERS) as [ParameterCode, Parameter][]) {
        const tries = parameter.choices ?? [1];
        assert.equal(tries.some((one) => takesEffect(code, jurisdiction, on, one)), leavesRoom(code, jurisdiction, on), `${code} in ${jurisdiction}`);
      }
    }
  });

  it('解释待确认的取值有约束力，但标明待确认', () => {
    const crime = value('crime.transfer', '2026-03-01', 'national');
    assert.deepEqual([crime?.value, crime?.unit, crime?.confirmed], [24, 'hour', false]);
    assert.deepEqual([value('licence.hearing-request', '2026-03-01')?.value, value('licence.hearing-request', '2026-03-01')?.confirmed], [5, false]);
    assert.equal(value('licence.hearing-notice', '2026-03-01')?.confirmed, true);
  });

  it('从严比较的取值单位相同', () => {
    for (const [code, parameter] of ALL) {
      if (parameter.collision === 'strictest') for (const one of parameter.values) assert.equal(one.unit ?? parameter.unit, parameter.unit, code);
    }
  });

  it('每个取值的生效日期真实存在，止于生效之后；法域存在', () => {
    for (const [code, parameter] of ALL) {
      for (const { from, to, jurisdiction } of parameter.values) {
        assert.notEqual(toLegalDate(from), null, code);
        if (to !== undefined) assert.ok(toLegalDate(to) !== null && from <= to, code);
        assert.ok(Object.hasOwn(JURISDICTIONS, jurisdiction), code);
      }
    }
  });

  it('取值不早于所引法源施行之日，早于的写明缘由', () => {
    for (const [code, parameter] of ALL) {
      for (const one of parameter.values) {
        const source = STATUTES[one.citation.statute as StatuteCode];
        if (one.from < source.from) assert.ok(one.note !== undefined, `${code} from ${one.from}, ${source.short} from ${source.from}`);
      }
    }
  });

  it('同一法域同一法源在任何一天只有一个取值', () => {
    for (const [code, parameter] of ALL) {
      for (const [index, one] of parameter.values.entries()) {
        for (const other of parameter.values.slice(index + 1)) {
          const apart = (one.to !== undefined && one.to < other.from) || (other.to !== undefined && other.to < one.from);
          assert.ok(apart || one.jurisdiction !== other.jurisdiction || one.citation.statute !== other.citation.statute, code);
        }
      }
    }
  });

  it('全国的取值在每个法域都适用', () => {
    for (const jurisdiction of Object.keys(JURISDICTIONS) as JurisdictionCode[]) {
      for (const [code, parameter] of ALL) {
        if (parameter.values.some((one) => one.jurisdiction === 'national' && one.from <= '2026-03-01' && one.to === undefined)) {
          assert.notEqual(value(code as ParameterCode, '2026-03-01', jurisdiction), null, `${code} in ${jurisdiction}`);
        }
      }
    }
  });

  it('地方的法源只在该地方有取值', () => {
    const LOCAL = { shandong: 'shandong-2017', dongying: 'dongying-2017', haiyang: 'haiyang-2017', yanzhou: 'yanzhou-2019', henan: 'henan-2019', sanmenxia: 'henan-2019' };
    for (const [code, parameter] of ALL) {
      for (const { citation, jurisdiction } of parameter.values) {
        const place = Object.entries(LOCAL).find(([prefix]) => citation.statute.startsWith(prefix));
        assert.equal(jurisdiction, place?.[1] ?? (jurisdiction === 'state-council-2018' ? jurisdiction : 'national'), code);
      }
    }
  });

  it('法源的效力等级决定先后：法律、行政法规、地方性法规、规章、规范性文件', () => {
    assert.equal(rank('payment.limit'), 'law');
    assert.equal(rank('deliberation.scope'), 'local-regulation');
    assert.equal(rank('hearing.threshold.citizen'), 'rule');
    assert.equal(rank('archive.limit'), 'normative-document');
    assert.deepEqual((['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document', 'agency'] as const).map(canFoundPenalty), [true, true, true, true, false, false]);
  });
});

function fail(code: string): never {
  throw new Error(`${code} has no value`);
}

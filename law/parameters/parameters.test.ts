import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLegalDate } from '#kernel/dates.ts';
import { day, setting } from '#law/testing/builders.ts';
import { JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { STATUTES, type StatuteCode } from '#law/statutes/index.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { bindingValue, PARAMETERS, type ParameterCode } from './index.ts';
import type { Parameter } from './define.ts';
import { rankOf } from './rank.ts';

const value = (code: ParameterCode, on: string, jurisdiction: JurisdictionCode = 'henan-2019', settings: Parameters<typeof bindingValue>[3] = []) =>
  bindingValue(code, jurisdiction, day(on), settings);
const ALL: readonly (readonly [string, Parameter])[] = Object.entries(PARAMETERS);

describe('上位法优于下位法', () => {
  it('撤下处罚信息：河南2019年规定二十日，2021年7月15日起行政处罚法三日优先', () => {
    assert.equal(value('disclosure.take-down', '2021-07-14')?.value, 20);
    const now = value('disclosure.take-down', '2021-07-15');
    assert.equal(now?.value, 3);
    assert.equal(now?.citation?.text, '《中华人民共和国行政处罚法》第四十八条第二款');
    assert.deepEqual(now?.displaced.map((other) => other.value), [20]);
  });

  it('全国其他地方：2021年7月15日以前没有撤下的日数，此后三日', () => {
    assert.equal(value('disclosure.take-down', '2021-07-14', 'national'), null);
    assert.equal(value('disclosure.take-down', '2026-03-01', 'national')?.value, 3);
  });

  it('更正已公开的信息：河南二十日，全国没有日数', () => {
    assert.equal(value('disclosure.correction', '2026-03-01')?.value, 20);
    assert.equal(value('disclosure.correction', '2026-03-01', 'national'), null);
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
    assert.equal(value('service.public-notice', '2017-06-30'), null);
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
    assert.equal(value('disclosure.correction', '2026-03-01', 'national', [setting('disclosure.correction', 5)]), null);
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
});

const rank = (code: ParameterCode) => rankOf(value(code, '2026-03-01')?.citation ?? fail(code));

describe('参数表', () => {
  it('每个参数有名称、单位；选择型的列明选项，取值都在选项之内', () => {
    for (const [code, parameter] of ALL) {
      assert.ok(parameter.name.length > 2, code);
      for (const { value: one } of parameter.values) {
        if (parameter.unit === 'choice') assert.ok(parameter.choices?.includes(String(one)), code);
        else assert.ok(Number.isInteger(one) && Number(one) > 0, code);
      }
      assert.equal(parameter.unit === 'choice', parameter.choices !== undefined, code);
    }
  });

  it('没有法源规定取值的，必是留给本机关的', () => {
    for (const [code, parameter] of ALL) if (parameter.values.length === 0) assert.equal(parameter.agencyMaySet, true, code);
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

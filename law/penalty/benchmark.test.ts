import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AppliedTier } from '#law/lists/benchmark-applied.ts';
import { BenchmarkContent, NO_LISTS, type BenchmarkEdition } from '#law/lists/in-force.ts';
import { day, fine, NO_PENALTY, WARNING } from '#law/testing/builders.ts';
import { benchmarkRefusals } from './benchmark.ts';

const ACT = '经营超过保质期的食品';
const tier = (name: string, from: number, to: number, rest: object = {}) => ({
  act: ACT, tier: name, penalty: `处${from}元以上${to}元以下罚款`, fine: { kind: 'amount', from: { at: from * 100, inclusive: true }, to: { at: to * 100, inclusive: true } }, ...rest,
});
const edition = (number: number, from: string, ...tiers: readonly object[]): BenchmarkEdition => ({ edition: number, from: day(from), ...BenchmarkContent.parse({ tiers }) });

const FIRST = edition(1, '2024-01-01', tier('较轻', 5_000, 20_000), tier('一般', 20_000, 50_000));
const SECOND = edition(2, '2026-02-01', tier('较轻', 5_000, 10_000), tier('较重', 50_000, 90_000, { superiorApproves: true }), tier('一般', 10_000, 50_000, { origin: '省市场监管局裁量基准' }));
const EDITIONS = [SECOND, FIRST];

const applied = (number: number, row: number, name: string, rest: object = {}) => AppliedTier.parse({ tier: { edition: number, row, act: ACT, tier: name }, ...rest });
const judged = (yuan: number, benchmark: AppliedTier, { filed = '2026-03-02', on = '2026-03-16', editions = EDITIONS }: { filed?: string | null; on?: string; editions?: readonly BenchmarkEdition[] } = {}) =>
  benchmarkRefusals(fine(yuan, { benchmark }), filed === null ? null : day(filed), day(on), { lists: { ...NO_LISTS, benchmarks: editions } });
const rules = (...given: Parameters<typeof judged>): readonly string[] => judged(...given).map(({ rule }) => rule);

const adjusted = (by: string) => ({ adjusted: { reason: '当事人主动赔偿全部受害人，按基准处罚显失公平', by, approval: '2026年第3次负责人集体讨论记录' } });

describe('适用裁量基准的罚款', () => {
  it('恰在下限、上限的在幅度以内，差一分钱的不在；拒绝时写明版次、项次、幅度和依据', () => {
    assert.deepEqual([4_999.99, 5_000, 10_000, 10_000.01].map((yuan) => rules(yuan, applied(2, 1, '较轻'))), [['fine-outside-tier'], [], [], ['fine-outside-tier']]);
    const [refusal] = judged(4_999.99, applied(2, 1, '较轻'));
    assert.match(refusal?.sentence ?? '', /低于裁量基准（第2版）第1项“经营超过保质期的食品”较轻阶次的幅度“5000元以上10000元以下”/);
    const [law, opinion] = refusal?.articles ?? [];
    assert.match(law?.text ?? '', /行政处罚法.*第三十四条/);
    assert.match(opinion?.text ?? '', /国办发〔2022〕27号/);
  });

  it('没有写明阶次的照旧只写裁量理由；不予处罚的不核对；警告的罚款是零', () => {
    const facts = { lists: { ...NO_LISTS, benchmarks: EDITIONS } };
    assert.deepEqual(benchmarkRefusals(fine(1), null, day('2026-03-16'), facts), []);
    assert.deepEqual(benchmarkRefusals(NO_PENALTY, null, day('2026-03-16'), facts), []);
    assert.deepEqual(benchmarkRefusals({ ...WARNING, benchmark: applied(2, 1, '较轻') } as typeof WARNING, null, day('2026-03-16'), facts).map(({ rule }) => rule), ['fine-outside-tier']);
  });

  it('调整适用应当写明理由和批准；上级制定的基准由制定机关批准', () => {
    for (const by of ['head', 'collective', 'maker']) assert.deepEqual(rules(3_000, applied(2, 1, '较轻', adjusted(by))), [], by);
    for (const by of ['head', 'collective']) assert.deepEqual(rules(3_000, applied(2, 3, '一般', adjusted(by))), ['adjusted-without-maker'], by);
    assert.deepEqual(rules(3_000, applied(2, 3, '一般', adjusted('maker'))), []);
    assert.equal(AppliedTier.safeParse({ ...applied(2, 1, '较轻'), adjusted: { reason: ' ', by: 'head', approval: '批示' } }).success, false);
    assert.equal(AppliedTier.safeParse({ ...applied(2, 1, '较轻'), adjusted: { reason: '显失公平', by: 'head' } }).success, false);
  });

  it('须经上级批准的阶次，没有批准文号的不得适用', () => {
    assert.deepEqual(rules(60_000, applied(2, 2, '较重')), ['tier-needs-superior']);
    assert.deepEqual(rules(60_000, applied(2, 2, '较重', { superior: '省局批复〔2026〕3号' })), []);
  });

  it('项次、违法行为、阶次与清单不符的，没有这一版的，都不接受', () => {
    assert.deepEqual(rules(6_000, applied(2, 9, '较轻')), ['benchmark-row-differs']);
    assert.deepEqual(rules(6_000, applied(2, 1, '一般')), ['benchmark-row-differs']);
    assert.deepEqual(rules(6_000, applied(3, 1, '较轻')), ['benchmark-unknown']);
    assert.deepEqual(rules(6_000, applied(2, 1, '较轻'), { editions: [] }), ['benchmark-unknown']);
  });

  it('立案时施行的和现行的都可以适用；尚未施行的、立案以前已经代替的不得适用', () => {
    assert.deepEqual(rules(15_000, applied(1, 1, '较轻'), { filed: '2026-01-31' }), []);
    assert.deepEqual(rules(15_000, applied(1, 1, '较轻'), { filed: '2026-02-01' }), ['benchmark-superseded']);
    assert.deepEqual(rules(15_000, applied(1, 1, '较轻'), { filed: null }), ['benchmark-superseded']);
    assert.deepEqual(rules(6_000, applied(2, 1, '较轻'), { filed: '2026-01-05', on: '2026-01-31' }), ['benchmark-unknown']);
    assert.deepEqual(rules(6_000, applied(2, 1, '较轻'), { filed: '2026-01-05', on: '2026-02-01' }), []);
  });

  it('以倍数、单位计算的，没有写明基数、数量的不能核对', () => {
    const editions = [edition(1, '2024-01-01', { act: ACT, tier: '一般', penalty: '处货值金额五倍以上十倍以下罚款', fine: { kind: 'multiple', base: '货值金额', from: { at: 500, inclusive: true }, to: { at: 1_000, inclusive: true } } })];
    assert.deepEqual(rules(5_000, applied(1, 1, '一般'), { editions }), ['benchmark-figure-missing']);
    assert.deepEqual([4_999, 5_000, 10_000, 10_001].map((yuan) => rules(yuan, applied(1, 1, '一般', { baseFen: 100_000 }), { editions }).length), [1, 0, 0, 1]);
  });
});

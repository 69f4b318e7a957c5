import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BenchmarkFactor, BenchmarkTier, FineRange, LeniencyRow } from './benchmark-row.ts';

const at = (value: number, inclusive = true) => ({ at: value, inclusive });
const fits = (fine: object): boolean => FineRange.safeParse(fine).success;
const TIER = { number: '1', act: '未经批准擅自取水', basis: '《水法》第六十九条', tier: '从轻', condition: '日取水五十立方米以下', penalty: '处2万元罚款', fine: { kind: 'amount', from: at(2_000_000), to: at(2_000_000) } };
const takes = (over: object): boolean => BenchmarkTier.safeParse({ ...TIER, ...over }).success;

describe('裁量基准的阶次', () => {
  it('以阶次、以情形、以依据区分的都放得下；三者都没有的放不下', () => {
    assert.deepEqual(BenchmarkTier.parse(TIER), TIER);
    const { tier: _tier, condition: _condition, basis: _basis, ...bare } = TIER;
    for (const one of [{ tier: '从轻' }, { condition: '初次违反' }, { basis: '第三十条' }]) assert.ok(BenchmarkTier.safeParse({ ...bare, ...one }).success);
    assert.equal(BenchmarkTier.safeParse(bare).success, false);
  });

  it('补种、上级批准、来源一并保存；没有幅度原文的放不下', () => {
    assert.ok(takes({ alongside: '补种十倍', superiorApproves: true, origin: '省厅裁量基准' }));
    assert.equal(takes({ penalty: ' ' }), false);
    assert.equal(takes({ fine: undefined }), false);
  });
});

describe('罚款幅度', () => {
  it('定额、上下限、只有一端的、不予罚款', () => {
    for (const fine of [{ kind: 'amount', from: at(500_000), to: at(1_000_000) }, { kind: 'amount', to: at(500_000) }, { kind: 'amount', from: at(1, false) }, { kind: 'none' }]) assert.ok(fits(fine));
  });

  it('倍数和百分比写明基数，精确到百分之一', () => {
    assert.ok(fits({ kind: 'multiple', base: '土地复垦费', from: at(500), to: at(550) }));
    assert.equal(fits({ kind: 'multiple', from: at(500), to: at(550) }), false);
    assert.equal(fits({ kind: 'multiple', base: '土地复垦费', from: at(5.5) }), false);
  });

  it('按计量单位的可以封顶；按法定幅度的分别写明上下限、是否含本数', () => {
    assert.ok(fits({ kind: 'per-unit', unit: '平方米', from: at(50_000), to: at(50_000), capFen: 2_000_000 }));
    assert.ok(fits({ kind: 'of-statutory', from: { of: 'lowest', hundredths: 100, inclusive: false }, to: { of: 'highest', hundredths: 50, inclusive: true } }));
    assert.equal(fits({ kind: 'of-statutory', from: { of: 'lowest', hundredths: 100, inclusive: false } }), false);
  });

  it('下限高于上限的、两端都没有的、没有写明是否含本数的，放不下', () => {
    assert.equal(fits({ kind: 'amount', from: at(1_000_001), to: at(1_000_000) }), false);
    assert.ok(fits({ kind: 'amount', from: at(1_000_000), to: at(1_000_000) }));
    assert.equal(fits({ kind: 'per-unit', unit: '处' }), false);
    assert.equal(fits({ kind: 'amount', to: { at: 500_000 } }), false);
  });
});

describe('裁量因素和不予、从轻处罚清单', () => {
  it('因素的等级是整数', () => {
    const factor = { act: '超标排放水污染物', factor: '超标因子', content: '一个', grade: 1 };
    assert.deepEqual(BenchmarkFactor.parse(factor), factor);
    assert.equal(BenchmarkFactor.safeParse({ ...factor, grade: 1.5 }).success, false);
    assert.equal(BenchmarkFactor.safeParse({ ...factor, content: '' }).success, false);
  });

  it('不予、从轻处罚写明行为、情形和依据', () => {
    const row = { effect: 'no-penalty', number: '1', act: '未按规范清运', agency: '示范局', conditions: ['初次违法，已经改正', '情节轻微'], basis: '《行政处罚法》第三十三条' };
    assert.deepEqual(LeniencyRow.parse(row), row);
    assert.equal(LeniencyRow.safeParse({ ...row, conditions: [] }).success, false);
    assert.equal(LeniencyRow.safeParse({ ...row, basis: undefined }).success, false);
    assert.equal(LeniencyRow.safeParse({ ...row, effect: 'heavier' }).success, false);
  });
});

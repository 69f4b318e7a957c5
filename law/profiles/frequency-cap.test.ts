import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FrequencyCap, overCap, UNCAPPED } from './frequency-cap.ts';

const cap = (rest: object): FrequencyCap => FrequencyCap.parse({ matter: '监督检查', years: 1, ...rest });
const here = (n: number) => ({ here: n, allLevels: n });

describe('年度检查频次上限', () => {
  it('每年一次的，检查过一次就不得再查', () => {
    const once = cap({ most: 1 });
    assert.deepEqual([0, 1, 2].map((n) => overCap(once, here(n))), [false, true, true]);
  });

  it('煤矿按安全保障程度分类：甲类两次、乙类四次、丙类六次、停产四次', () => {
    const mine = cap({ matter: '煤矿安全生产监督检查', byClass: { A: 2, B: 4, C: 6, D: 4 } });
    for (const [kind, most] of [['A', 2], ['B', 4], ['C', 6], ['D', 4]] as const) {
      assert.deepEqual([most - 1, most].map((n) => overCap(mine, here(n), kind)), [false, true], kind);
    }
    assert.equal(overCap(mine, here(9)), false, 'a mine whose class is not known has no cap to go over');
  });

  it('每级两次、市县两级合计四次：哪个先到算哪个', () => {
    const health = cap({ most: 2, allLevels: 4 });
    assert.deepEqual([[1, 3], [2, 2], [1, 4]].map(([own = 0, allLevels = 0]) => overCap(health, { here: own, allLevels })), [false, true, true]);
  });

  it('列在上限表里的“每三年至少覆盖一次”是下限，不限制检查', () => {
    const floor = cap({ matter: '安全评价检测检验机构', years: 3, least: 1 });
    assert.equal(overCap(floor, here(50)), false);
    assert.deepEqual([floor.least, floor.years, floor.most], [1, 3, undefined]);
  });

  it('不受上限限制的十种个案检查都能写明', () => {
    assert.equal(Object.keys(UNCAPPED).length, 10);
    assert.deepEqual(cap({ most: 2, uncapped: Object.keys(UNCAPPED) }).uncapped.length, 10);
    assert.deepEqual(cap({ most: 2 }).uncapped, []);
  });

  it('没有数字的不是上限', () => {
    for (const rest of [{}, { most: 0 }, { most: 1.5 }, { byClass: { A: 0 } }, { uncapped: ['whim'], most: 1 }]) {
      assert.equal(FrequencyCap.safeParse({ matter: '监督检查', years: 1, ...rest }).success, false);
    }
  });
});

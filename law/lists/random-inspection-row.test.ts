import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRow, type Cells } from './columns.ts';
import { RANDOM_INSPECTION_HEADINGS, RandomInspectionRow, readFrequency, readRatio } from './random-inspection-row.ts';

const accepts = (cells: Cells): boolean => {
  const { fields, left } = readRow(RANDOM_INSPECTION_HEADINGS, cells);
  return left.length === 0 && RandomInspectionRow.safeParse(fields).success;
};
const counted = (times: number, per: string, bound = 'exactly') => ({ kind: 'counted', bound, times, per });

describe('随机抽查事项清单', () => {
  it('清单、年度计划、部门联合抽查的栏目都放得下', () => {
    assert.ok(accepts({ 序号: '1', 抽查事项: '取水许可', 抽查对象: '取水单位', 抽查内容: '是否按照许可取水', 抽查依据: '《水法》第五十九条', 抽查方式: '实地核查', 抽查比例和频次: '每季度一次', 备注: null }));
    assert.ok(accepts({ 序号: '1', 检查主体: '示范局', 年度计划名称: '价格检查', 检查内容: '明码标价', 计划开展时间: '1月—12月', 股室: '价监股', 抽查比例: '5%', 抽查频次: '=1', 抽查数量: '1户' }));
    assert.ok(accepts({ 序号: '1', 抽查领域: '印刷', 抽查事项: '印刷经营', 检查对象: '印刷单位', 发起部门: '宣传部门', 配合部门: '文化部门', 抽查层级: '县级' }));
  });

  it('没有事项的、联合抽查中一项之下再分部门事项的，放不下', () => {
    assert.equal(accepts({ 序号: '1', 抽查领域: '印刷', 检查对象: '印刷单位' }), false);
    assert.equal(accepts({ 抽查事项: '印刷经营', 检查对象: '印刷单位', 联合抽查事项: '印刷联合抽查' }), false);
    assert.equal(accepts({ 抽查事项: '印刷经营' }), false);
  });
});

describe('抽查比例', () => {
  it('写明的比例读得出，不少于、不低于的是下限', () => {
    for (const [words, bound, share] of [
      ['5%', 'exactly', 500], ['=50%', 'exactly', 5000], ['抽查比例100%，每月不少于1次', 'exactly', 10_000], ['0.5%', 'exactly', 50],
      ['每季度一次,抽查比例不少于30%。', 'at-least', 3000], ['不低于辖区内机构数的5%', 'at-least', 500],
    ] as const) assert.deepEqual(readRatio(words), { bound, share }, words);
  });

  it('没有比例的、两个比例的、认不清的、超过百分之百的，读不出', () => {
    for (const words of ['每年一次', '重点3%，一般1%', 'M50%', '101%', '0%']) assert.equal(readRatio(words), null, words);
  });
});

describe('抽查频次', () => {
  it('次数和期间读得出；没有写期间的是一年', () => {
    for (const [words, expected] of [
      ['=1', counted(1, 'year')], ['>=1', counted(1, 'year', 'at-least')], ['3次/年', counted(3, 'year')], ['每周', counted(1, 'week')], ['抽查1次', counted(1, 'year')],
      ['本年度检查一次', counted(1, 'year')], ['每季度一次,抽查比例不少于30%。', counted(1, 'quarter')], ['抽查比例100%,每月不少于1次', counted(1, 'month', 'at-least')],
      ['原则上每年不少于2次', counted(2, 'year', 'at-least')], ['抽查频次根据监管需要确定', { kind: 'as-needed' }],
    ] as const) assert.deepEqual(readFrequency(words), expected, words);
  });

  it('只有比例的、没有频次的，读不出', () => {
    for (const words of ['5%', '全年抽查比例5%', '不定期']) assert.equal(readFrequency(words), null, words);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BENCHMARK_LIST } from './benchmarks.ts';
import { CATALOGUE_TABLE } from './catalogue.ts';
import { DESCRIBED_LISTS } from './index.ts';
import { RANDOM_INSPECTION_LIST } from './random-inspection.ts';
import { CASE_STEPS, RECORDING_LIST } from './recording.ts';
import { fitOf, placeRows } from './place.ts';
import { pastedRows, sheetOf } from './sheet.ts';
import type { DescribedList, ListTable } from './table.ts';

const tableOf = ({ tables }: DescribedList, key = 'rows'): ListTable => tables.find((one) => one.key === key) ?? assert.fail(key);
const pasted = (list: DescribedList, text: string, key = 'rows') => placeRows(tableOf(list, key), pastedRows(text)).lines;
const rows = (lines: ReturnType<typeof pasted>): readonly object[] => lines.map(({ row, complaints }) => row ?? assert.fail(JSON.stringify(complaints)));

const RECORDED = { number: '1', kind: '行政处罚', stage: '调查取证', content: '询问全过程\n含核对笔录', means: '录像', coverage: 'whole', steps: ['penalty-ordinary/inquire', 'penalty-ordinary/inspect-site'] };
const TIER = { number: '1', act: '未经批准擅自取水', tier: '较轻', condition: '首次', penalty: '处2万元以上5万元以下罚款', fine: { kind: 'amount', from: { at: 2_000_000, inclusive: true }, to: { at: 5_000_000, inclusive: true } }, superiorApproves: true };
const LENIENT = { effect: 'lighter', act: '逾期报告', conditions: ['初次', '主动改正'], basis: '《行政处罚法》第三十二条' };
const LISTED = { number: 1, class: 'licence', item: '撤销许可', drafts: ['revoke', 'withdraw'] };
const FINED = { number: 2, class: 'penalty', item: '较大数额罚款', penalties: ['fine'], citizenFrom: 500_000, organisationFrom: 5_000_001, focus: '裁量' };
const INSPECTED = { number: '1', item: '取水许可抽查', basis: '《水法》第六十条', agency: '水利局', objects: '持证单位', content: '计量', manner: '实地', ratio: '5%', frequency: '1次/年' };

const tierText = (range: string, words = '处2万元以上5万元以下罚款') => `违法行为\t裁量阶次\t裁量幅度\t罚款幅度\n擅自取水\t较轻\t${words}\t${range}`;

describe('清单的表格', () => {
  it('导出再粘贴回来，一字不差；单元格里的换行、引号、制表符都保留', () => {
    const cases: readonly (readonly [DescribedList, string, readonly object[]])[] = [
      [RECORDING_LIST, 'rows', [RECORDED, { number: '2', stage: '送达', means: '=1+1 "录像"\t全程' }]], [BENCHMARK_LIST, 'tiers', [TIER]], [BENCHMARK_LIST, 'leniency', [LENIENT]],
      [BENCHMARK_LIST, 'factors', [{ act: '超标排放', factor: '超标因子', content: '一个', grade: 1 }]], [CATALOGUE_TABLE, 'rows', [LISTED, FINED]], [RANDOM_INSPECTION_LIST, 'rows', [INSPECTED]],
    ];
    for (const [list, key, content] of cases) assert.deepEqual(rows(pasted(list, sheetOf(tableOf(list, key), content, 'tsv'), key)), content, list.name);
    assert.match(sheetOf(tableOf(RECORDING_LIST), [RECORDED], 'csv'), /^序号,执法类别,执法环节,记录过程,记录方式,记录要求,对应的办案环节\r\n1,行政处罚,调查取证,"询问全过程\n含核对笔录"/);
  });

  it('以等号、加号、减号、@开头的单元格，导出时不会被当作公式', () => {
    assert.match(sheetOf(tableOf(RECORDING_LIST), [{ number: '1', stage: '=HYPERLINK("x")', means: '录像' }], 'csv'), /"'=HYPERLINK/);
  });

  it('各地的栏目名称都认得；没有对应栏目的，逐行说出来，不丢失', () => {
    const [first, second] = pasted(RANDOM_INSPECTION_LIST, '抽查主体\t抽查事项名称\t检查对象\t抽查比例\t联合层级\t\n水利局\t取水抽查\t持证单位\t5%\t市级\t附注\n水利局\t\t\t\t省级\t');
    assert.deepEqual(first?.row, { agency: '水利局', item: '取水抽查', objects: '持证单位', ratio: '5%' });
    assert.deepEqual(first?.left, ['联合层级：市级', '（第6列）：附注']);
    assert.equal(second?.row, null);
    assert.deepEqual([second?.line, second?.left], [3, ['联合层级：省级']]);
    assert.match(second?.complaints.map(({ message }) => message).join() ?? '', /没有填写抽查事项/);
  });

  it('海阳、兖州方案的七个栏目，三门峡方案的八个栏目，都是现成的栏目', () => {
    for (const heading of ['抽查主体', '依据', '对象', '内容', '方式', '比例', '频次', '抽查事项名称', '抽查依据', '抽查对象', '抽查比例', '抽查频次', '抽查方式', '抽查内容']) {
      assert.ok(tableOf(RANDOM_INSPECTION_LIST).columns.some((column) => column.heading === heading || column.also.includes(heading)), heading);
    }
  });

  it('栏目名称重复的，第二个不覆盖第一个，说出来', () => {
    const [only] = pasted(RECORDING_LIST, '序号\t执法环节\t记录方式\t记录方式\n1\t送达\t录像\t照相');
    assert.deepEqual(only?.left, ['记录方式（第4列）：照相']);
  });

  it('裁量幅度读得出的，不必另填罚款幅度；读不出的要求填写，填写的为准', () => {
    const fineOf = (line: ReturnType<typeof pasted>[number] | undefined): unknown => Object.entries(line?.row ?? {}).find(([key]) => key === 'fine')?.[1];
    assert.deepEqual(fineOf(pasted(BENCHMARK_LIST, tierText(''), 'tiers')[0]), TIER.fine);
    assert.deepEqual(fineOf(pasted(BENCHMARK_LIST, tierText('30000元'), 'tiers')[0]), { kind: 'amount', from: { at: 3_000_000, inclusive: true }, to: { at: 3_000_000, inclusive: true } });
    assert.match(pasted(BENCHMARK_LIST, tierText('', '处3万元至5万元罚款'), 'tiers')[0]?.complaints[0]?.message ?? '', /读不出罚款幅度/);
  });

  it('办案环节、执法类别、决定种类写错的，说出写错的词', () => {
    assert.match(pasted(RECORDING_LIST, '序号\t执法环节\t记录方式\t对应的办案环节\n1\t送达\t录像\t送达；起飞')[0]?.complaints[0]?.message ?? '', /没有“送达、起飞”/);
    assert.match(pasted(CATALOGUE_TABLE, '审核事项\t执法行为类别\t决定种类\n撤销许可\t行政许可\t罚款')[0]?.complaints[0]?.message ?? '', /行政许可没有“罚款”/);
    assert.match(pasted(CATALOGUE_TABLE, '审核事项\t执法行为类别\t决定种类\t公民数额（元）\n撤销许可\t行政许可\t撤销行政许可\t5000')[0]?.complaints[0]?.message ?? '', /没有数额/);
    assert.match(pasted(CATALOGUE_TABLE, '审核事项\t执法行为类别\t决定种类\n撤销许可\t行政许可\t')[0]?.complaints[0]?.message ?? '', /没有填写决定种类/);
  });

  it('标题在栏目名称之上的，从栏目名称起读，标题说出来；两层表头合并的，从下一层起读', () => {
    const titled = placeRows(tableOf(RECORDING_LIST), pastedRows('三门峡市生态环境局音像记录事项清单\n\n\n序号\t执法环节\t记录方式\n1\t送达\t录像'));
    assert.deepEqual(titled.above, [{ line: 1, cells: ['三门峡市生态环境局音像记录事项清单'] }]);
    assert.deepEqual(titled.lines.map(({ line, row }) => [line, row]), [[5, { number: '1', stage: '送达', means: '录像' }]]);
    const layered = placeRows(tableOf(RECORDING_LIST), [{ line: 1, cells: ['序号', '执法环节', '记录方式', '附注'] }, { line: 2, cells: ['序号', '执法环节', '记录方式', '甲', '乙'] }, { line: 3, cells: ['1', '送达', '录像'] }]);
    assert.deepEqual([layered.above.map(({ line }) => line), layered.lines.map(({ line }) => line)], [[1], [3]]);
    assert.deepEqual([fitOf(tableOf(RECORDING_LIST), layered.above), fitOf(tableOf(RECORDING_LIST), [{ line: 1, cells: ['甲'] }]), fitOf(tableOf(RECORDING_LIST), [])], [3, 0, 0]);
  });

  it('没有写执法行为类别的是行政处罚；序号由平台编排', () => {
    assert.deepEqual(rows(pasted(CATALOGUE_TABLE, '序号\t审核事项\t处罚种类\n九\t罚款\t罚款；警告\n\t停产\t责令停产停业')).map((row) => Object.entries(row).filter(([key]) => key !== 'item')), [
      [['number', 1], ['penalties', ['fine', 'warning']]], [['number', 2], ['penalties', ['stop-business']]],
    ]);
  });

  it('每个清单的每个栏目都有名称，行的名称是其中一栏', () => {
    for (const { tables } of DESCRIBED_LISTS) {
      for (const { columns, head } of tables) {
        assert.equal(new Set(columns.map(({ heading }) => heading)).size, columns.length);
        assert.ok(columns.some(({ field }) => field === head));
      }
    }
    assert.ok(Object.keys(CASE_STEPS).length > 100);
    assert.equal(new Set(Object.values(CASE_STEPS)).size, Object.keys(CASE_STEPS).length, '环节的名称在同一类别中不重复');
  });
});

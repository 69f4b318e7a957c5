import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MatterContent } from '#law/matters/matter.ts';
import type { Cells } from './columns.ts';
import { readMatters } from './matter-row.ts';

const one = (...rows: readonly Cells[]) => {
  const [draft, ...more] = readMatters(rows);
  assert.ok(draft);
  assert.deepEqual(more, []);
  return draft;
};

const PERMIT = { 职权类别: '行政许可类', 序号: '3', 职权名称: '河道采砂许可', 实施依据: '《示范河道条例》第九条', 收费情况: '否', 违法责任: '依法给予处分。' };

describe('权责清单', () => {
  it('责任事项分行的是一个事项，每一责任事项有自己的科室和期限', () => {
    const draft = one(
      { ...PERMIT, 责任事项: '1.受理责任', 责任科室: '政务服务科', 办理期限: '5日' },
      { ...PERMIT, 责任事项: '2.审查责任', 责任科室: '河道管理科', 办理期限: '10日' },
      { ...PERMIT, 责任事项: '3.监管责任', 责任科室: '河道管理科', 办理期限: null },
    );
    assert.deepEqual(draft, {
      content: {
        kind: 'permit', name: '河道采砂许可', number: '3', basis: '《示范河道条例》第九条', penaltyBasis: [], fee: { kind: 'none' }, accountability: { liability: '依法给予处分。' },
        duties: [
          { name: '1.受理责任', unit: '政务服务科', timeLimit: '5日' }, { name: '2.审查责任', unit: '河道管理科', timeLimit: '10日' }, { name: '3.监管责任', unit: '河道管理科' },
        ],
      },
      lacking: [], left: [],
    });
    assert.ok(MatterContent.safeParse(draft.content).success);
  });

  it('一行一项的，科室和期限是事项的', () => {
    const { content, left } = one({ ...PERMIT, 责任事项: '受理、审查、决定', 责任科室: '河道管理科', 办理期限: '20个工作日', 责任事项依据: '《示范河道条例》' });
    assert.deepEqual([content.unit, content.timeLimit, content.dutyBasis, content.duties, left], ['河道管理科', '20个工作日', '《示范河道条例》', [{ name: '受理、审查、决定' }], []]);
  });

  it('同名而类别、子项不同的是不同的事项', () => {
    const row = { 职权名称: '取土', 职权类型: '行政许可', 责任事项: '受理' };
    assert.equal(readMatters([row, { ...row, 职权类型: '行政检查' }]).length, 2);
    assert.equal(readMatters([{ ...row, '职权名称(子项)': '甲' }, { ...row, '职权名称(子项)': '乙' }]).length, 2);
  });

  it('子项记明主项，“无”不是子项', () => {
    const sub = { 权责事项: '对违反市容管理规定的处罚', 子项名称: '随意倾倒污水的处罚', 事项类别: '行政处罚', 设定依据: '《示范市容条例》第三十条', 行使层级: '区级', 事项编码: '7' };
    const { main, content, lacking, left } = one(sub);
    assert.deepEqual([main, content.name, content.level, content.codes, lacking, left], ['对违反市容管理规定的处罚', '随意倾倒污水的处罚', '区级', ['7'], ['penaltyBasis'], []]);
    assert.equal(one({ ...sub, 子项名称: '无' }).main, undefined);
  });

  it('清单没有写的不编造：处罚依据的条文、类别、依据由人补充', () => {
    assert.deepEqual(one({ 事项名称: '擅自占道经营', 执法依据: '《示范市容条例》第十四条' }).lacking, ['kind', 'penaltyBasis']);
    assert.deepEqual(one({ 权力名称: '受理申诉', 权力类型: '其他权力' }).lacking, ['basis']);
    assert.deepEqual(one({ 行政检查事项: '对示范单位的监督检查', 法律依据: '《示范条例》第二十条', 检查事项等级: '一般检查', 实施机关: '示范局' }), {
      content: { kind: 'inspection', name: '对示范单位的监督检查', basis: '《示范条例》第二十条', penaltyBasis: [], importance: '一般检查', body: '示范局' }, lacking: [], left: [],
    });
  });

  it('年度对照表：上级目录、对应情况和调整意见都留下', () => {
    const { content, left } = one({
      序号: '2', '省指导目录 权力类型': '其他权力', '省指导目录 权力名称': '示范备案', '2026年清单 权力类型': '其他权力', '2026年清单 权力名称': '本县示范备案', 对应情况: '完全对应', 调整意见: '保留',
    });
    assert.deepEqual([content.name, content.kind, content.origin, left], ['本县示范备案', 'other', { kind: '其他权力', name: '示范备案', correspondence: '完全对应', adjustment: '保留' }, []]);
    assert.equal(one({ '省指导目录 权力名称': '示范备案', 调整意见: '新增' }).content.name, '示范备案');
  });

  it('政务公开目录：公开的内容、时限、主体和渠道', () => {
    const { main, content, left } = one({ 一级事项: '绿化管理', 二级事项: '损坏示范树木', 公开内容: '权责清单', 公开依据: '《示范绿化条例》', 公开时限: '长期', 公开主体: '示范局', 公开渠道和载体: '政府网站', 公开方式: '主动' });
    assert.deepEqual([main, content.disclosure, content.basis, left], [
      '绿化管理', { content: '权责清单', basis: '《示范绿化条例》', period: '长期', body: '示范局', channels: '政府网站', manner: '主动' }, '《示范绿化条例》', [],
    ]);
  });

  it('放不下的都指出来：没有相应栏目的、不认识的类别、说不清依据的收费、后面各行的不同说法', () => {
    assert.deepEqual(one({ ...PERMIT, 办理数量: '12' }).left, [{ row: 0, headings: ['办理数量'] }]);
    assert.deepEqual(one({ ...PERMIT, 职权类别: '行政奖惩' }).left, [{ row: 0, headings: ['职权类别'] }]);
    assert.deepEqual(one({ ...PERMIT, 收费情况: '每件50元' }).left, [{ row: 0, headings: ['收费情况'] }]);
    assert.deepEqual(one({ ...PERMIT, 责任事项: '受理' }, { ...PERMIT, 责任事项: '审查', 实施依据: '《另一条例》' }).left, [{ row: 1, headings: ['实施依据'] }]);
    assert.deepEqual(one({ ...PERMIT, 职权依据: '《另一条例》' }).left, [{ row: 0, headings: ['职权依据'] }]);
    assert.deepEqual(one({ ...PERMIT, 实施依据: '条'.repeat(5000) }).left, [{ row: 0, headings: ['basis'] }]);
  });
});

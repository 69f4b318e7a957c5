import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGuide } from './guide-row.ts';

describe('服务指南', () => {
  it('材料、条件、程序和时限逐项读出，收费归事项', () => {
    const { matter, guide, left } = readGuide({
      事项名称: '示范设施设置许可', 事项类别: '行政许可类', 办事依据: ['《示范条例》第八条', '《示范办法》第三条'], 受理机构: '示范局', 决定机构: '示范局', 办理条件: ['有设计方案', '取得同意'],
      申请材料: ['申请表', '设计图（原件，1份）'], 办理程序: ['受理(1个工作日)', '审核(4个工作日)', '决定'], 法定时限: '20个工作日', 承诺时限: '8个工作日', 收费依据: '无', 收费标准: '无', 办理结果名称: '许可证',
    });
    assert.deepEqual(left, []);
    assert.deepEqual(matter, { name: '示范设施设置许可', kind: 'permit', basis: '《示范条例》第八条；《示范办法》第三条', unit: '示范局', fee: { kind: 'none' } });
    assert.deepEqual(guide, {
      deciding: '示范局', conditions: ['有设计方案', '取得同意'], materials: [{ name: '申请表' }, { name: '设计图（原件，1份）' }],
      steps: [{ name: '受理', days: 1 }, { name: '审核', days: 4 }, { name: '决定' }], statutory: { days: 20, unit: 'working-day' }, promised: { days: 8, unit: 'working-day' }, result: '许可证',
    });
  });

  it('时限中扣除的时间和各步骤的天数都留下', () => {
    const { guide, left } = readGuide({ 事项: '示范延续', 办理时限: ['承诺时限:3个工作日(现场核查时间除外)', '审批:2个工作日', '办结:1个工作日'], 工作流程: '受理→审核→批准' });
    assert.deepEqual([guide.promised, guide.steps, left], [
      { days: 3, unit: 'working-day', excluding: '现场核查时间' },
      [{ name: '受理' }, { name: '审核' }, { name: '批准' }, { name: '审批', days: 2 }, { name: '办结', days: 1 }], [],
    ]);
  });

  it('读不出确定天数的时限、收费、重复和没有栏目的内容都指出来', () => {
    assert.deepEqual(readGuide({ 事项: '甲', 办结时限: '尽快' }).left, ['办结时限']);
    assert.deepEqual(readGuide({ 事项: '甲', 承诺时限: '20日' }).left, ['承诺时限'], '“日”是工作日还是自然日没有说明');
    assert.deepEqual(readGuide({ 事项: '甲', 收费标准: '每件10元' }).left, ['收费标准']);
    assert.deepEqual(readGuide({ 事项: '甲', 事项名称: '乙' }).left, ['事项', '事项名称']);
    assert.deepEqual(readGuide({ 事项: '甲', 办公时间: '9:00', 目录: ['一', '二'] }).left, ['目录', '办公时间']);
    assert.deepEqual(readGuide({ 事项: '甲', 受理条件: ['条'.repeat(501)] }).left, ['conditions.0']);
  });
});

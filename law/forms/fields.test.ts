import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { choice, choices, confirmed, count, date, line, lines, money, officer, text, time, yesNo } from './fields.ts';

const takes = (field: z.ZodType, ...values: readonly unknown[]): void => {
  for (const value of values) assert.equal(field.safeParse(value).success, true, JSON.stringify(value));
};
const refuses = (field: z.ZodType, ...values: readonly unknown[]): void => {
  for (const value of values) assert.equal(field.safeParse(value).success, false, JSON.stringify(value));
};

describe('表单的各种填写项', () => {
  it('文字去掉首尾空白；只有空白的等于没有填写', () => {
    for (const field of [text('事由'), line('事由')]) {
      assert.equal(field.parse('  某事 '), '某事');
      refuses(field, '', '   ', null, 1);
    }
    assert.equal(text('事由').safeParse('').error?.issues[0]?.message, '请填写事由');
  });

  it('超过规定长度的不接受', () => {
    takes(line('名称', 5), '一二三四五');
    refuses(line('名称', 5), '一二三四五六');
    refuses(text('事由', 3), '一二三四');
  });

  it('日期真实存在，时间写明时、分', () => {
    takes(date('日期'), '2026-02-28', '2024-02-29');
    refuses(date('日期'), '2026-02-29', '2026-13-01', '2026-2-1', '');
    takes(time('时间'), '00:00', '09:30', '23:59');
    refuses(time('时间'), '24:00', '9:30', '09:60', '0930', '09:30:00');
  });

  it('金额以分计，不为负，不带小数', () => {
    takes(money('金额'), 0, 1, 5_000_000);
    refuses(money('金额'), -1, 0.5, '100', Number.NaN);
  });

  it('数目在上下限之内', () => {
    takes(count('日数', 1, 30), 1, 30);
    refuses(count('日数', 1, 30), 0, 31, 1.5, '2');
  });

  it('应当办到的事项只有“已办到”一种答案', () => {
    takes(confirmed('出示证件'), true);
    refuses(confirmed('出示证件'), false, null, 'true');
    assert.equal(confirmed('出示证件').safeParse(false).error?.issues[0]?.message, '应当出示证件');
  });

  it('是与否分别作答，不答不算否', () => {
    takes(yesNo('公开举行'), true, false);
    refuses(yesNo('公开举行'), undefined, null, 0);
  });

  it('选择项只能选所列的；多项选择可以一项不选', () => {
    const form = choice('方式', { written: '书面', oral: '口头' });
    takes(form, 'written', 'oral');
    refuses(form, '书面', '', 'toString');
    takes(choices('情形', { a: '甲', b: '乙' }), [], ['a'], ['a', 'b']);
    refuses(choices('情形', { a: '甲' }), ['c'], 'a');
  });

  it('清单至少一项，每项不空', () => {
    takes(lines('物品'), ['电脑一台']);
    refuses(lines('物品'), [], [' '], ['']);
    takes(lines('物品', 0), []);
  });

  it('人员以编号指定', () => {
    takes(officer('主持人'), '00000000-0000-4000-8000-000000000001');
    refuses(officer('主持人'), '张明', '');
  });

  it('每一项都告诉屏幕和文书自己的名称和输入方式', () => {
    const form = z.strictObject({ reason: text('理由'), on: date('日期'), kind: choice('种类', { a: '甲' }), done: confirmed('送达'), note: line('备注').exactOptional() });
    const { properties } = z.toJSONSchema(form, { unrepresentable: 'any' });
    const shown = Object.entries(properties ?? {}).map(([name, field]) => [name, (field as { title?: string }).title, (field as { widget?: string }).widget]); // JSON Schema with our meta
    assert.deepEqual(shown, [['reason', '理由', 'text'], ['on', '日期', 'date'], ['kind', '种类', 'choice'], ['done', '已送达', 'confirm'], ['note', '备注', 'line']]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { ACTIONS } from '#law/actions/index.ts';
import { choice, count, date, money, text, time, yesNo } from '#law/forms/fields.ts';
import { sampleContents } from './sampling.ts';

describe('表单的样例内容', () => {
  it('第一份把每一项都填上，连可以不填的也填', () => {
    const form = z.strictObject({ reason: text('理由'), on: date('日期'), at: time('时间'), note: text('备注').exactOptional() });
    const [full] = sampleContents(form);
    assert.deepEqual(form.parse(full), full);
    assert.deepEqual(Object.keys(full as object), ['reason', 'on', 'at', 'note']);
  });

  it('每一种选择、每一个是和否、每一项可以不填的，都有一份', () => {
    const form = z.strictObject({ kind: choice('类别', { a: '甲', b: '乙' }), granted: yesNo('是否批准'), until: date('期限').exactOptional() });
    const contents = sampleContents(form).map((content) => form.parse(content));
    for (const kind of ['a', 'b']) for (const granted of [true, false]) assert.ok(contents.some((one) => one.kind === kind && one.granted === granted), `${kind} ${granted}`);
    assert.ok(contents.some((one) => one.until === undefined) && contents.some((one) => one.until !== undefined));
  });

  it('数字有一份最小的，一份大的，大的不超过上限', () => {
    const form = z.strictObject({ amount: money('数额'), days: count('日数', 3, 30) });
    const contents = sampleContents(form).map((content) => form.parse(content));
    assert.deepEqual(contents.map(({ amount, days }) => [amount, days]), [[1, 3], [1_000_001, 3], [1, 30]]);
  });

  it('几种内容择一的，每一种都有', () => {
    const form = z.strictObject({ service: z.discriminatedUnion('method', [z.strictObject({ method: z.literal('direct') }), z.strictObject({ method: z.literal('mail'), number: text('号码') })]) });
    assert.deepEqual(new Set(sampleContents(form).map((content) => form.parse(content).service.method)), new Set(['direct', 'mail']));
  });

  it('同一份内容不出现两次', () => {
    const form = z.strictObject({ one: yesNo('一'), two: yesNo('二') });
    const written = sampleContents(form).map((content) => JSON.stringify(content));
    assert.equal(new Set(written).size, written.length);
    assert.equal(written.length, 4);
  });

  it('各类案件的环节，样例几乎都合其表单；不合的只差在内容，不差在形状', () => {
    const forms = ACTIONS.flatMap((action) => Object.values(action.steps).map(({ form }) => form));
    const fitting = forms.filter((form) => sampleContents(form).some((content) => form.safeParse(content).success));
    assert.ok(fitting.length >= forms.length * 0.95, `${fitting.length} of ${forms.length}`);
    for (const form of forms) {
      for (const content of sampleContents(form)) {
        const issues = form.safeParse(content).error?.issues ?? [];
        assert.deepEqual(issues.filter(({ code }) => code === 'invalid_type' || code === 'unrecognized_keys' || code === 'invalid_union'), []);
      }
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionOf } from '#law/actions/index.ts';
import { formOf } from './field.ts';
import { formReading, type Reading } from './reading.ts';

const NAMES: Readonly<Record<string, string>> = { 'officer-1': '王执法' };

const readStep = (step: string, data: unknown): readonly Reading[] => {
  const definition = actionOf('penalty-ordinary')?.steps[step];
  assert.ok(definition, step);
  return formReading(formOf(definition.form), data, (id) => NAMES[id] ?? id);
};

describe('recorded data, as a person reads it', () => {
  it('has titles and words for codes, days, amounts and people', () => {
    assert.deepEqual(readStep('convene-hearing', { hearingOn: '2026-03-09', startsAt: '09:30', place: '二楼会议室', chair: 'officer-1', recorder: '李四', open: true }).map((one) => (one.kind === 'value' ? [one.title, one.text] : one)), [
      ['听证日期', '2026年3月9日'], ['开始时间', '09:30'], ['地点', '二楼会议室'], ['听证主持人', '王执法'], ['记录人', '李四'], ['公开举行', '是'],
    ]);
    assert.deepEqual(readStep('record-payment', { amountFen: 5_212_050, receipt: 'A1', channel: 'bank' })[0], { kind: 'value', title: '缴款数额（元）', text: '52,120.50元' });
  });

  it('shows rows of plain fields as a table, without columns that nobody filled in', () => {
    const [, , , basis] = readStep('register-source', {
      origin: 'report', title: '案由', matter: '事项', basis: [{ source: '《食品安全法》', place: '第一百二十四条', rank: 'law' }],
    });
    assert.deepEqual(basis, { kind: 'table', title: '执法依据', headings: ['法律、法规或者规章', '条、款、项', '效力等级'], rows: [['《食品安全法》', '第一百二十四条', '法律']] });
  });

  it('names the kind of a variant first, and then only what that kind holds', () => {
    const [, service] = readStep('serve', { document: 'decision', service: { method: 'electronic', address: 'a@b.cn', system: '邮箱' } });
    assert.ok(service?.kind === 'section');
    assert.deepEqual(service.parts.map((part) => (part.kind === 'value' ? part.text : '')), ['电子送达', 'a@b.cn', '邮箱']);
  });

  it('says nothing of what was left out, and says that no choice was made where several could be', () => {
    assert.deepEqual(readStep('submit-review', { materials: [] }), [{ kind: 'value', title: '送审材料', text: '无' }]);
  });

  it('leaves out of a title what tells who fills in the form', () => {
    const due = readStep('order-correction', { duty: '立即下架', due: '2026-03-23' }).find((one) => one.kind === 'value' && one.text.includes('23日'));
    assert.deepEqual(due, { kind: 'value', title: '改正期限', text: '2026年3月23日' });
  });
});

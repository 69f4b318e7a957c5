import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventReading, gistOf } from './event-reading.ts';

const served = {
  step: 'serve',
  data: { document: 'notice', service: { method: 'public-notice', channel: '机关公告栏', reason: '下落不明' }, computed: { servedOn: '2026-04-08' } },
};

it('an entry says at once which document was served and how', () => {
  assert.equal(gistOf('penalty-ordinary', served), '行政处罚事先告知书，公告送达');
});

it('an entry without such an answer says no more than its name', () => {
  assert.equal(gistOf('penalty-ordinary', { step: 'approve-filing', data: { opinion: '同意' } }), '');
  assert.equal(gistOf('unknown-kind', served), '');
});

it('what the law worked out from the step is read with it', () => {
  const last = eventReading('penalty-ordinary', served, () => '').at(-1);
  assert.deepEqual(last, { kind: 'value', title: '送达日期', text: '2026年4月8日' });
});

it('a late fine is read in days and yuan, not in fen', () => {
  const readings = eventReading('penalty-ordinary', { step: 'impose-late-fine', data: { until: '2026-06-01', reason: '未缴', computed: { days: 12, rate: 30, amountFen: 360_000 } } }, () => '');
  assert.deepEqual(readings.slice(2).map((one) => (one.kind === 'value' ? `${one.title} ${one.text}` : '')), ['逾期日数 12', '加处比例（千分之） 30', '加处罚款数额 3,600元']);
});

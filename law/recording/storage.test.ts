import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { cite } from '#law/statutes/index.ts';
import { factsOn, setting } from '#law/testing/builders.ts';
import { storageOf } from './storage.ts';

const at = (text: string): Instant => Instant.parse(`${text}:00.000Z`);
const HENAN = factsOn('2026-03-02', { jurisdiction: 'henan-2019' });

/** Ended at 23:30 of 1 March in China. */
const endedAt = at('2026-03-01T15:30');

it('河南：执法活动结束的当天存储的是按期；过了零点就不是', () => {
  assert.equal(storageOf({ endedAt, storedAt: at('2026-03-01T15:59') }, HENAN).standing, 'in-time');
  assert.deepEqual(storageOf({ endedAt, storedAt: at('2026-03-01T16:00') }, HENAN), { standing: 'late', due: '2026-03-01', source: cite('sanmenxia-2019', '三（二）4').text });
});

it('河南：确实无法及时存储的，返回单位后二十四小时以内存储；没有理由或者没有返回时间的是逾期', () => {
  const returnedAt = at('2026-03-03T02:00');
  const stored = (text: string, rest: object = { returnedAt, lateReason: '山区没有信号' }) => storageOf({ endedAt, storedAt: at(text), ...rest }, HENAN).standing;
  assert.equal(stored('2026-03-04T01:59'), 'excused');
  assert.equal(stored('2026-03-04T02:00'), 'excused');
  assert.equal(stored('2026-03-04T02:01'), 'late');
  assert.equal(stored('2026-03-03T03:00', { returnedAt }), 'late');
  assert.equal(stored('2026-03-03T03:00', { lateReason: '山区没有信号' }), 'late');
});

it('没有规定存储期限的地方不算逾期；本机关自定的期限照样适用', () => {
  const storedAt = at('2026-03-09T00:00');
  const kaiyuan = factsOn('2026-03-02', { jurisdiction: 'national' });
  assert.deepEqual(storageOf({ endedAt, storedAt }, kaiyuan), { standing: 'unregulated', due: null, source: null });
  const own = { ...kaiyuan, settings: [setting('recording.storage', 2)] };
  assert.deepEqual([storageOf({ endedAt, storedAt }, own).standing, storageOf({ endedAt, storedAt }, own).due], ['late', '2026-03-03']);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { daysInWords, endInWords } from './countdown.ts';

it('a date is told by the days that remain, by today, or by the days it is past', () => {
  assert.deepEqual([3, 0, -2].map(daysInWords), ['还剩3天', '今天届满', '已逾期2天']);
});

it('a duty can be overdue; a waiting period or a right of the party has simply ended', () => {
  assert.deepEqual((['duty', 'bar', 'right', null] as const).map((effect) => endInWords(-2, effect)), ['已逾期2天', '期限已届满', '期限已届满', '已逾期2天']);
});

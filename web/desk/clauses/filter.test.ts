import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClauseRow } from '#registry/clauses-contract.ts';
import { answersTo, planShown } from './filter.ts';

const row: Pick<ClauseRow, 'said' | 'status' | 'section'> = { said: [{ plan: 'haiyang', place: '三（三）', words: null }], status: 'planned', section: 'A' };

test('没有选方案的，列本机关的方案；没有自己方案的、选了全部的，都列', () => {
  assert.deepEqual([planShown({}, 'haiyang'), planShown({}, null)], ['haiyang', null]);
  assert.deepEqual([planShown({ plan: 'all' }, 'haiyang'), planShown({ plan: 'kaiyuan' }, 'haiyang')], [null, 'kaiyuan']);
});

test('没有选的不限；选了的，方案、状态、部分都要合', () => {
  assert.equal(answersTo(row, {}, null), true);
  assert.equal(answersTo(row, { status: 'planned', part: 'A' }, 'haiyang'), true);
});

test('有一样不合的，不列出', () => {
  assert.equal(answersTo(row, {}, 'kaiyuan'), false);
  for (const filter of [{ status: 'built' }, { part: 'B' }]) assert.equal(answersTo(row, filter, 'haiyang'), false, JSON.stringify(filter));
});

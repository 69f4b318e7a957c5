import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClauseRow } from '#registry/clauses-contract.ts';
import { answersTo } from './filter.ts';

const row: Pick<ClauseRow, 'said' | 'status' | 'section'> = { said: [{ plan: 'haiyang', place: '三（三）', words: null }], status: 'planned', section: 'A' };

test('没有选的不限；选了的，方案、状态、部分都要合', () => {
  assert.equal(answersTo(row, {}), true);
  assert.equal(answersTo(row, { plan: 'haiyang', status: 'planned', part: 'A' }), true);
});

test('有一样不合的，不列出', () => {
  for (const filter of [{ plan: 'kaiyuan' }, { status: 'built' }, { part: 'B' }, { plan: 'haiyang', status: 'built' }]) assert.equal(answersTo(row, filter), false, JSON.stringify(filter));
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import type { Probe } from './recording-contract.ts';
import { doubtsOf } from './recording-doubts.ts';

const said = { kind: 'video' as const, startedAt: Instant.parse('2026-03-02T01:00:00.000Z'), endedAt: Instant.parse('2026-03-02T01:30:00.000Z') };
const probe = (over: Partial<Probe>): Probe => ({ durationSeconds: 1800, width: 1920, height: 1080, codecs: ['h264'], madeAt: '2026-03-02T01:00:00.000Z', ...over });

it('登记的起止时间与文件内的时间、时长不符的，列为待核实；相差不大的、文件没有写明的不列', () => {
  assert.deepEqual(doubtsOf(said, null), []);
  assert.deepEqual(doubtsOf(said, probe({})), []);
  assert.deepEqual(doubtsOf(said, probe({ madeAt: null, durationSeconds: null })), []);
  assert.deepEqual(doubtsOf(said, probe({ durationSeconds: 1800 + 60, madeAt: '2026-03-02T01:40:00.000Z' })), []);
  assert.equal(doubtsOf(said, probe({ durationSeconds: 1800 + 61 })).length, 1);
  assert.match(doubtsOf(said, probe({ madeAt: '2025-12-01T01:00:00.000Z' }))[0] ?? '', /不在登记的起止时间内/);
  assert.equal(doubtsOf(said, probe({ madeAt: '2026-03-02T01:40:01.000Z', durationSeconds: 20 })).length, 2);
});

it('照片没有时长，不与起止时间比较；读不出的文件列为待核实，没有安装读取程序的不列', () => {
  assert.deepEqual(doubtsOf({ ...said, kind: 'photo' }, probe({ durationSeconds: 0.04 })), []);
  assert.match(doubtsOf(said, 'unreadable')[0] ?? '', /可能不完整/);
  assert.match(doubtsOf(said, 'out-of-bounds')[0] ?? '', /已经终止/);
  for (const unread of ['absent', 'unknown-type', 'elsewhere'] as const) assert.deepEqual(doubtsOf(said, unread), []);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { inOrder, isSoon } from './order.ts';

const item = (name: string, kind: 'task' | 'clock', effect: 'duty' | 'bar' | 'right' | null, due: string | null, daysLeft: number | null) => ({
  name, kind, effect, due: due === null ? null : LegalDate.parse(due), daysLeft, overdue: effect === 'duty' && daysLeft !== null && daysLeft < 0,
});

const OVERDUE = item('公示处罚决定', 'clock', 'duty', '2026-11-17', -3);
const NEAR = item('处理登记保存的证据', 'clock', 'duty', '2026-11-23', 3);
const TASK = item('复核陈述申辩', 'task', null, null, null);
const RUNNING = item('要求听证的期限', 'clock', 'bar', '2026-11-23', 3);
const FAR = item('作出处理决定', 'clock', 'duty', '2027-01-19', 60);
const RUN_OUT = item('陈述、申辩的期限', 'clock', 'bar', '2026-10-30', -21);

it('what was missed stands first, then what is nearly missed, what waits for me, what runs, and last what has run out', () => {
  const expected = [OVERDUE, NEAR, TASK, RUNNING, FAR, RUN_OUT];
  assert.deepEqual(inOrder([RUN_OUT, FAR, TASK, RUNNING, NEAR, OVERDUE]), expected);
});

it('a period that has run out is not about to end, and neither is one of the party’s rights a hurry', () => {
  assert.deepEqual([OVERDUE, NEAR, RUNNING, RUN_OUT].map(isSoon), [false, true, true, false]);
  assert.equal(isSoon(item('缴纳罚款', 'clock', 'right', '2026-11-22', 2)), false);
});

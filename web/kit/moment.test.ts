import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { chinaTime } from '#kernel/dates.ts';
import { fromLocalInput, toLocalInput } from './moment.ts';

it('shows moments as clocks in China do, and reads them back', () => {
  const late = Instant.parse('2026-03-02T17:05:00.000Z');
  assert.equal(chinaTime(late), '2026-03-03 01:05');
  assert.equal(fromLocalInput(toLocalInput(late)), late);
  for (const text of ['', '2026-03-02', '2026-13-02T01:00', 'x']) assert.equal(fromLocalInput(text), null, text);
});

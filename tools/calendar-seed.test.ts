import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { calendarYearsSource } from './calendar-seed.ts';
import { lunarFeastsSource } from './lunar-seed.ts';

it('kernel/calendar-years.ts is what tools/calendar-seed.ts writes, to the character', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '../kernel/calendar-years.ts'), 'utf8'), calendarYearsSource());
});

it('kernel/lunar-feasts.ts is what tools/lunar-seed.ts writes, to the character', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '../kernel/lunar-feasts.ts'), 'utf8'), lunarFeastsSource());
});

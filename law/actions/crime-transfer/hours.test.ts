import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { day } from '#law/testing/builders.ts';
import { hoursAfter, minutesBetween, type Moment } from './hours.ts';

const moment = (on: string, at: string): Moment => ({ on: day(on), at });

describe('二十四小时按钟点计算', () => {
  it('周末和节假日不扣除，跨日、跨月、跨年连续计算', () => {
    assert.deepEqual(hoursAfter(moment('2026-03-06', '16:00'), 24), moment('2026-03-07', '16:00'));
    assert.deepEqual(hoursAfter(moment('2026-02-28', '23:59'), 24), moment('2026-03-01', '23:59'));
    assert.deepEqual(hoursAfter(moment('2026-12-31', '08:05'), 24), moment('2027-01-01', '08:05'));
    assert.deepEqual(hoursAfter(moment('2026-03-06', '16:00'), 8), moment('2026-03-07', '00:00'));
  });

  it('两个时刻之间的分钟数，次序颠倒的为负', () => {
    assert.equal(minutesBetween(moment('2026-03-06', '16:00'), moment('2026-03-07', '16:00')), 1_440);
    assert.equal(minutesBetween(moment('2026-03-06', '16:00'), moment('2026-03-06', '16:01')), 1);
    assert.equal(minutesBetween(moment('2026-03-06', '00:00'), moment('2026-03-05', '23:59')), -1);
  });

  it('若干小时之后，相距正是那么多小时', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 200 }), (hour, minute, hours) => {
      const from = moment('2026-02-27', `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
      assert.equal(minutesBetween(from, hoursAfter(from, hours)), hours * 60);
    }));
  });
});

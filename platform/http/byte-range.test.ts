import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { rangeIn } from './byte-range.ts';

it('gives the part that is asked for: from, to, from the end, and never past the end', () => {
  assert.deepEqual(rangeIn('bytes=0-99', 1000), { start: 0, end: 99 });
  assert.deepEqual(rangeIn('bytes=900-', 1000), { start: 900, end: 999 });
  assert.deepEqual(rangeIn('bytes=-100', 1000), { start: 900, end: 999 });
  assert.deepEqual(rangeIn('bytes=-5000', 1000), { start: 0, end: 999 });
  assert.deepEqual(rangeIn('bytes=999-5000', 1000), { start: 999, end: 999 });
});

it('has nothing to give behind the end, and the whole for what it does not understand', () => {
  for (const header of ['bytes=1000-', 'bytes=1000-1001', 'bytes=-0']) assert.equal(rangeIn(header, 1000), 'outside', header);
  for (const header of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b']) assert.equal(rangeIn(header, 1000), 'whole', String(header));
});

it('never leaves the file, whatever is asked', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(20_000), fc.nat(20_000), (size, from, to) => {
    for (const header of [`bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
      const range = rangeIn(header, size);
      assert.ok(typeof range === 'string' || (range.start >= 0 && range.start <= range.end && range.end < size));
    }
  }));
});

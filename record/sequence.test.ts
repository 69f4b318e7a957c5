import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { gapsIn, sequenceIn } from './sequence.ts';

it('设备编号的缺号逐段列出，先后、重复不影响', () => {
  assert.deepEqual(gapsIn([]), []);
  assert.deepEqual(gapsIn([5]), []);
  assert.deepEqual(gapsIn([3, 1, 2, 2]), []);
  assert.deepEqual(gapsIn([1, 3]), ['2']);
  assert.deepEqual(gapsIn([12, 6, 8, 7, 20]), ['9—11', '13—19']);
});

it('列出的缺号加上已有的编号，从第一号到最后一号不多不少', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(300), { minLength: 1 }), (numbers) => {
    const missing = gapsIn(numbers).flatMap((gap) => {
      const [from = 0, to = from] = gap.split('—').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    assert.deepEqual([...numbers, ...missing].toSorted((a, b) => a - b), Array.from({ length: most - least + 1 }, (_, index) => least + index));
  }));
});

it('编号取文件名最后一组数字；没有数字的没有编号', () => {
  assert.equal(sequenceIn('A0001_20261120_0042.MP4'), 42);
  assert.equal(sequenceIn('000123_2.wav'), 2);
  assert.equal(sequenceIn('0042_IMP.mp4'), 42);
  assert.equal(sequenceIn('video.mp4'), null);
  assert.equal(sequenceIn('.mp4'), null);
});

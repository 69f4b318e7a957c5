import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceOf } from './difference.ts';

describe('文书的新旧文字', () => {
  it('逐句比较：删去的、增加的、不变的，合起来就是旧的和新的', () => {
    const [before, after] = ['第一条，罚款。\n如不服，可以申请复议。', '第一条，罚款。\n对本决定不服的，可以申请复议。另行通知'];
    const parts = differenceOf(before, after);
    const join = (without: string): string => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
    assert.equal(join('added'), before);
    assert.equal(join('removed'), after);
    assert.deepEqual(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text), ['如不服，']);
  });

  it('相同的没有变动，空的也可以比较', () => {
    assert.deepEqual(differenceOf('甲，乙', '甲，乙').map(({ kind }) => kind), ['same']);
    assert.deepEqual(differenceOf('', '甲').map(({ kind, text }) => [kind, text]), [['added', '甲']]);
    assert.deepEqual(differenceOf('', ''), []);
  });
});

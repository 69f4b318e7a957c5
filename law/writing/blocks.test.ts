import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { par } from './blocks.ts';

const written = (text: string): string => {
  const block = par(text);
  return block.kind === 'paragraph' ? block.text : '';
};

describe('文书的段落', () => {
  it('没有句号的补上，填写的内容自带句号的不重复', () => {
    assert.equal(written('经查明：占道经营'), '经查明：占道经营。');
    assert.equal(written('证据证明：现场照片、营业执照。。'), '证据证明：现场照片、营业执照。');
    assert.equal(written('处理意见：1. 警告；。'), '处理意见：1. 警告；');
    assert.equal(written('是否要求听证？'), '是否要求听证？');
  });
});

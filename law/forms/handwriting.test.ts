import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD, HANDWRITING, handwritingFault, handwritingSvg, handwritingText, strokesIn, strokesText } from './handwriting.ts';

const NAME = '100,100,0 300,200,200;400,100,500 500,300,900';

describe('手写笔迹', () => {
  it('逐点记录位置和时间，写成一行，读回来不变', () => {
    assert.equal(strokesText(strokesIn(NAME)), NAME);
    assert.deepEqual(strokesIn(NAME)[1]?.[1], { x: 500, y: 300, t: 900 });
    assert.match(NAME, HANDWRITING);
    assert.equal(handwritingText(NAME), '手写笔迹，2笔，1秒');
  });

  it('不是笔迹的文字不能当作笔迹：画出来的只有线', () => {
    for (const bad of ['', 'a', '1,2', '1,2,3;', ' 1,2,3', '1,2,3 ', '-1,2,3', '1,2,3"><script/>', '1,2,3  4,5,6', '1.5,2,3']) assert.doesNotMatch(bad, HANDWRITING, bad);
    assert.match(handwritingSvg(NAME), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d -]+"><path d="[\dMLh ]+" [^>]+\/><\/svg>$/);
  });

  it('一个点、短短一划不是签名；出格的、时间倒着走的也不是', () => {
    assert.equal(handwritingFault(NAME), null);
    assert.match(handwritingFault('10,10,0') ?? '', /过短/);
    assert.match(handwritingFault('10,10,0 60,70,50') ?? '', /过短/);
    assert.equal(handwritingFault('10,10,0 70,70,50'), null);
    assert.match(handwritingFault(`10,10,0 ${FIELD.width + 1},100,50`) ?? '', /超出/);
    assert.match(handwritingFault(`10,10,0 100,${FIELD.height + 1},50`) ?? '', /超出/);
    assert.match(handwritingFault('10,10,90 300,300,50') ?? '', /颠倒/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FineRange } from './benchmark-row.ts';
import { figuresFor, placeIn } from './fine-range.ts';
import { fineText, readFine } from './fine-words.ts';

const read = (words: string): FineRange => {
  const range = readFine(words);
  assert.ok(range, words);
  return range;
};
const places = (range: FineRange, figures: object, ...yuan: readonly number[]) => yuan.map((one) => placeIn(range, figures, Math.round(one * 100)));

describe('罚款在不在阶次的幅度以内', () => {
  it('以上、以下包括本数；写明不含本数的，本数在幅度以外', () => {
    assert.deepEqual(places(read('20000元以上50000元以下'), {}, 19_999.99, 20_000, 50_000, 50_000.01), ['below', 'within', 'within', 'above']);
    assert.deepEqual(places(read('20000元以上（不含本数）50000元以下（不含本数）'), {}, 20_000, 20_000.01, 49_999.99, 50_000), ['below', 'within', 'within', 'above']);
    assert.deepEqual(places(read('500元'), {}, 499.99, 500, 500.01), ['below', 'within', 'above']);
    assert.deepEqual(places(read('5000元以下'), {}, 0, 5_000, 5_000.01), ['within', 'within', 'above']);
    assert.deepEqual(places(read('不予罚款'), {}, 0, 0.01), ['within', 'above']);
  });

  it('倍数和百分比乘以基数，不足一分的也不放宽', () => {
    const range = read('违法所得的2倍以上3倍以下');
    assert.deepEqual(figuresFor(range), ['baseFen']);
    assert.deepEqual(places(range, { baseFen: 100_001 }, 2_000.01, 2_000.02, 3_000.03, 3_000.04), ['below', 'within', 'within', 'above']);
    assert.deepEqual(places(read('建设工程造价的5%以上10%以下'), { baseFen: 33_333 }, 16.66, 16.67, 33.33, 33.34), ['below', 'within', 'within', 'above']);
  });

  it('按计量单位的乘以数量；有最高额的，超过的部分不再增加', () => {
    const range = read('每平方米200元，最高10000元');
    assert.deepEqual(places(range, { units: 10 }, 1_999.99, 2_000, 2_000.01), ['below', 'within', 'above']);
    assert.deepEqual(places(range, { units: 60 }, 9_999.99, 10_000, 10_000.01), ['below', 'within', 'above']);
  });

  it('按法定幅度的，以法律规定的最低额、最高额计算', () => {
    const range = read('法定最低额的100%以上（不含本数），法定最高额的50%以下');
    assert.deepEqual(figuresFor(range), ['lowestFen', 'highestFen']);
    assert.deepEqual(places(range, { lowestFen: 2_000_000, highestFen: 20_000_000 }, 20_000, 20_000.01, 100_000, 100_000.01), ['below', 'within', 'within', 'above']);
  });
});

const at = (value: number, inclusive = true) => ({ at: value, inclusive });

describe('幅度的文字', () => {
  it('写出来再读回去是同一个幅度', () => {
    const ranges = [
      { kind: 'none' }, { kind: 'amount', from: at(1) }, { kind: 'amount', to: at(99, false) }, { kind: 'amount', from: at(123_456), to: at(123_456) },
      { kind: 'amount', from: at(2_000_000), to: at(5_000_000, false) }, { kind: 'multiple', base: '土地复垦费', from: at(550), to: at(600, false) }, { kind: 'multiple', base: '货值金额', from: at(10), to: at(10) },
      { kind: 'per-unit', unit: '平方米', from: at(10_000), to: at(30_000) }, { kind: 'per-unit', unit: '立方米', from: at(20_000), to: at(20_000), capFen: 1_000_000 },
      { kind: 'of-statutory', from: { of: 'lowest', hundredths: 100, inclusive: false }, to: { of: 'highest', hundredths: 30, inclusive: true } },
    ].map((one) => FineRange.parse(one));
    for (const range of ranges) assert.deepEqual(readFine(fineText(range)), range, fineText(range));
  });

  it('清单自己的话里只有一个清楚的幅度的，读得出来', () => {
    assert.equal(fineText(read('责令改正，处2万元以上5万元以下的罚款')), '20000元以上50000元以下');
    assert.equal(fineText(read('给予警告，可以并处5,000元以下罚款')), '5000元以下');
    assert.equal(fineText(read('处违法所得5倍以上10倍以下罚款')), '违法所得的5倍以上10倍以下');
    assert.equal(fineText(read('每平方米处300元以上1000元以下的罚款')), '每平方米300元以上1000元以下');
  });

  it('没有幅度、有两个幅度或者说法不能确定的，不猜', () => {
    for (const words of ['警告', '责令停产停业', '处3万元以上5万元以下或者货值金额2倍以下罚款', '超过5万元', '2-5万元', '5万元以上10万元以上', '处5万元以上2倍以下罚款', '1万元以上2万元以下3万元以下', '5万元以上2万元以下', '法定最高额的30%以下', '处200元/平方米罚款', '每增加一处，另处200元罚款，合计每件1000元以下']) {
      assert.equal(readFine(words), null, words);
    }
  });
});

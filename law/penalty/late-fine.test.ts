import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { addDays } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import { day } from '#law/testing/builders.ts';
import { daysLate, lateFine } from './late-fine.ts';

const yuan = (amount: number): Fen => Fen.parse(Math.round(amount * 100));
const DUE = day('2026-04-01');
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('每日按罚款数额的百分之三加处罚款', () => {
  it('逾期一日加处百分之三，二日百分之六', () => {
    assert.equal(lateFine(yuan(10_000), 0, 30), 0);
    assert.equal(lateFine(yuan(10_000), 1, 30), yuan(300));
    assert.equal(lateFine(yuan(10_000), 2, 30), yuan(600));
  });

  it('第三十三日为百分之九十九，第三十四日达到罚款本数，以后不再增加', () => {
    assert.equal(lateFine(yuan(10_000), 33, 30), yuan(9_900));
    assert.equal(lateFine(yuan(10_000), 34, 30), yuan(10_000));
    for (const days of [35, 365, 10_000]) assert.equal(lateFine(yuan(10_000), days, 30), yuan(10_000));
  });

  it('计算到分，四舍五入', () => {
    assert.equal(lateFine(yuan(0.16), 1, 30), 0);
    assert.equal(lateFine(yuan(0.17), 1, 30), 1);
    assert.equal(lateFine(yuan(1.5), 1, 30), 5);
    assert.equal(lateFine(yuan(1.83), 1, 30), 5);
    assert.equal(lateFine(yuan(1.84), 1, 30), 6);
  });

  it('任何罚款、任何日数：不超过罚款本数，逾期越久不会越少', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 400 }), (fen, days) => {
      const amount = Fen.parse(fen);
      const charged = lateFine(amount, days, 30);
      assert.ok(charged <= fen && charged <= lateFine(amount, days + 1, 30));
      if (days >= 34) assert.equal(charged, fen);
    }));
  });
});

describe('逾期日数', () => {
  it('期限届满之日不逾期，次日为第一日', () => {
    assert.equal(daysLate(DUE, day('2026-04-01'), []), 0);
    assert.equal(daysLate(DUE, day('2026-03-20'), []), 0);
    assert.equal(daysLate(DUE, day('2026-04-02'), []), 1);
    assert.equal(daysLate(DUE, day('2026-05-05'), []), 34);
  });

  it('复议或者诉讼期间不予计算，首尾两日都不计', () => {
    assert.equal(daysLate(DUE, day('2026-04-11'), [span('2026-04-05', '2026-04-07')]), 7);
    assert.equal(daysLate(DUE, day('2026-04-11'), [span('2026-04-02', '2026-04-11')]), 0);
  });

  it('复议和诉讼重叠的期间只扣除一次', () => {
    assert.equal(daysLate(DUE, day('2026-04-11'), [span('2026-04-05', '2026-04-07'), span('2026-04-06', '2026-04-08')]), 6);
  });

  it('逾期之前的、计算之后的复议期间不影响', () => {
    assert.equal(daysLate(DUE, day('2026-04-11'), [span('2026-03-01', '2026-04-01'), span('2026-04-12', '2026-05-01')]), 10);
    assert.equal(daysLate(DUE, day('2026-04-11'), [span('2026-03-01', '2026-04-02')]), 9);
  });

  it('与逐日清点的结果相同', () => {
    const interval = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from: addDays(DUE, from), to: addDays(DUE, from + length) }));
    fc.assert(fc.property(fc.integer({ min: -5, max: 60 }), fc.array(interval, { maxLength: 4 }), (late, suspended) => {
      let counted = 0;
      for (let n = 1; n <= late; n += 1) {
        const date = addDays(DUE, n);
        if (!suspended.some(({ from, to }) => from <= date && date <= to)) counted += 1;
      }
      assert.equal(daysLate(DUE, addDays(DUE, late), suspended), counted);
    }));
  });
});

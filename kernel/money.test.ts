import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import { Fen, fenFromYuan, formatYuan, ratioOf, rmbCapitals, yuanText } from './money.ts';

const fen = (amount: number): Fen => Fen.parse(amount);
const yuan = (text: string): Fen => fenFromYuan(text) ?? assert.fail(`${text} is no amount`);

const anyFen = fc.maxSafeNat().map(fen);
/** Amounts with many zeros are where the rules of the capitals are; plain random numbers hardly have any. */
const sparse = fc.array(fc.constantFrom('0', '0', '0', '1', '9'), { minLength: 1, maxLength: 15 }).map((digits) => fen(Number(digits.join(''))));

/** Amount in yuan and its capitals; the first block holds the examples of 《支付结算办法》附一. */
const CAPITALS: readonly (readonly [amount: string, capitals: string])[] = [
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['107000.53', '壹拾万柒仟元零伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  // Nothing, and less than a yuan.
  ['0', '零元整'],
  ['0.01', '壹分'],
  ['0.05', '伍分'],
  ['0.10', '壹角整'],
  ['0.50', '伍角整'],
  ['0.99', '玖角玖分'],
  // Whole yuan; 拾 always has its 壹.
  ['1', '壹元整'],
  ['10', '壹拾元整'],
  ['15', '壹拾伍元整'],
  ['100', '壹佰元整'],
  ['101', '壹佰零壹元整'],
  ['110', '壹佰壹拾元整'],
  ['1001', '壹仟零壹元整'],
  ['1010', '壹仟零壹拾元整'],
  ['3000', '叁仟元整'],
  ['52120', '伍万贰仟壹佰贰拾元整'],
  ['482000', '肆拾捌万贰仟元整'],
  // 元位 is 0 before 角, and 角位 is 0 before 分.
  ['2', '贰元整'],
  ['100.10', '壹佰元零壹角整'],
  ['10000.50', '壹万元零伍角整'],
  ['20.03', '贰拾元零叁分'],
  ['1234.56', '壹仟贰佰叁拾肆元伍角陆分'],
  // 万: no 零 where the place of 仟 is filled, one 零 where it is not.
  ['10000', '壹万元整'],
  ['10001', '壹万零壹元整'],
  ['10100', '壹万零壹佰元整'],
  ['11000', '壹万壹仟元整'],
  ['100000', '壹拾万元整'],
  ['100010', '壹拾万零壹拾元整'],
  ['1000000', '壹佰万元整'],
  ['10203040', '壹仟零贰拾万叁仟零肆拾元整'],
  ['50000000', '伍仟万元整'],
  // 亿: the same once more.
  ['100000000', '壹亿元整'],
  ['100000001', '壹亿零壹元整'],
  ['100000100', '壹亿零壹佰元整'],
  ['100005000', '壹亿零伍仟元整'],
  ['105000000', '壹亿零伍佰万元整'],
  ['120003000', '壹亿贰仟万叁仟元整'],
  ['120000300', '壹亿贰仟万零叁佰元整'],
  ['1000000000', '壹拾亿元整'],
  ['100000000000', '壹仟亿元整'],
  ['1000000000000', '壹万亿元整'],
  ['1000100000000', '壹万零壹亿元整'],
  ['90071992547409.91', '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
];

/** Reads capitals back: the inverse of rmbCapitals, by adding up, so that it shares nothing with the code under test. */
const readCapitals = (text: string): bigint => {
  const units: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let [below, wan, yi, fenTotal, digit] = [0n, 0n, 0n, 0n, 0n];
  for (const character of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const unit = units[character];
    if (value >= 0) digit = BigInt(value);
    else if (unit !== undefined) [below, digit] = [below + digit * unit, 0n];
    else if (character === '万') [wan, below, digit] = [(below + digit) * 10_000n, 0n, 0n];
    else if (character === '亿') [yi, wan, below, digit] = [(wan + below + digit) * 100_000_000n, 0n, 0n, 0n];
    else if (character === '元') [fenTotal, digit] = [(yi + wan + below + digit) * 100n, 0n];
    else if (character === '角') [fenTotal, digit] = [fenTotal + digit * 10n, 0n];
    else if (character === '分') fenTotal += digit;
  }
  return fenTotal;
};

describe('An amount in fen', () => {
  it('is a whole number, not negative, and exact in a double', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1, '100']) {
      assert.equal(Fen.safeParse(wrong).success, false, String(wrong));
    }
    assert.equal(fen(0), 0);
    assert.equal(fen(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
  });

  it('is refused in Chinese', () => {
    assert.equal(Fen.safeParse(0.5).error?.issues[0]?.message, '金额应当精确到分');
    assert.equal(Fen.safeParse(-1).error?.issues[0]?.message, '金额不能为负数');
  });
});

describe('An amount typed in yuan', () => {
  it('may have commas after every third digit, one or two decimals, and blanks around it', () => {
    const same = { 52120: 5_212_000, '52,120': 5_212_000, '52120.5': 5_212_050, ' 1,234,567.89 ': 123_456_789, '0.01': 1, 0: 0 };
    for (const [text, amount] of Object.entries(same)) assert.equal(fenFromYuan(text), amount, text);
  });

  it('is exact where a double would not be', () => {
    assert.equal(fenFromYuan('0.29'), 29);
    assert.equal(fenFromYuan('1.15'), 115);
    assert.equal(fenFromYuan('90071992547409.91'), Number.MAX_SAFE_INTEGER);
  });

  it('is no amount otherwise', () => {
    const wrong = ['', ' ', '-1', '+1', '1.234', '1.', '.5', '01', '1,23', '12,34,567', '1e3', '一百', '100元', '１００', 'NaN', '90071992547409.92'];
    for (const text of wrong) assert.equal(fenFromYuan(text), null, text);
  });
});

describe('An amount shown', () => {
  it('has two decimals for machines', () => {
    assert.deepEqual([0, 5, 50, 123_450].map((amount) => formatYuan(fen(amount))), ['0.00', '0.05', '0.50', '1234.50']);
  });

  it('has commas for readers, and decimals only where there are jiao or fen', () => {
    const shown = [5_212_000, 123_450, 99_900, 100_000, 5, 0, 123_456_789].map((amount) => yuanText(fen(amount)));
    assert.deepEqual(shown, ['52,120元', '1,234.50元', '999元', '1,000元', '0.05元', '0元', '1,234,567.89元']);
  });

  it('can be typed again', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        assert.equal(fenFromYuan(formatYuan(amount)), amount);
        assert.equal(fenFromYuan(yuanText(amount).replace('元', '')), amount);
      }),
    );
  });
});

describe('An amount in capitals (《支付结算办法》附一)', () => {
  for (const [amount, capitals] of CAPITALS) {
    it(`${amount} is ${capitals}`, () => assert.equal(rmbCapitals(yuan(amount)), capitals));
  }

  it('says the amount, whatever it is', () => {
    fc.assert(fc.property(anyFen, (amount) => assert.equal(readCapitals(rmbCapitals(amount)), BigInt(amount))), { numRuns: 2000 });
    fc.assert(fc.property(sparse, (amount) => assert.equal(readCapitals(rmbCapitals(amount)), BigInt(amount))), { numRuns: 2000 });
  });

  it('never has two 零 in a row, a 零 before 元 or 整, or an amount in yuan or jiao left open', () => {
    fc.assert(
      fc.property(sparse, (amount) => {
        const text = rmbCapitals(amount);
        if (amount > 0) assert.doesNotMatch(text, /零零|零[元万亿整角分]|^零/);
        assert.match(text, /(?:[元角]整|分)$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A share of an amount', () => {
  it('rounds half a fen up', () => {
    assert.equal(ratioOf(fen(1), 1, 2), 1);
    assert.equal(ratioOf(fen(1), 49, 100), 0);
    assert.equal(ratioOf(fen(10), 1, 3), 3);
    assert.equal(ratioOf(fen(20), 1, 3), 7);
    assert.equal(ratioOf(fen(5_000_000), 3, 100), 150_000);
  });

  it('is exact for amounts whose product a double cannot hold', () => {
    assert.equal(ratioOf(fen(Number.MAX_SAFE_INTEGER), 999_999_999, 1_000_000_000), 9_007_199_245_733_792);
  });

  it('is a whole share for equal parts, and grows with the amount', () => {
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 1, max: 1000 }), (amount, part) => assert.equal(ratioOf(amount, part, part), amount)),
    );
    fc.assert(
      fc.property(anyFen, anyFen, (a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        assert.ok(ratioOf(less, 3, 100) <= ratioOf(more, 3, 100));
      }),
    );
  });

  it('is refused where it is no share, or no amount comes of it', () => {
    for (const [n, d] of [[1, 0], [1, -1], [-1, 2], [0.5, 1], [1, Number.NaN]] as const) {
      assert.throws(() => ratioOf(fen(100), n, d), RangeError);
    }
    assert.throws(() => ratioOf(fen(Number.MAX_SAFE_INTEGER), 2, 1));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import { canonicalJson } from './canonical.ts';
import type { JsonValue } from './canonical.ts';

/** What the type system would refuse, and a careless cast lets through. */
const asJson = (value: unknown): JsonValue => value as JsonValue;

const refusal = (value: unknown): string => {
  try {
    canonicalJson(asJson(value));
  } catch (error) {
    assert.ok(error instanceof TypeError);
    return error.message;
  }
  return assert.fail('it was accepted');
};

const doubleOf = (hex: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
};

/** RFC 8785 appendix B: IEEE 754 bits and the text they must have. */
const NUMBERS: readonly (readonly [hex: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const turnedRound = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([name, member]) => [name, turnedRound(member)]));
};

describe('The canonical text of a value (RFC 8785)', () => {
  it('is that of the sample in section 3.2.2', () => {
    const sample = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    assert.equal(
      canonicalJson(asJson(sample)),
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders members by UTF-16 code units, as the sample in section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign'];
    const order = [...names, 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'];
    assert.deepEqual([...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map((match) => match[1]), order);
  });

  for (const [hex, text] of NUMBERS) {
    it(`writes the double ${hex} as ${text}`, () => assert.equal(canonicalJson(doubleOf(hex)), text));
  }

  it('has no spaces, and orders nested members, but never items', () => {
    assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: {} }), '{"a":{},"b":[{"c":2,"d":1},"x"]}');
    assert.equal(canonicalJson([3, 1, 2]), '[3,1,2]');
    assert.equal(canonicalJson([]), '[]');
  });

  it('puts 10 before 9, because names are text', () => {
    assert.equal(canonicalJson({ 9: 'a', 10: 'b' }), '{"10":"b","9":"a"}');
  });

  it('leaves Chinese as it is', () => {
    assert.equal(canonicalJson({ 文号: '东执罚决〔2026〕3号' }), '{"文号":"东执罚决〔2026〕3号"}');
  });

  it('takes an object without a prototype, and a member named __proto__', () => {
    assert.equal(canonicalJson(asJson(Object.assign(Object.create(null), { a: 1 }))), '{"a":1}');
    assert.equal(canonicalJson(asJson(JSON.parse('{"__proto__":1,"a":2}'))), '{"__proto__":1,"a":2}');
  });
});

describe('What JSON has not is refused with its place', () => {
  it('numbers that are none', () => {
    assert.equal(refusal({ a: [1, Number.NaN] }), '$.a[1]: NaN is not a JSON number');
    assert.equal(refusal(Number.POSITIVE_INFINITY), '$: Infinity is not a JSON number');
    assert.match(refusal([[Number.NEGATIVE_INFINITY]]), /^\$\[0\]\[0\]: -Infinity/);
  });

  it('undefined, as a member, an item and a hole', () => {
    assert.equal(refusal({ party: { name: undefined } }), '$.party.name: undefined is not JSON');
    assert.equal(refusal([undefined]), '$[0]: undefined is not JSON');
    assert.equal(refusal(Array(1)), '$[0]: undefined is not JSON');
  });

  it('lone surrogates, in texts and in names', () => {
    assert.match(refusal({ a: '\ud800' }), /^\$\.a: a lone surrogate/);
    assert.match(refusal({ '\udfff': 1 }), /lone surrogate/);
  });

  it('functions, symbols, big integers and objects of a class', () => {
    assert.equal(refusal({ f: () => 1 }), '$.f: function is not JSON');
    assert.equal(refusal([Symbol('s')]), '$[0]: symbol is not JSON');
    assert.equal(refusal({ n: 1n }), '$.n: bigint is not JSON');
    assert.equal(refusal({ m: new Map([['a', 1]]) }), '$.m: an object with a class is not JSON');
  });

  it('a value that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    assert.match(refusal(loop), /^\$\.again\.again.*nested more than 500 deep$/);
  });
});

describe('For every JSON value', () => {
  // Well-formed text only; negative zero is left out, because its canonical text is 0.
  const anyJson = fc.jsonValue({ stringUnit: 'binary' }).map((value) => asJson(JSON.parse(JSON.stringify(value))));

  it('a text is written as ECMAScript writes it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(canonicalJson(text), JSON.stringify(text))));
    for (const text of ['', '"', '\\', '\u001f', '\u007f', '\u2028', '\ud7ff', '\ue000', '\uffff', '𠮷', '行政处罚']) assert.equal(canonicalJson(text), JSON.stringify(text));
  });

  it('parsing the canonical text gives the value back', () => {
    fc.assert(fc.property(anyJson, (value) => assert.deepEqual(JSON.parse(canonicalJson(value)), value)));
  });

  it('the text does not depend on the order of members', () => {
    fc.assert(fc.property(anyJson, (value) => assert.equal(canonicalJson(turnedRound(value)), canonicalJson(value))));
  });

  it('canonical text is its own canonical text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(asJson(JSON.parse(text))), text);
      }),
    );
  });
});

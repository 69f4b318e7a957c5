import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { concat, equalBytes, fromBase64, fromDecimal, fromHex, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { formatBundle, LONGEST_ENTRY, parseBundle } from './entries.ts';
import { errorOf, hexOf, valueOf } from './testing/sample-log.ts';

const bytes = fc.uint8Array({ maxLength: 70 });

describe('Bytes are spelt', () => {
  it('in base64 as everybody spells them', () => {
    fc.assert(fc.property(bytes, (data) => {
      assert.equal(toBase64(data), Buffer.from(data).toString('base64'));
      assert.equal(hexOf(fromBase64(toBase64(data)) ?? assert.fail()), hexOf(data));
    }));
  });

  it('in base64 in one way only: padding, alphabet and unused bits included', () => {
    for (const wrong of ['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'AA==\n', ' AA==', 'A-_=', 'AA==AA==', '=AAA', 'AAAA=', '====']) assert.equal(fromBase64(wrong), null, wrong);
    assert.equal(fromBase64('')?.length, 0);
  });

  it('in hexadecimal, in small letters', () => {
    fc.assert(fc.property(bytes, (data) => {
      assert.equal(toHex(data), hexOf(data));
      assert.equal(hexOf(fromHex(toHex(data)) ?? assert.fail()), hexOf(data));
    }));
    for (const wrong of ['0', 'AB', '0x00', 'zz', ' 00']) assert.equal(fromHex(wrong), null, wrong);
  });

  it('as UTF-8, and what is not UTF-8 is nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(hexOf(utf8(text)), Buffer.from(text).toString('hex'));
      assert.equal(fromUtf8(utf8(text)), text);
    }));
    for (const wrong of [[0xff], [0xc0, 0x80], [0xe4, 0xb8], [0xed, 0xa0, 0x80]]) assert.equal(fromUtf8(Uint8Array.from(wrong)), null);
    assert.throws(() => utf8('\ud800'), URIError);
  });

  it('are equal when they are as long and the same', () => {
    assert.ok(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2)));
    for (const other of [[1], [1, 3], [1, 2, 0], []]) assert.ok(!equalBytes(Uint8Array.of(1, 2), Uint8Array.from(other)));
    assert.equal(hexOf(concat(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))), '010203');
  });

  it('and sizes are decimal without leading zeros, as far as numbers count exactly', () => {
    assert.deepEqual(['0', '7', '20852163', '9007199254740991'].map(fromDecimal), [0, 7, 20_852_163, 9_007_199_254_740_991]);
    for (const wrong of ['', '00', '07', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '9007199254740992', '99999999999999999', '１']) assert.equal(fromDecimal(wrong), null, wrong);
  });
});

describe('An entry bundle', () => {
  it('is read back as the entries it was written from', () => {
    fc.assert(fc.property(fc.array(bytes, { maxLength: 256 }), (entries) => {
      assert.deepEqual(valueOf(parseBundle(formatBundle(entries))).map(hexOf), entries.map(hexOf));
    }));
  });

  it('writes the length of each entry in two bytes, the greater first', () => {
    assert.equal(hexOf(formatBundle([Uint8Array.of(0xaa), new Uint8Array(0)])), '0001aa0000');
    assert.equal(hexOf(formatBundle([new Uint8Array(258)]).subarray(0, 2)), '0102');
    assert.equal(valueOf(parseBundle(formatBundle([new Uint8Array(LONGEST_ENTRY)])))[0]?.length, LONGEST_ENTRY);
    assert.throws(() => formatBundle([new Uint8Array(LONGEST_ENTRY + 1)]), RangeError);
  });

  it('that ends early, or holds more than a tile, is refused', () => {
    const whole = formatBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
    // Cut after the first entry it is whole again, and one entry short of its tile.
    for (let length = 1; length < whole.length; length += 1) if (length !== 5) assert.equal(errorOf(parseBundle(whole.subarray(0, length))), 'bundle-malformed', String(length));
    assert.equal(errorOf(parseBundle(formatBundle(Array.from({ length: 257 }, () => new Uint8Array(0))))), 'bundle-malformed');
  });
});

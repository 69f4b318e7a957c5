import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import { toLegalDate } from './dates.ts';
import { BirthDate, birthDateOf, isOrganisationCode, isResidentId, isUscc, tidyIdentifier } from './identifiers.ts';

const today = toLegalDate('2026-11-20') ?? assert.fail();

/** Codes in public registers: enterprises (91) and sole traders (92). */
const REAL_USCC = [
  '91230500MA1B3N1N2M',
  '91350100M000100Y43',
  '91110000802100433B',
  '91110000600037341L',
  '9131011259474644XJ',
  '92330106MA2GKHP698',
  '92310105MAC4EUBHX7',
  '92320505MA1W70U07M',
];

/** The examples in GB 11643-1999 itself. */
const STANDARD_IDS = ['11010519491231002X', '440524188001010014'];

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number with the right check character, whatever its digits say. */
const withCheck = (first17: string): string => {
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + Number(first17[i]) * weight, 0);
  // ISO 7064 MOD 11-2 as a congruence: the sum and the check (X is 10) leave 1.
  const check = (12 - (sum % 11)) % 11;
  return `${first17}${check === 10 ? 'X' : check}`;
};

const anyId = fc
  .tuple(fc.constantFrom('110105', '370502', '411200', '710000', '830000'), fc.integer({ min: 1950, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(999))
  .map(([region, year, month, day, order]) =>
    withCheck(`${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(order).padStart(3, '0')}`));

const altered = (text: string, place: number, character: string): string => text.slice(0, place) + character + text.slice(place + 1);

describe('A unified social credit code (GB 32100)', () => {
  for (const code of REAL_USCC) it(`${code} is one`, () => assert.equal(isUscc(code), true));

  it('is not one after any single digit or letter has been changed', () => {
    for (const code of REAL_USCC) {
      for (let place = 0; place < code.length; place += 1) {
        for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
          if (character !== code[place]) assert.equal(isUscc(altered(code, place, character)), false, altered(code, place, character));
        }
      }
    }
  });

  it('is not one after two neighbours that differ have changed places', () => {
    for (const code of REAL_USCC) {
      for (let place = 0; place + 1 < code.length; place += 1) {
        const swapped = altered(altered(code, place, code.charAt(place + 1)), place + 1, code.charAt(place));
        if (swapped !== code) assert.equal(isUscc(swapped), false, swapped);
      }
    }
  });

  it('has exactly one last character for every registrar, region and organisation', () => {
    const endings = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
    const beginnings = fc.tuple(fc.constantFrom('11', '52', '91', '92', 'A1', 'N2', 'Y1'), fc.integer({ min: 110_000, max: 659_999 }), fc.constantFrom(...REAL_USCC));
    fc.assert(
      fc.property(beginnings, ([registrar, region, code]) => {
        const fitting = endings.filter((ending) => isUscc(`${registrar}${region}${code.slice(8, 17)}${ending}`));
        assert.equal(fitting.length, 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('has 18 capitals and digits, none of them I, O, S, V or Z', () => {
    const wrong = ['', '91230500MA1B3N1N2', '91230500MA1B3N1N2MM', '91230500ma1b3n1n2m', ' 91230500MA1B3N1N2M', '9I230500MA1B3N1N2M', '9123O500MA1B3N1N2M'];
    for (const text of wrong) assert.equal(isUscc(text), false, text);
  });

  it('is not one where only its outer check character is right', () => {
    // Made up: the last character fits, the 组织机构代码 within does not.
    const inner = REAL_USCC.map((code) => altered(code, 16, code[16] === '7' ? '8' : '7')).flatMap((code) =>
      '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('').map((last) => altered(code, 17, last)));
    assert.equal(inner.length, REAL_USCC.length * 31);
    for (const code of inner) assert.equal(isUscc(code), false, code);
  });
});

describe('An organisation code (GB 11714)', () => {
  it('is the ninth to seventeenth character of a unified code', () => {
    for (const code of REAL_USCC) assert.equal(isOrganisationCode(code.slice(8, 17)), true, code);
  });

  it('may have the hyphen it is printed with', () => {
    assert.equal(isOrganisationCode('80210043-3'), true);
    assert.equal(isOrganisationCode('59474644-X'), true);
  });

  it('is not one with another check character, in small letters, or of another length', () => {
    for (const text of ['802100434', '59474644x', '80210043', '8021004333', '8021-00433', '']) assert.equal(isOrganisationCode(text), false, text);
  });
});

describe('A resident id number (GB 11643)', () => {
  for (const id of STANDARD_IDS) it(`${id} is one`, () => assert.equal(isResidentId(id, today), true));

  it('may end in a small x', () => assert.equal(isResidentId('11010519491231002x', today), true));

  it('is one for every region, birth date and order with the right check character', () => {
    fc.assert(fc.property(anyId, (id) => assert.equal(isResidentId(id, today), true)));
  });

  it('is not one after any single digit has been changed', () => {
    fc.assert(
      fc.property(anyId, fc.nat(17), fc.nat(9), (id, place, digit) => {
        fc.pre(id[place] !== String(digit));
        assert.equal(isResidentId(altered(id, place, String(digit)), today), false);
      }),
    );
  });

  it('has a birth date that exists', () => {
    for (const born of ['20250229', '20240230', '19901301', '19900010', '19900100', '17991231']) {
      assert.equal(isResidentId(withCheck(`110105${born}002`), today), false, born);
    }
    assert.equal(isResidentId(withCheck('11010520240229002'), today), true);
  });

  it('has a birth date that is not in the future; today is allowed', () => {
    assert.equal(isResidentId(withCheck('11010520261120002'), today), true);
    assert.equal(isResidentId(withCheck('11010520261121002'), today), false);
  });

  it('begins with a province; 71 and 81 to 83 stand for the residence permits of Taiwan, Hong Kong and Macao residents', () => {
    const pairs = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
    const provinces = pairs.filter((pair) => isResidentId(withCheck(`${pair}000019900101002`), today));
    assert.equal(provinces.join(' '), '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83');
  });

  it('has 18 characters and nothing around them', () => {
    for (const text of ['', '110105491231002', ' 11010519491231002X', '11010519491231002X1', '1101051949123100２X']) {
      assert.equal(isResidentId(text, today), false, text);
    }
  });
});

describe('The birth date in a resident id number', () => {
  it('may lie before 1949', () => {
    assert.deepEqual(STANDARD_IDS.map(birthDateOf), ['1949-12-31', '1880-01-01']);
  });

  it('is null where there is none', () => {
    for (const text of ['', '110105194912310', '110105194902300021', '91230500MA1B3N1N2M']) assert.equal(birthDateOf(text), null, text);
  });

  it('is given without looking at the check character, so that a mistyped number can still be compared with what was stated', () => {
    assert.equal(birthDateOf('110105194912310021'), '1949-12-31');
  });

  it('is a birth date of the schema, which refuses what is no day', () => {
    assert.equal(BirthDate.parse('1938-05-12'), '1938-05-12');
    for (const text of ['1938-02-30', '1799-12-31', '1938-5-12', '']) assert.equal(BirthDate.safeParse(text).success, false, text);
  });
});

describe('An identifier as typed', () => {
  it('loses its blanks, full-width forms and small letters', () => {
    assert.equal(tidyIdentifier(' 110105 19491231 002x\n'), '11010519491231002X');
    assert.equal(tidyIdentifier('９１２３０５００ｍａ１Ｂ３Ｎ１Ｎ２Ｍ'), '91230500MA1B3N1N2M');
  });
});

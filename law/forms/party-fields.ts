import type { Hints } from './hints.ts';

/** How the party's block is filled in, beside what its schema says. Birth dates are text there: people were born before 1949. */
export const PARTY_FIELDS: Hints = {
  'person.birthDate': { widget: 'date' },
  'operator.birthDate': { widget: 'date' },
  uscc: { hint: '18位；没有的不填' },
  licence: { hint: '没有统一社会信用代码的，写明证照名称和编号，或者写明没有证照' },
};

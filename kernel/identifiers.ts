import { z } from 'zod';

import { isRealDay } from './dates.ts';
import type { LegalDate } from './dates.ts';

/** As the checks below want it: full-width forms made plain, spaces dropped, letters in capitals. For what people type or paste. */
export const tidyIdentifier = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + alphabet.indexOf(text.charAt(i)) * weight, 0);

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Indexed by 11 minus the remainder: 10 is written X and 11 is written 0. */
const ORGANISATION_CHECKS = '0123456789X0';

/** 组织机构代码 (GB 11714): eight characters and a check character, with or without the hyphen it is printed with. */
export const isOrganisationCode = (text: string): boolean => {
  if (!/^[0-9A-Z]{8}-?[0-9X]$/.test(text)) return false;
  const check = 11 - (weighted(text, ALPHANUMERIC, ORGANISATION_WEIGHTS) % 11);
  return text.at(-1) === ORGANISATION_CHECKS.charAt(check);
};

/** Without I, O, S, V and Z, which are mistaken for digits. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const USCC_SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * 统一社会信用代码 (GB 32100): registrar, kind, region, 组织机构代码 (itself checked), check character. The tables of registrars
 * and kinds are not consulted: they have grown since the standard, and a code refused for being new is worse than one let through.
 */
export const isUscc = (text: string): boolean => {
  if (!USCC_SHAPE.test(text) || !isOrganisationCode(text.slice(8, 17))) return false;
  return text.charAt(17) === USCC_ALPHABET.charAt((31 - (weighted(text, USCC_ALPHABET, USCC_WEIGHTS) % 31)) % 31);
};

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Indexed by the remainder of the weighted sum by 11. */
const RESIDENT_CHECKS = '10X98765432';
const RESIDENT_SHAPE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:1[89]|2\d)\d{9}[0-9Xx]$/;

const isBirthDay = (text: string): boolean =>
  Number(text.slice(0, 4)) >= 1800 && isRealDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

const BIRTH_DATE_WANTED = '请填写真实存在的出生日期，格式如“1980-01-31”';

/**
 * A birth date. No LegalDate: people were born before 1949. Text order is date order, against a LegalDate too
 * (annotate one side as string: the compiler will not compare two brands).
 */
export const BirthDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: BIRTH_DATE_WANTED, abort: true })
  .refine(isBirthDay, { error: BIRTH_DATE_WANTED })
  .brand('BirthDate');
export type BirthDate = z.infer<typeof BirthDate>;

/** The birth date in an 18-digit 公民身份号码; null where the text is not of that shape. The check character is not looked at. */
export const birthDateOf = (residentId: string): BirthDate | null => {
  if (!RESIDENT_SHAPE.test(residentId)) return null;
  return BirthDate.safeParse(`${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`).data ?? null;
};

/**
 * 公民身份号码 (GB 11643-1999): a province of GB/T 2260 (71, 81-83 for the residence permits of Taiwan, Hong Kong and Macao
 * residents), a birth date that is not in the future, and the check character, which may be a small x.
 * The county is not looked up: a number keeps the code of a county that was abolished long ago.
 */
export const isResidentId = (text: string, today: LegalDate): boolean => {
  const born: string | null = birthDateOf(text);
  if (born === null || born > today) return false;
  return text.charAt(17).toUpperCase() === RESIDENT_CHECKS.charAt(weighted(text, ALPHANUMERIC, RESIDENT_WEIGHTS) % 11);
};

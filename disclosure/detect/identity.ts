import { isRealDay } from '#kernel/dates.ts';
import { birthDateOf, isResidentId } from '#kernel/identifiers.ts';
import { matches, type Detection, type Detector } from './detection.ts';
import { foldNumerals, GAP } from './fold.ts';

const IDENTITY = '身份证件号码';

/** Every run of eighteen, also inside a longer number: a lookahead lets the windows overlap. */
const EIGHTEEN = new RegExp(String.raw`(?=(\d(?:${GAP}\d){16}${GAP}[\dX]))`, 'dgu');
const ALONE = new RegExp(String.raw`(?<![\dA-Z])(\d(?:${GAP}\d){16}${GAP}[\dX])(?![\dA-Z])`, 'dgu');
/** The numbers issued until 1999: two digits for the year, no check character. */
const FIFTEEN = new RegExp(String.raw`(?<!\d)((?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:${GAP}\d){13})(?!\d)`, 'dgu');

const bornIn = (fifteen: string): boolean =>
  isRealDay(1900 + Number(fifteen.slice(6, 8)), Number(fifteen.slice(8, 10)), Number(fifteen.slice(10, 12)));

/** A number called one of a paper by the words before it. */
const NAMED = /(?:身份证(?:件)?|公民身份|护照|通行证|居住证|居留证|居留身份证|军官证|士兵证|证件)(?:号码|编号|号)?(?:为|是)?[:\s（(]{0,3}([A-Z]{0,3}\d[\dA-Z]{5,19})/dgu;

const BORN = /((?:18|19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?)(?:出生|生(?![产活效意物])|生人)|(?:出生(?:日期|年月日?|于)?|生日)(?:为|是)?[:\s]{0,2}(?:18|19|20)\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?/dgu;

/**
 * Identity numbers (5.2: never shown, not even in part). Standing alone, eighteen digits with a province and a birth date are one even
 * where the check character is wrong: a slip of the pen still names the person. Inside a longer number the check character must fit.
 */
export const identity: Detector = (folded, { today }): readonly Detection[] => {
  const text = foldNumerals(folded);
  return [
    ...matches(text, EIGHTEEN, 'identity', IDENTITY, (found) => isResidentId(found, today)),
    ...matches(text, ALONE, 'identity', IDENTITY, (found) => birthDateOf(found) !== null),
    ...matches(text, FIFTEEN, 'identity', IDENTITY, bornIn),
    ...matches(text, NAMED, 'identity', IDENTITY),
    ...matches(folded, BORN, 'other', '出生日期'),
  ];
};

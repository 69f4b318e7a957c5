import { everywhere, type Detection, type Detector } from './detection.ts';
import { foldNumerals } from './fold.ts';

/** Names and numbers of the people in the case: the party's, the operator's, those of whoever was questioned or signed. */
export const known: Detector = (folded, { names, numbers }): readonly Detection[] => [
  ...names.flatMap((name) => everywhere(folded, name, 'natural-person', '自然人姓名')),
  ...numbers.filter((number) => number.length >= 5).flatMap((number) => everywhere(foldNumerals(folded), number, 'identity', '身份证件号码或者联系电话')),
];

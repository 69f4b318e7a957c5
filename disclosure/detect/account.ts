import { matches, type Detection, type Detector } from './detection.ts';
import { foldNumerals, GAP } from './fold.ts';

const ACCOUNT = '银行账号';

const NAMED = new RegExp(String.raw`(?:账号|账户|帐号|帐户|卡号|银行卡|存折|开户行|收款)[^\d。；\n]{0,20}(\d(?:${GAP}\d){7,29})(?!\d)`, 'dgu');
/** UnionPay numbers begin with 62; they are recognised without a word, by their check digit. */
const CARD = new RegExp(String.raw`(?<!\d)(6${GAP}2(?:${GAP}\d){14,17})(?!\d)`, 'dgu');

const passesLuhn = (digits: string): boolean =>
  Array.from(digits).toReversed().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0) % 10 === 0;

/** Accounts of persons and organisations alike; the treasury's account is deleted too, which is the cautious reading of 5.2. */
export const account: Detector = (folded): readonly Detection[] => {
  const text = foldNumerals(folded);
  return [...matches(text, NAMED, 'account', ACCOUNT), ...matches(text, CARD, 'account', ACCOUNT, passesLuhn)];
};

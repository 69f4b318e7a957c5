import { z } from 'zod';

/** An amount of renminbi in fen (分). Money is never a fraction. */
export const Fen = z
  .int({ error: '金额应当精确到分' })
  .nonnegative({ error: '金额不能为负数' })
  .brand('Fen');
export type Fen = z.infer<typeof Fen>;

// As people and spreadsheets write it: plain, or with commas after every third digit; at most two decimals.
const YUAN_SHAPE = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/** An amount in yuan as typed ('52120', '52,120', '52120.5'); null where it is none, is negative, or is finer than a fen. */
export const fenFromYuan = (text: string): Fen | null => {
  const match = YUAN_SHAPE.exec(text.trim());
  if (match === null) return null;
  const [, yuan = '', decimals = ''] = match;
  const fen = Number(yuan.replaceAll(',', '') + decimals.padEnd(2, '0'));
  return Fen.safeParse(fen).data ?? null;
};

const split = (fen: Fen): { readonly yuan: string; readonly cents: string } => {
  const digits = String(fen).padStart(3, '0');
  return { yuan: digits.slice(0, -2), cents: digits.slice(-2) };
};

/** For machines and spreadsheets: '1234.50'. */
export const formatYuan = (fen: Fen): string => `${split(fen).yuan}.${split(fen).cents}`;

/** For readers: '52,120元', and '1,234.50元' where there are jiao or fen. */
export const yuanText = (fen: Fen): string => {
  const { yuan, cents } = split(fen);
  const grouped = yuan.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${grouped}${cents === '00' ? '' : `.${cents}`}元`;
};

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const WAN = 10_000n;
const YI = 100_000_000n;

const capital = (digit: bigint): string => DIGITS.charAt(Number(digit));

/** 1..9999: the digits with 仟佰拾, and one 零 for any run of zeros that stands between digits. */
const belowWan = (value: bigint): string => {
  let text = '';
  let pendingZero = false;
  for (const [size, unit] of [[1000n, '仟'], [100n, '佰'], [10n, '拾'], [1n, '']] as const) {
    const digit = (value / size) % 10n;
    if (digit === 0n) {
      pendingZero = text !== '';
      continue;
    }
    text += `${pendingZero ? '零' : ''}${capital(digit)}${unit}`;
    pendingZero = false;
  }
  return text;
};

/** Joins the part above 万 or 亿 to the part below it, with 零 where the lower part does not fill its highest place. */
const joined = (high: string, unit: string, low: bigint, lowText: string, lowTop: bigint): string => {
  const zero = high !== '' && low > 0n && low < lowTop ? '零' : '';
  return `${high === '' ? '' : high + unit}${zero}${lowText}`;
};

const belowYi = (value: bigint): string =>
  joined(belowWan(value / WAN), '万', value % WAN, belowWan(value % WAN), 1000n);

const wholeYuan = (value: bigint): string => joined(belowYi(value / YI), '亿', value % YI, belowYi(value % YI), 10_000_000n);

/**
 * The amount in capitals, as decisions and receipts must print it (《支付结算办法》附一 正确填写票据和结算凭证的基本规定):
 * 整 closes an amount that ends in yuan or jiao; 零 stands for zeros between digits, and before 角 where the yuan end in 0.
 */
export const rmbCapitals = (fen: Fen): string => {
  const total = BigInt(fen);
  const yuan = total / 100n;
  const jiao = (total / 10n) % 10n;
  const cent = total % 10n;
  if (total === 0n) return '零元整';
  let text = yuan === 0n ? '' : `${wholeYuan(yuan)}元`;
  const gapAfterYuan = yuan > 0n && (jiao === 0n ? cent > 0n : yuan % 10n === 0n);
  if (gapAfterYuan) text += '零';
  if (jiao > 0n) text += `${capital(jiao)}角`;
  return cent > 0n ? `${text}${capital(cent)}分` : `${text}整`;
};

/** The share numerator/denominator of an amount, half a fen rounded up: 加处罚款, discounts, mitigation. */
export const ratioOf = (fen: Fen, numerator: number, denominator: number): Fen => {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) {
    throw new RangeError(`${numerator}/${denominator} is no share of an amount`);
  }
  const doubled = BigInt(fen) * BigInt(numerator) * 2n + BigInt(denominator);
  return Fen.parse(Number(doubled / (BigInt(denominator) * 2n)));
};

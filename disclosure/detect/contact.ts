import { matches, type Detection, type Detector } from './detection.ts';
import { foldNumerals, GAP } from './fold.ts';

const CONTACT = '通讯方式';

const MOBILE = new RegExp(String.raw`(?<!\d)((?:\+?86${GAP}|0)?1${GAP}[3-9](?:${GAP}\d){9})(?!\d)`, 'dgu');
/** An area code and a number, told apart by what stands between them; without it only where the words say so. */
const LANDLINE = /(?<!\d)(0\d{2,3}[)\-‐-―\s]{1,3}[2-9]\d{6,7})(?!\d)/dgu;
const NAMED = /(?:电话|手机|联系方式|联系人|传真|热线|座机)(?:号码?)?(?:为|是)?[:\s（(]{0,3}((?:\(?0\d{2,3}\)?[-\s]?)?\d{7,12})(?!\d)/dgu;
const MAIL = /(?<![A-Z0-9._%+-])([A-Z0-9._%+-]{1,64}@[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){1,5})/dgu;
const CHAT = /(?:微信|QQ|VX|WECHAT)(?:号码?|账号)?(?:为|是)?[:\s]{0,3}([A-Z][-_A-Z0-9]{5,19}|\d{5,12})/dgu;

export const contact: Detector = (folded): readonly Detection[] => {
  const text = foldNumerals(folded);
  return [MOBILE, LANDLINE, NAMED, MAIL, CHAT].flatMap((pattern) => matches(text, pattern, 'contact', CONTACT));
};

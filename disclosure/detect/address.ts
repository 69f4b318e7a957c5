import { everywhere, matches, type Detection, type Detector } from './detection.ts';

const ADDRESS = '家庭住址';

const NUMERAL = String.raw`[\d〇零一二三四五六七八九十]`;
/** What an address ends with once it is finer than the county. */
const DETAIL = String.raw`(?:${NUMERAL}+(?:号楼?|室|单元|栋|幢|楼|层|组|弄|院|户)|村|屯|小区|家园|花园|公寓|社区)`;
const BODY = String.raw`[^，。；,;\n]{0,50}${DETAIL}`;

const LIVES = '家庭住址|家庭地址|家住|住址|现住|现居|居住地|居住在|居住于|户籍地|户籍所在地|户籍|暂住|租住|经常居住地|住在|住于';
const HOME = new RegExp(`(?:${LIVES})(?:地址)?(?:为|于|在|是)?[:\\s]{0,2}(${BODY})`, 'dgu');
const DOMICILE = new RegExp(`住所地?(?:为|于|在|是)?[:\\s]{0,2}(${BODY})`, 'dgu');
/** Block, entrance and flat: nobody but a resident has such an address. */
const FLAT = /(\d{1,4}(?:号楼|栋|幢|座)\d{1,3}单元\d{1,4}(?:室|号|户))/dgu;

const UNITS = String.raw`[^\d路街巷村镇乡号栋楼室小]{1,8}?`;
const COUNTY = new RegExp(`^(?:${UNITS}(?:省|自治区))?(?:${UNITS}(?:市|自治州|盟))?(?:${UNITS}(?:区|县|旗|市))?`, 'u');

/** The part of an address that may stay: as far as the county (市、县、区). Empty where the address does not begin with one. */
export const uptoCounty = (address: string): string => COUNTY.exec(address)?.[0] ?? '';

const known = (folded: string, address: string): readonly Detection[] => {
  const below = address.slice(uptoCounty(address).length);
  return [address, below].filter((text) => text.length >= 4).flatMap((text) => everywhere(folded, text, 'address', ADDRESS));
};

/** Where natural persons live. The premises of a business stay: 住所 counts only where the party is a natural person. */
export const address: Detector = (folded, { addresses, naturalParty }): readonly Detection[] => [
  ...matches(folded, HOME, 'address', ADDRESS),
  ...(naturalParty ? matches(folded, DOMICILE, 'address', ADDRESS) : []),
  ...matches(folded, FLAT, 'address', ADDRESS),
  ...addresses.flatMap((one) => known(folded, one)),
];

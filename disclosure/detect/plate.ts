import { matches, type Detection, type Detector } from './detection.ts';

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使';
/** Five places, six on the green plates of new-energy vehicles; the last may be a character (挂、学、警). No I and no O. */
const PLATE = new RegExp(String.raw`([${PROVINCE}]\s?[A-HJ-NP-Z][\s·•.\-]{0,2}(?:[A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d挂学警港澳]|[A-HJ-NP-Z\d]{6}))(?![A-Z\d])`, 'dgu');

export const plate: Detector = (folded): readonly Detection[] => matches(folded, PLATE, 'plate', '车牌号码', (found) => /\d/.test(found));

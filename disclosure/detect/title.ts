import { matches, type Detection, type Detector } from './detection.ts';
import { foldNumerals } from './fold.ts';

const TITLE = '权属证书编号';

const NAMED = /(?:不动产权证|房产证|房屋所有权证|房权证|土地使用权?证|土地证|宅基地使用证|行驶证|驾驶证|机动车登记证|车架|车辆识别代号|车辆识别代码|发动机|从业资格证|健康证)书?(?:号码|编号|证号|号)?(?:为|是)?[:\s（(]{0,3}([A-Z\d][A-Z\d-]{5,29})/dgu;
/** 豫(2020)湖滨区不动产权第0012345号; 湖房权证字第12345号; 湖国用(2003)第123号. */
const REGISTERED = /([\p{Script=Han}]{0,3}[(〔[]?(?:\d{4})?[)〕\]]?[\p{Script=Han}]{0,12}(?:不动产权|房权证|国用|集用|林证|农地承包权)[\p{Script=Han}]{0,4}[(〔[]?(?:\d{4})?[)〕\]]?字?第[\dA-Z-]{2,20}号)/dgu;

/**
 * Numbers of titles to land, houses and vehicles, and of the personal papers that carry an identity number. Operating licences are not
 * among them: which licence is withheld or revoked, and its number, is part of the decision (双公示标准 暂扣或吊销证照名称及编号).
 */
export const title: Detector = (folded): readonly Detection[] => {
  const text = foldNumerals(folded);
  return [...matches(text, NAMED, 'title', TITLE), ...matches(folded, REGISTERED, 'title', TITLE)];
};

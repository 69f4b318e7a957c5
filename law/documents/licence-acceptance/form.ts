import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceAcceptance = defineDocument({
  code: 'XK-05', name: '行政许可受理通知书', audience: 'external', word: '许受',
  articles: [cite('licensing-2019', 32, 1, 5), cite('licensing-2019', 32, 2)],
  wording: {
    foot: COPIES,
    opening: phrase('受理', '你（单位）关于{申请事项}的申请，属于本机关职权范围，申请材料齐全、符合法定形式。{依据}，决定自{受理日期}起予以受理。'),
    deemed: statutory(
      '逾期没有告知补正的', '本机关于{收到日期}收到你（单位）关于{申请事项}的申请材料，逾期没有告知需要补正的内容。{依据}，自收到申请材料之日起即为受理。',
      [cite('licensing-2019', 32, 1, 4)], ['自收到申请材料之日起'],
    ),
    term: statutory(
      '办理期限', '本机关自受理之日起{许可期限}内作出行政许可决定；依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，另行书面告知。',
      [cite('licensing-2019', 42), cite('licensing-2019', 45)],
    ),
    lowerReview: statutory(
      '办理期限（先行审查后报上级机关决定的）', '本机关自受理之日起{审查期限}内审查完毕，将初步审查意见和全部申请材料直接报送上级行政机关；行政许可决定由上级行政机关作出。',
      [cite('licensing-2019', 35), cite('licensing-2019', 43)], ['上级行政机关'],
    ),
  },
});

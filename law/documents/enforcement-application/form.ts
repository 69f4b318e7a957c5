import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const enforcementApplication = defineDocument({
  code: 'QZ-15', name: '强制执行申请书', audience: 'external', word: '强执申',
  articles: [cite('coercion-2011', 53), cite('coercion-2011', 54), cite('coercion-2011', 55)],
  wording: {
    unchallenged: statutory(
      '没有申请复议、没有起诉', '据以申请的决定{送达情况}。被申请人在法定期限内未申请行政复议，也未提起行政诉讼，又不履行决定。', [cite('coercion-2011', 53)], ['未申请行政复议', '未提起行政诉讼', '不履行'],
    ),
    challenged: statutory('复议、诉讼已经终结', '据以申请的决定{送达情况}。{复议和诉讼}决定已经生效，被申请人仍不履行。', [cite('coercion-2011', 53)], ['不履行']),
    urged: statutory('催告', '{催告书}{送达情况}，催告被申请人履行义务：{催告内容}', [cite('coercion-2011', 54)]),
    still: phrase('催告以后', '被申请人仍未履行{案由}一案的行政决定所确定的义务。'),
    foot: foot('附：行政决定书及作出决定的事实、理由和依据；当事人的意见及行政机关催告情况；申请强制执行标的情况；法律、行政法规规定的其他材料。'),
  },
});

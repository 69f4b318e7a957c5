import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const enforcementApplication = defineDocument({
  code: 'QZ-15', name: '强制执行申请书', audience: 'external', word: '强执申',
  articles: [cite('coercion-2011', 55)],
  wording: {
    foot: foot('附：行政决定书及作出决定的事实、理由和依据；当事人的意见及行政机关催告情况；申请强制执行标的情况；法律、行政法规规定的其他材料。'),
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const recheckOpinion = defineDocument({
  code: 'JC-10', name: '复查意见书', audience: 'external', word: '复查',
  articles: [cite('penalty-2021', 28, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '本机关于{复查日期}对你（单位）的改正情况进行了复查。复查情况：{复查情况}'),
  },
});

import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingTranscript = defineDocument({
  code: 'CF-17', name: '听证笔录', audience: 'external',
  articles: [cite('penalty-2021', 64, 1, 8)],
  wording: {
    recusal: statutory('告知回避', '主持人核对了听证参加人，宣布了听证人员名单，告知当事人：认为主持人与本案有直接利害关系的，有权申请回避。当事人回答：{回答}', [cite('penalty-2021', 64, 1, 4)], ['申请回避']),
    statement: confirmed('以上笔录已交当事人（代理人）核对无误。'),
  },
});

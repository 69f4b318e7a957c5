import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const hearingTranscript = defineDocument({
  code: 'CF-17', name: '听证笔录', audience: 'external',
  articles: [cite('penalty-2021', 64, 1, 8)],
  wording: {
    statement: confirmed('以上笔录已交当事人（代理人）核对无误。'),
  },
});

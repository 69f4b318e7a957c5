import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingTranscript = defineDocument({
  code: 'XK-08-3', name: '行政许可听证笔录', audience: 'external',
  articles: [cite('licensing-2019', 48, 1, 5)],
  wording: {
    statement: confirmed('以上笔录已交听证参加人确认无误。'),
  },
});

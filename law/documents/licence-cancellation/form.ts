import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceCancellation = defineDocument({
  code: 'XK-14-4', name: '注销行政许可决定书', audience: 'external', word: '许销',
  articles: [cite('licensing-2019', 70)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceKept = defineDocument({
  code: 'XK-14-5', name: '维持行政许可决定书', audience: 'external', word: '许维',
  articles: [cite('licensing-2019', 69, 3)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceGrant = defineDocument({
  code: 'XK-12', name: '准予行政许可决定书', audience: 'external', word: '许准',
  articles: [cite('licensing-2019', 38, 1)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

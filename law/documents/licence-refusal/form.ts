import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceRefusal = defineDocument({
  code: 'XK-12-1', name: '不予行政许可决定书', audience: 'external', word: '许不准',
  articles: [cite('licensing-2019', 38, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

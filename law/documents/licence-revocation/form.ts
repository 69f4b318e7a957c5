import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceRevocation = defineDocument({
  code: 'XK-14-3', name: '撤销行政许可决定书', audience: 'external', word: '许撤',
  articles: [cite('licensing-2019', 69)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

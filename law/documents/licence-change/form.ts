import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceChange = defineDocument({
  code: 'XK-14', name: '变更行政许可决定书', audience: 'external', word: '许变',
  articles: [cite('licensing-2019', 49)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

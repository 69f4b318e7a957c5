import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceWithdrawal = defineDocument({
  code: 'XK-14-2', name: '撤回行政许可决定书', audience: 'external', word: '许回',
  articles: [cite('licensing-2019', 8, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

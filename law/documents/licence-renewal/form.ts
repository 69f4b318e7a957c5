import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceRenewal = defineDocument({
  code: 'XK-14-1', name: '延续行政许可决定书', audience: 'external', word: '许续',
  articles: [cite('licensing-2019', 50)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

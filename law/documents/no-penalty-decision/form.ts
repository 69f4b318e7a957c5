import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const noPenaltyDecision = defineDocument({
  code: 'CF-23', name: '不予行政处罚决定书', audience: 'external', word: '不罚决',
  articles: [cite('penalty-2021', 57, 1, 2), cite('penalty-2021', 57, 1, 3)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    decided: phrase('决定', '{依据}，决定对你（单位）不予行政处罚。'),
  },
});

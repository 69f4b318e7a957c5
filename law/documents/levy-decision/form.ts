import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const levyDecision = defineDocument({
  code: 'ZS-05', name: '征收（征用）决定书', audience: 'external', word: '征决',
  articles: [cite('civil-code-2020', 117), cite('henan-non-tax-2013', 9)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});

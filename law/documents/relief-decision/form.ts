import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const reliefDecision = defineDocument({
  code: 'ZS-03', name: '减免缓决定书', audience: 'external', word: '减缓',
  articles: [cite('henan-non-tax-2013', 12)],
  wording: {
    foot: COPIES,
  },
});

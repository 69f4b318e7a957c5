import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const enforcementResumption = defineDocument({
  code: 'QZ-14-2', name: '恢复执行决定书', audience: 'external', word: '恢执',
  articles: [cite('coercion-2011', 39), cite('coercion-2011', 42, 2)],
  wording: {
    foot: COPIES,
  },
});

import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const courtObjection = defineDocument({
  code: 'QZ-15-1', name: '对人民法院裁定的复议申请书', audience: 'external', word: '强执复',
  articles: [cite('coercion-2011', 56, 2), cite('coercion-2011', 58, 3)],
  wording: {
    foot: foot('附：原裁定书及有关材料。'),
  },
});

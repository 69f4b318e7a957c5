import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceSpecialProcedure = defineDocument({
  code: 'XK-09', name: '行政许可特别程序所需时间告知书', audience: 'external', word: '许特',
  articles: [cite('licensing-2019', 45)],
  wording: {
    foot: COPIES,
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceCorrectionNotice = defineDocument({
  code: 'XK-04', name: '行政许可申请材料补正告知书', audience: 'external', word: '许补',
  articles: [cite('licensing-2019', 32, 1, 4)],
  wording: {
    foot: COPIES,
  },
});

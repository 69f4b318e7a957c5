import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingRight = defineDocument({
  code: 'XK-08', name: '行政许可听证告知书', audience: 'external', word: '许听告',
  articles: [cite('licensing-2019', 47, 1)],
});

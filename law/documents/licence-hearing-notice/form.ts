import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingNotice = defineDocument({
  code: 'XK-08-2', name: '行政许可听证通知书', audience: 'external', word: '许听通',
  articles: [cite('licensing-2019', 48, 1, 1)],
});

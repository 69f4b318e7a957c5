import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceAcceptance = defineDocument({
  code: 'XK-05', name: '行政许可受理通知书', audience: 'external', word: '许受',
  articles: [cite('licensing-2019', 32, 2)],
});

import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceVerification = defineDocument({
  code: 'XK-06', name: '行政许可核查（勘验）笔录', audience: 'external',
  articles: [cite('licensing-2019', 34, 3)],
  wording: {
    statement: READ_OVER,
  },
});

import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceSupervisionRecord = defineDocument({
  code: 'XK-16', name: '对被许可人监督检查记录', audience: 'external',
  articles: [cite('licensing-2019', 61)],
  wording: {
    statement: READ_OVER,
  },
});

import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const reportForRecord = defineDocument({
  code: 'CF-30', name: '重大行政处罚备案表', audience: 'internal', word: '备',
  articles: [cite('sanmenxia-2019', '三（三）2')],
});

import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceExtension = defineDocument({
  code: 'XK-10', name: '行政许可延长审查期限告知书', audience: 'external', word: '许延',
  articles: [cite('licensing-2019', 42)],
});

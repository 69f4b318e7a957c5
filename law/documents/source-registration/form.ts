import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const sourceRegistration = defineDocument({
  code: 'CF-01', name: '案件来源登记表', audience: 'internal', word: '案源',
  articles: [cite('penalty-2021', 54, 1)],
});

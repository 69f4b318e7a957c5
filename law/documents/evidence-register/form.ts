import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const evidenceRegister = defineDocument({
  code: 'CF-10', name: '证据登记表', audience: 'internal',
  articles: [cite('penalty-2021', 46)],
});

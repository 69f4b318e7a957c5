import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const serviceReceipt = defineDocument({
  code: 'CF-25', name: '送达回证', audience: 'external',
  articles: [cite('penalty-2021', 61, 1), cite('civil-procedure-2023', 87)],
});

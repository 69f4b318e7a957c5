import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const paymentReceipt = defineDocument({
  code: 'CF-27', name: '罚没票据', audience: 'external',
  articles: [cite('penalty-2021', 67, 3)],
});

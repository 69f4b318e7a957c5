import { cite } from '#law/statutes/index.ts';
import { confirmed, foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const propertyReturnList = defineDocument({
  code: 'QZ-07-2', name: '退还财物清单', audience: 'external',
  articles: [cite('coercion-2011', 28, 2)],
  wording: {
    received: confirmed('上列财物按清单领取；有异议的，写明：　　　　　　　　　　　　'),
    released: confirmed('上列存款、汇款的冻结已经解除。'),
    foot: foot('本清单一式二份，由当事人和行政机关分别保存。'),
  },
});

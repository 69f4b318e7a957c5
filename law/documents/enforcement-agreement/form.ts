import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const enforcementAgreement = defineDocument({
  code: 'QZ-11', name: '行政强制执行协议', audience: 'external', word: '执协',
  articles: [cite('coercion-2011', 42)],
  wording: {
    foot: foot('乙方不履行本协议的，甲方恢复强制执行。本协议一式两份，双方各执一份。'),
  },
});

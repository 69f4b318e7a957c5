import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const reliefApplication = defineDocument({
  code: 'ZS-03-1', name: '减免缓申请书', audience: 'external', since: '2026-11-21',
  articles: [cite('henan-non-tax-2013', 12)],
  wording: {
    statement: confirmed('以上申请由缴款义务人书面提出，所述情况属实。'),
  },
});

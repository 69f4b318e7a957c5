import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const paymentNotice = defineDocument({
  code: 'ZS-02', name: '缴款通知书', audience: 'external', word: '缴通',
  articles: [cite('disclosure-2019', 20), cite('henan-non-tax-2013', 13)],
});

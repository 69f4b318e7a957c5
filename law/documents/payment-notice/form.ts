import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const paymentNotice = defineDocument({
  code: 'ZS-02', name: '缴款通知书', audience: 'external', word: '缴通',
  articles: [cite('disclosure-2019', 20), cite('henan-non-tax-2013', 13)],
  wording: {
    foot: COPIES,
    overdue: phrase('逾期的后果', '逾期不缴纳的，依法加收滞纳金；仍不缴纳的，依法强制执行或者申请人民法院强制执行。'),
  },
});

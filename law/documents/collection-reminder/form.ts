import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const collectionReminder = defineDocument({
  code: 'ZS-04', name: '催缴书', audience: 'external', word: '催缴',
  articles: [cite('coercion-2011', 45), cite('coercion-2011', 54)],
  wording: {
    foot: COPIES,
    rights: statutory('期限和权利', '请自收到本催缴书之日起{催缴期限}内缴清。逾期仍不缴纳的，依法加收滞纳金，并依法强制执行或者申请人民法院强制执行。你（单位）有权进行陈述和申辩。联系电话：{联系电话}。', [cite('coercion-2011', 54)], ['陈述', '申辩']),
  },
});

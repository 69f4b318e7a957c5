import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const appraisalEntrustment = defineDocument({
  code: 'CF-08', name: '鉴定（检验检测检疫）委托书', audience: 'external', word: '鉴委',
  articles: [cite('penalty-2021', 46)],
  wording: {
    foot: COPIES,
    closing: phrase('对意见的要求', '请在完成后出具书面意见，写明依据、方法和结论，由鉴定（检验、检测、检疫）人签名并加盖公章，同时附机构和人员的资质证明。'),
  },
});

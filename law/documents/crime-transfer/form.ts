import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const crimeTransfer = defineDocument({
  code: 'CF-28', name: '涉嫌犯罪案件移送书', audience: 'external', word: '移',
  articles: [cite('penalty-2021', 27, 1)],
  wording: {
    foot: foot('附：案件情况的调查报告、涉案物品清单、有关检验报告或者鉴定结论及其他有关材料。'),
  },
});

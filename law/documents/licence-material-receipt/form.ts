import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const licenceMaterialReceipt = defineDocument({
  code: 'XK-02', name: '行政许可申请材料接收凭证', audience: 'external', word: '许接',
  articles: [cite('licensing-2019', 32, 2)],
  wording: {
    foot: COPIES,
  },
});

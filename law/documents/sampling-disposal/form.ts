import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const samplingDisposal = defineDocument({
  code: 'CF-07-2', name: '抽样取证物品处理通知书', audience: 'external', word: '抽处',
  articles: [cite('penalty-2021', 56)],
  wording: {
    foot: COPIES,
    opening: statutory('处理', '本机关在办理{案由}一案中，{抽样情况}对下列物品抽样取证，现作如下处理：{处理方式}。{处理情况}', [cite('penalty-2021', 56)], ['抽样取证']),
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const samplingNotice = defineDocument({
  code: 'CF-07-1', name: '抽样取证通知书', audience: 'external', word: '抽证',
  articles: [cite('penalty-2021', 56)],
  wording: {
    foot: COPIES,
    opening: statutory('决定', '因调查{案由}一案的需要，{依据}，本机关对下列物品抽样取证。', [cite('penalty-2021', 56)], ['抽样取证']),
    record: phrase('凭证', '抽样的基数和各方的签名见当场制作的《抽样取证凭证》。样品的检验、处理情况，本机关将另行告知。联系电话：{联系电话}。'),
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceDeclined = defineDocument({
  code: 'XK-05-1', name: '行政许可不予受理决定书', audience: 'external', word: '许不受',
  articles: [cite('licensing-2019', 32, 1), cite('licensing-2019', 32, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    declined: statutory('决定', '你（单位）{申请}，因{不予受理的情形}（{理由}），{依据}，本机关决定不予受理。', [cite('licensing-2019', 32, 2)], ['不予受理']),
    notNeeded: statutory('不需要取得许可的', '你（单位）{申请}，{不予受理的情形}（{理由}）。{依据}，现告知你（单位）：本机关不受理该申请，有关活动不需要取得行政许可。', [cite('licensing-2019', 32, 1, 1)], ['不受理']),
    competent: statutory('有权的机关', '请向有权机关申请：{有权机关}。', [cite('licensing-2019', 32, 1, 2)]),
  },
});

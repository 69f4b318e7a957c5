import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const preservationDisposal = defineDocument({
  code: 'CF-09-2', name: '先行登记保存证据处理决定书', audience: 'external', since: '2026-11-21', word: '登处',
  articles: [cite('penalty-2021', 56)],
  wording: {
    foot: COPIES,
    opening: statutory('处理决定', '本机关以{通知书}对你（单位）的下列证据先行登记保存。{依据}，现作出如下处理决定：{处理决定}。{处理情况}', [cite('penalty-2021', 56)], ['先行登记保存', '处理决定']),
    remedies: REMEDIES,
  },
});

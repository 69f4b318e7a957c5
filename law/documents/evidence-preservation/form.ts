import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const evidencePreservation = defineDocument({
  code: 'CF-09', name: '先行登记保存证据通知书', audience: 'external', word: '登存',
  articles: [cite('penalty-2021', 56)],
  wording: {
    foot: COPIES,
    opening: statutory('决定', '因你（单位）涉嫌{案由}，在证据可能灭失或者以后难以取得的情况下（{理由}），{依据}，本机关决定对下列证据先行登记保存。', [cite('penalty-2021', 56)], ['先行登记保存']),
    term: statutory('期限', '登记保存的期限为{保存期限}，自{起算日期}起计算；本机关在此期限内作出处理决定。在此期间，当事人或者有关人员不得销毁或者转移证据。', [cite('penalty-2021', 56)]),
    remedies: statutory(
      '救济途径', '如不服本机关先行登记保存的决定，可以自收到本通知书之日起{复议期限}内向{复议机关}申请行政复议，也可以自收到本通知书之日起{起诉期限}内直接向{人民法院}提起行政诉讼。',
      [cite('reconsideration-2023', 20), cite('litigation-2017', 46)], ['申请行政复议', '提起行政诉讼'],
    ),
    place: phrase('保存方式和地点', '保存方式和地点：{保存地点}'),
  },
});

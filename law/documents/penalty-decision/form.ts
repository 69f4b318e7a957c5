import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const penaltyDecision = defineDocument({
  code: 'CF-22', name: '行政处罚决定书', audience: 'external', word: '罚决',
  articles: [cite('penalty-2021', 59)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    told: statutory('告知情况', '本机关于{告知日期}制作{告知书}并依法送达，告知了拟作出的处罚内容及事实、理由、依据和依法享有的权利。', [cite('penalty-2021', 44)], ['告知']),
    silent: phrase('未陈述申辩', '你（单位）在规定期限内未提出陈述、申辩意见。'),
    imposed: statutory('处罚的引语', '依据{处罚依据}的规定，本机关决定对你（单位）作出下列行政处罚：', [cite('penalty-2021', 59)]),
    payment: statutory(
      '罚款的缴纳', '你（单位）应当自收到本决定书之日起{缴款期限}内，到指定的银行或者通过电子支付系统缴纳罚款（{代收机构和账户}）。到期不缴纳的，每日按罚款数额的{加处比例}加处罚款，加处罚款的数额不超出罚款的数额。',
      [cite('penalty-2021', 59), cite('penalty-2021', 67, 3), cite('penalty-2021', 72, 1, 1)], ['不超出罚款的数额'],
    ),
    performance: phrase('其他处罚的履行', '你（单位）应当自收到本决定书之日起按照上述内容履行。'),
    unsuspended: phrase('不停止执行', '复议、诉讼期间，本处罚决定不停止执行，法律另有规定的除外。'),
  },
});

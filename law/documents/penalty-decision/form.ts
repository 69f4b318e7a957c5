import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const penaltyDecision = defineDocument({
  code: 'CF-22', name: '行政处罚决定书', audience: 'external', word: '罚决',
  articles: [cite('penalty-2021', 59)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    noticed: statutory('告知情况', '本机关于{告知日期}制作{告知书}{送达情况}，告知了拟作出的处罚内容及事实、理由、依据和依法享有的权利。', [cite('penalty-2021', 44)], ['告知']),
    silent: phrase('未陈述申辩', '你（单位）在规定期限内未提出陈述、申辩意见。'),
    waived: phrase('放弃权利', '你（单位）以{放弃的方式}放弃{放弃的权利}的权利。'),
    unasked: phrase('未要求听证', '你（单位）在规定期限内未要求听证。'),
    declined: phrase('不予受理听证申请', '你（单位）要求听证，因{不予受理的情形}，本机关不予受理并书面说明了理由。'),
    ended: phrase('听证终止', '你（单位）要求听证，本机关决定举行；因{终止的理由}，听证终止。'),
    heard: statutory(
      '听证情况', '本机关于{听证日期}依你（单位）的要求举行了听证。你（单位）在听证中提出：{申辩和质证}。听证报告的处理意见：{处理意见}。本决定根据听证笔录作出。',
      [cite('penalty-2021', 64), cite('penalty-2021', 65)], ['听证笔录'],
    ),
    imposed: statutory('处罚的引语', '依据{处罚依据}的规定，本机关决定对你（单位）作出下列行政处罚：', [cite('penalty-2021', 59)]),
    payment: statutory(
      '罚款的缴纳', '你（单位）应当自收到本决定书之日起{缴款期限}内，到指定的银行或者通过电子支付系统缴纳罚款（{代收机构和账户}）。到期不缴纳的，每日按罚款数额的{加处比例}加处罚款，加处罚款的数额不超出罚款的数额。',
      [cite('penalty-2021', 59), cite('penalty-2021', 67, 3), cite('penalty-2021', 72, 1, 1)], ['不超出罚款的数额'],
    ),
    performed: statutory('其他处罚的履行', '{处罚种类}的履行方式和期限：{履行方式和期限}', [cite('penalty-2021', 59, 1, 4)]),
    effective: phrase('不需要另行履行的', '上述处罚自本决定书送达之日起生效。'),
    unsuspended: phrase('不停止执行', '复议、诉讼期间，本处罚决定不停止执行，法律另有规定的除外。'),
  },
});

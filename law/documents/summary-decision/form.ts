import { cite } from '#law/statutes/index.ts';
import { REMEDIES, REMEDIES_IN_TURN, foot } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const summaryDecision = defineDocument({
  code: 'CF-24', name: '当场行政处罚决定书', audience: 'external', word: '当罚',
  articles: [cite('penalty-2021', 52), cite('reconsideration-2023', 23, 1, 1)],
  wording: {
    remedies: REMEDIES, remediesInTurn: REMEDIES_IN_TURN,
    foot: foot('本决定书当场交付当事人；一式两份：一份交当事人，一份报所属行政机关备案。'),
    statement: statutory(
      '签名前的确认', '执法人员已出示执法证件，口头告知了拟作出的处罚内容及事实、理由、依据和陈述、申辩的权利。',
      [cite('penalty-2021', 52), cite('penalty-2021', 44)], ['出示执法证件', '陈述', '申辩'],
    ),
    imposed: statutory('处罚的引语', '依据{处罚依据}的规定，当场作出下列行政处罚：', [cite('penalty-2021', 52)]),
    payment: statutory('罚款的缴纳', '罚款的缴纳：{代收机构和账户}；除依法当场收缴的以外，应当自收到本决定书之日起{缴款期限}内缴纳。', [cite('penalty-2021', 67, 3)]),
    late: statutory('逾期的后果', '到期不缴纳的，每日按罚款数额的{加处比例}加处罚款，加处罚款的数额不超出罚款的数额。', [cite('penalty-2021', 72, 1, 1), cite('payment-separation-1997', 7)], ['不超出罚款的数额']),
  },
});

import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const penaltyNotice = defineDocument({
  code: 'CF-13', name: '行政处罚事先告知书', audience: 'external', word: '罚告',
  articles: [cite('penalty-2021', 44)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '{案由}一案，本机关已经调查终结。{依据}，现将拟作出的行政处罚的内容及事实、理由、依据告知如下。'),
    intended: phrase('拟作出处罚的引语', '依据{处罚依据}的规定，拟对你（单位）作出下列行政处罚：'),
    rights: statutory(
      '陈述、申辩的权利', '你（单位）可以自收到本告知书之日起{陈述申辩期限}内向本机关进行陈述和申辩，提出事实、理由和证据。本机关不因陈述、申辩而给予更重的处罚。逾期未陈述、申辩的，视为放弃此项权利。',
      [cite('penalty-2021', 45)], ['陈述', '申辩', '更重的处罚'],
    ),
    hearing: statutory('听证的权利', '你（单位）还有要求听证的权利，详见随同送达的《行政处罚听证告知书》。', [cite('penalty-2021', 63, 1)], ['要求听证']),
    contact: statutory('联系方式', '联系人和联系方式：{联系人}。地址：{机关地址}。', [cite('penalty-2021', 45)]),
  },
});

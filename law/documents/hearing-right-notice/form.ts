import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingRightNotice = defineDocument({
  code: 'CF-14', name: '行政处罚听证告知书', audience: 'external', word: '听告',
  articles: [cite('penalty-2021', 63, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '{案由}一案，本机关拟作出行政处罚。'),
    intended: phrase('拟作出处罚的引语', '依据{处罚依据}的规定，拟对你（单位）作出下列行政处罚：'),
    rights: statutory(
      '听证的权利', '{依据}，你（单位）有要求听证的权利。要求听证的，应当在收到本告知书之日起{听证申请期限}内向本机关提出；逾期未提出的，视为放弃听证权利。听证不收取费用。',
      [cite('penalty-2021', 63, 1), cite('penalty-2021', 64)], ['要求听证', '费用'],
    ),
    contact: statutory('联系方式', '联系人和联系方式：{联系人}。地址：{机关地址}。', [cite('penalty-2021', 63, 1)]),
  },
});

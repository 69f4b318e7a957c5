import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const assessmentNotice = defineDocument({
  code: 'ZS-01', name: '核定通知书', audience: 'external', word: '核定',
  articles: [cite('state-council-2018', '二（五）')],
  wording: {
    foot: COPIES,
    rights: statutory('陈述、申辩的权利', '你（单位）可以自收到本通知书之日起{陈述申辩期限}内进行陈述和申辩。联系电话：{联系电话}。', [cite('state-council-2018', '二（五）')], ['陈述', '申辩']),
  },
});

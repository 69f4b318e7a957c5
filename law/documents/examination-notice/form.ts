import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const examinationNotice = defineDocument({
  code: 'CF-08-1', name: '检验（检测、检疫、鉴定）结果告知书', audience: 'external', since: '2026-11-21', word: '检鉴',
  articles: [cite('penalty-2021', 46), cite('penalty-2021', 45, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '因办理{案由}一案的需要，本机关委托{机构}对有关物品（事项）进行检验（检测、检疫、鉴定），现将结果告知如下。'),
    statement: statutory('陈述、申辩的权利', '你（单位）对上述结果有异议的，可以向本机关进行陈述和申辩，并提出事实、理由和证据。联系电话：{联系电话}。', [cite('penalty-2021', 45, 1)], ['陈述', '申辩']),
    reexamination: statutory('复检（重新鉴定）的权利', '{规定}，你（单位）可以自收到本告知书之日起{提出的期限}内向{受理机构}申请复检（复验、重新鉴定）。', [cite('penalty-2021', 45, 1)], ['申请复检']),
  },
});

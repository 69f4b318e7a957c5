import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const substituteDemand = defineDocument({
  code: 'QZ-12-1', name: '代履行催告书', audience: 'external', word: '代履催',
  articles: [cite('coercion-2011', 51, 1, 2)],
  wording: {
    foot: COPIES,
    begins: statutory('代履行开始的日期', '本机关定于{代履行开始之日}起代履行；你（单位）在此之前履行的，停止代履行。', [cite('coercion-2011', 51, 1, 2)], ['停止代履行']),
    heard: statutory('陈述、申辩的权利', '你（单位）收到本催告书后有权进行陈述和申辩。联系电话：{联系电话}。', [cite('coercion-2011', 36)], ['陈述', '申辩']),
  },
});

import { form, ownOpinion } from '#law/writing/blocks.ts';
import { answers, blankOpinion } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 陈述申辩笔录 or, where it is judged, 复核意见书. */
export const write: Write = (source) => {
  const reviewing = source.event.step === 'review-statement';
  const earlier = source.latest('record-statement', 'decline-hearing')?.data;
  const head = form(['案由', source.view.title], ['当事人', source.partyName], ['日期', source.on], ['承办人', source.acting().map(({ name }) => name).join('、')]);
  if (reviewing) {
    return {
      title: '陈述申辩复核意见书',
      blocks: [
        head, form(['陈述、申辩的内容', earlier?.text('content') ?? ''], ['复核结论', source.need('复核结论', source.data.words('outcome'))],
          ['理由', source.need('理由', source.data.text('reason'))]),
        ownOpinion(source, '复核人意见', source.data.words('outcome') ?? ''), blankOpinion('承办机构意见'),
      ],
    };
  }
  return {
    title: '陈述申辩笔录', pageSigner: '陈述申辩人',
    blocks: [
      head, ...answers(source),
      { kind: 'signatures', statement: source.say('statement'),
        signers: [{ label: '陈述申辩人（签名）', name: null, date: true }, { label: '记录人（签名）', name: source.acting()[0]?.name ?? null, date: true }] },
    ],
  };
};

import { form, ownOpinion } from '#law/writing/blocks.ts';
import { answers, blankOpinion, during } from '#law/writing/layouts.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** What was said by word of mouth is taken down by two officers, with the time and the place; a paper that came in has only its day. */
function circumstances(source: Source): readonly (readonly [string, string])[] {
  const { data, event } = source;
  if (data.text('form') !== 'oral') return [['收到日期', source.on], ['承办人', source.acting().map(({ name }) => name).join('、')]];
  const second = data.text('second');
  const both = [...new Set([...(event.officers.length > 0 ? event.officers : [event.by]), ...(second === null ? [] : [second as OfficerId])])]; // the form's field holds an officer's id
  source.need('另一名执法人员', both.length < 2 ? null : '有');
  return [['起止时间', during(source)], ['地点', source.need('地点', data.text('place'))], ['执法人员', source.officers({ ...event, officers: both })]];
}

/** 陈述申辩笔录 or, where it is judged, 复核意见书. */
export const write: Write = (source) => {
  const reviewing = source.event.step === 'review-statement';
  const earlier = source.latest('record-statement', 'decline-hearing')?.data;
  const head = [['案由', source.view.title], ['当事人', source.partyName]] as const;
  if (reviewing) {
    return {
      title: '陈述申辩复核意见书',
      blocks: [
        form(...head, ['日期', source.on], ['承办人', source.acting().map(({ name }) => name).join('、')]),
        form(['陈述、申辩的内容', earlier?.text('content') ?? ''], ['复核结论', source.need('复核结论', source.data.words('outcome'))], ['理由', source.need('理由', source.data.text('reason'))]),
        ownOpinion(source, '复核人意见', source.data.words('outcome') ?? ''), blankOpinion('承办机构意见'),
      ],
    };
  }
  return {
    title: '陈述申辩笔录', pageSigner: '陈述申辩人',
    blocks: [
      form(...head, ...circumstances(source)), ...answers(source, ['place', 'startedAt', 'endedAt', 'second']),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '陈述申辩人（签名）', name: null, date: true },
        ...(source.data.text('form') === 'oral' ? [{ label: '执法人员（签名）', name: null, date: true }, { label: '执法人员（签名）', name: null, date: true }] : []),
        { label: '记录人（签名）', name: source.acting()[0]?.name ?? null, date: true },
      ] },
    ],
  };
};

import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, demanded, line, SIGNATURES, text, time } from '#law/forms/fields.ts';

/** 抽样取证 (处罚法第五十六条), in an inspection as in a penalty case: what is taken out of how much, where and when, how it is sealed, who signs. */
const Sampling = z.strictObject({
  items: z.array(z.strictObject({ name: line('样品'), batch: line('批号、规格', 100), quantity: line('抽样数量', 50), base: line('抽样基数', 50) })).min(1).max(100).meta({ title: '样品清单' }),
  place: demanded(line('抽样地点')), takenAt: demanded(time('抽样时间')),
  method: line('抽样方法'), sealed: confirmed('当场封样并由双方签名'), custody: text('封存方式、备份样品的数量和保管', 500).exactOptional(),
  cost: line('样品费用的处理（由谁支付、依据）').exactOptional(), signature: choice('被抽样人签名', SIGNATURES), witness: line('见证人', 50).exactOptional(),
});

interface SamplingOptions<State> {
  readonly from: readonly string[];
  readonly articles: readonly Citation[];
  readonly documents: readonly DocumentCode[];
  readonly blockers?: (state: State) => readonly Refusal[];
  readonly objections?: (state: State, officers: readonly OfficerId[], facts: Facts) => readonly Refusal[];
  readonly apply: (state: State, event: { readonly id: EventId; readonly on: LegalDate; readonly officers: readonly OfficerId[] }) => State;
}

export const samplingStep = <State>(step: StepBuilder<State>, { from, articles, documents, blockers, objections, apply }: SamplingOptions<State>): StepDefinition<State> => step({
  code: 'take-samples', name: '抽样取证', stage: 'investigation', by: ['officer'], from, certified: 2, articles, documents, form: Sampling,
  ...(blockers ? { blockers } : {}),
  objections: (state, { signature, witness }, { officers }, facts) => [
    ...(objections?.(state, officers, facts) ?? []),
    ...(signature !== 'signed' && witness === undefined
      ? [refuse('sampling-unwitnessed', '被抽样人没有签名的，应当有见证人', articles, { todo: '邀请见证人到场，填写见证人姓名。' })] : []),
  ],
  apply,
});

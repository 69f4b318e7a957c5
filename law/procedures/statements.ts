import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import type { EventId } from '#kernel/ids.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, line, officer, text, time } from '#law/forms/fields.ts';

/** What a procedure keeps of what the party said in defence. */
export interface WithStatements {
  readonly statements: readonly { readonly id: EventId; readonly reviewed: boolean }[];
}

/** What a record of what was said by word of mouth tells besides the words: when, where, before which two officers (处罚法第四十二条). */
export const ORAL = {
  place: line('地点（口头陈述的填写）').exactOptional(), startedAt: time('开始时间（口头陈述的填写）').exactOptional(), endedAt: time('结束时间（口头陈述的填写）').exactOptional(),
  second: officer('另一名执法人员（口头陈述的填写）').exactOptional(),
};

/** 陈述申辩: written down when made, and checked before the agency goes on. */
export function statementSteps<State extends WithStatements>(step: StepBuilder<State>, from: readonly string[], articles: readonly Citation[]): readonly StepDefinition<State>[] {
  const record = step({
    code: 'record-statement', name: '记录陈述申辩', stage: 'decision', by: ['officer'], from, articles, documents: ['statement-record'],
    form: z.strictObject({
      form: choice('方式', { written: '书面', oral: '口头（已制作笔录）' }), speaker: line('陈述、申辩人（当事人或者其代理人）', 50).exactOptional(),
      ...ORAL, content: text('陈述、申辩的内容'), evidence: text('提出的事实、理由和证据').exactOptional(),
    }),
    apply: (state, { id }) => ({ ...state, statements: [...state.statements, { id, reviewed: false }] }),
  });
  const review = step({
    code: 'review-statement', name: '复核陈述申辩', stage: 'decision', by: ['officer'], task: true, from, articles, documents: ['statement-record'],
    applicable: (state) => state.statements.some(({ reviewed }) => !reviewed),
    form: z.strictObject({ outcome: choice('复核结论', { adopted: '成立，予以采纳', partly: '部分成立，部分采纳', rejected: '不成立，不予采纳' }), reason: text('理由') }),
    apply: (state) => ({ ...state, statements: state.statements.map((one) => ({ ...one, reviewed: true })) }),
  });
  return [record, review];
}

export const unreviewedRefusals = ({ statements }: WithStatements, articles: readonly Citation[]): readonly Refusal[] =>
  statements.some(({ reviewed }) => !reviewed) ? [refuse('statement-unreviewed', '当事人的陈述、申辩尚未复核', articles, { todo: '先办理“复核陈述申辩”。' })] : [];

import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { choice, count, line, text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** 归档: a closed case becomes one volume (一案一卷). The procedure calls its closed phase 'closed'. */
export const archiveStep = <State>(step: StepBuilder<State>, archived: (state: State, on: LegalDate) => State): StepDefinition<State> => step({
  code: 'archive', name: '归档', stage: 'execution', by: ['archivist'], task: true, from: ['closed'],
  articles: [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')], documents: ['dossier-cover'],
  form: z.strictObject({
    volume: line('案卷号', 50), retention: choice('保管期限', { permanent: '永久', 'thirty-years': '30年', 'ten-years': '10年' }), pages: count('页数', 1),
    note: text('备考说明', 1000).exactOptional(),
  }),
  apply: (state, { on }) => archived(state, on),
});

import { form, recordSignatures } from '#law/writing/blocks.ts';
import { sampleList, samplingRows } from '#law/writing/sampling.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  pageSigner: '当事人',
  blocks: [
    form(['案由（检查事项）', source.view.title], ['被抽样单位（人）', source.partyName], ...samplingRows(source),
      ['依据', source.form.articles.map(({ text }) => text).join('、')]),
    sampleList(source.data), ...recordSignatures(source, '当事人'),
  ],
});

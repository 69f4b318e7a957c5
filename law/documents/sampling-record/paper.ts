import { form, readingBlocks, recordSignatures } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  pageSigner: '当事人',
  blocks: [
    form(['案由（检查事项）', source.view.title], ['被抽样单位（人）', source.partyName], ['抽样日期', source.on], ['抽样方法', source.need('抽样方法', source.data.text('method'))],
      ['抽样人员', source.officers()], ['封存情况', source.data.is('sealed') ? '样品已当场封存' : '']),
    ...readingBlocks(source.data.at('items').parts), ...recordSignatures(source, '当事人'),
  ],
});

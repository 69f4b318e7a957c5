import { form, heading, readingBlocks } from '#law/writing/blocks.ts';
import { caseRows } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 集体讨论记录: who was there, what each said and why, the conclusion, every signature. */
export const write: Write = (source) => ({
  blocks: [
    form(...caseRows(source), ['当事人', source.partyName], ['讨论时间', source.on], ['地点', source.need('地点', source.data.text('place'))],
      ['讨论事由', source.need('讨论事由', source.data.words('subject'))], ['记录人', source.need('记录人', source.data.text('recorder'))]),
    ...readingBlocks(source.data.at('members').parts),
    heading('讨论结论'), ...readingBlocks(source.data.at('conclusion').parts),
    { kind: 'signatures', statement: null, signers: source.data.list('members').map((member) => ({ label: `${member.text('name') ?? ''}（签名）`, name: null, date: true })) },
  ],
});

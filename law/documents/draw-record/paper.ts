import { form } from '#law/writing/blocks.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  blocks: [form(['执法事项', source.view.matter], ['抽取日期', source.on], ['抽取时间', source.need('抽取时间', source.data.text('drawnAt'))]), ...answers(source, ['drawnAt']),
    { kind: 'signatures', statement: source.say('statement'), signers: [{ label: '操作人（签名）', name: source.need('操作人', source.data.text('operator')), date: true },
      { label: '监督人（签名）', name: source.need('监督人', source.data.text('witness')), date: true }] }],
});

import { form, partyForm, to } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  blocks: [
    to(source.agency.name), ...partyForm(source, '申请人'),
    form(['征收（收费）决定书', source.earlier('levy-decision')?.number ?? source.earlier('payment-notice')?.number ?? ''], ['申请日期', source.on], ['申请事项', source.need('申请事项', source.data.words('kind'))],
      ['申请理由', source.need('申请的理由', source.data.text('reason'))]),
    { kind: 'signatures', statement: source.say('statement'), signers: [
      { label: '申请人（签名或者盖章）', name: null, date: true }, { label: '接收人（签名）', name: source.acting()[0]?.name ?? null, date: true },
    ] },
  ],
});

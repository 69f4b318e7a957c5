import { form, partyForm, to } from '#law/writing/blocks.ts';
import { decisionTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const proof = data.lines('proof');
  return {
    blocks: [
      to(source.agency.name), ...partyForm(source, '申请人'),
      form(['处罚决定书', decisionTitled(source)], ['申请日期', source.on], ['申请事项', source.need('申请事项', data.words('kind'))], ['申请延至（最后一期）', source.need('申请延至', data.date('until'))],
        ['申请理由', source.need('经济困难的情况', data.text('hardship'))], ['提交的证明材料', proof.length === 0 ? '无' : proof.join('；')]),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '申请人（签名或者盖章）', name: null, date: true }, { label: '接收人（签名）', name: source.acting()[0]?.name ?? null, date: true },
      ] },
    ],
  };
};

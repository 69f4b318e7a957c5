import { amountOf, provisionsText } from '#law/disposition.ts';
import { form, remediesInTurn } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

/** 当场行政处罚决定书 (处罚法第五十二条第二款): filled in on the spot, under the number printed on the form. */
export const write: Write = (source) => {
  const decision = dispositionOf(source, 'decision');
  const { data } = source;
  source.need('处罚种类和依据', decision?.kind === 'penalty' ? '有' : null);
  if (decision?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    foot: '本决定书当场交付当事人；一式两份：一份交当事人，一份报所属行政机关备案。',
    blocks: [
      form(['预定编号', source.need('预定编号', data.text('number'))], ['处罚时间', `${source.on}${source.need('处罚时间', data.text('decidedAt'))}`],
        ['处罚地点', source.need('处罚地点', data.text('place'))], ['执法人员', source.officers()]),
      ...found(decision),
      ...pars(
        `依据${source.need('处罚依据', provisionsText(decision.basis))}的规定，当场作出下列行政处罚：`, ...penaltyLines(decision), `同时责令改正：${decision.correction}`,
        amountOf(decision, 'fine') > 0 ? `罚款的缴纳：${source.need('罚款代收机构和账户', data.text('collector'))}；除依法当场收缴的以外，应当自收到本决定书之日起${source.period('payment.limit')}内缴纳。` : null,
      ),
      remediesInTurn(source),
      { kind: 'signatures', statement: '执法人员已出示执法证件，口头告知了拟作出的处罚内容及事实、理由、依据和陈述、申辩的权利。', signers: [
        { label: '当事人（签名）', name: null, date: true },
          ...source.acting().map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
    ],
  });
};

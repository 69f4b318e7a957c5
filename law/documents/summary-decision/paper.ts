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
    blocks: [
      form(['预定编号', source.need('预定编号', data.text('number'))], ['处罚时间', `${source.on}${source.need('处罚时间', data.text('decidedAt'))}`],
        ['处罚地点', source.need('处罚地点', data.text('place'))], ['执法人员', source.officers()]),
      ...found(decision),
      ...pars(
        source.say('imposed', { 处罚依据: source.need('处罚依据', provisionsText(decision.basis)) }), ...penaltyLines(decision), `同时责令改正：${decision.correction}`,
        ...(amountOf(decision, 'fine') > 0 ? [
          source.say('payment', { 代收机构和账户: source.need('罚款代收机构和账户', data.text('collector')), 缴款期限: source.period('payment.limit') }),
          source.say('late', { 加处比例: source.period('payment.late-fine') }),
        ] : []),
      ),
      remediesInTurn(source),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '当事人（签名）', name: null, date: true },
          ...source.acting().map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
    ],
  });
};

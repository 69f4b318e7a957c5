import { amountOf, asksPerformance, isPerformed, penaltiesOf, PENALTY_TYPES, provisionsText, type Disposition } from '#law/disposition.ts';
import { heading, remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Source, Write } from '#law/writing/source.ts';
import { toldAndHeard } from './heard.ts';

/** How and by when each part is performed: a fine is paid, everything else as the agency says (处罚法第五十九条第一款第四项). */
function performance(source: Source, decision: Disposition): readonly string[] {
  const fined = amountOf(decision, 'fine') > 0;
  const others = asksPerformance(decision);
  return [
    ...(fined ? [source.say('payment', {
      缴款期限: source.period('payment.limit'), 代收机构和账户: source.need('罚款代收机构和账户', source.data.text('collector')), 加处比例: source.period('payment.late-fine'),
    })] : []),
    ...(others ? [source.say('performed', {
      处罚种类: penaltiesOf(decision).filter(isPerformed).map(({ type }) => PENALTY_TYPES[type]).join('、'),
      履行方式和期限: source.need('没收、停产停业、吊销等的履行方式和期限', source.data.text('performance')),
    })] : []),
    ...(fined || others ? [] : [source.say('effective')]),
  ];
}

/** 行政处罚决定书 (处罚法第五十九条第一款): party, facts and evidence, kind and basis, how and when to perform, remedies, name and date. */
export const write: Write = (source) => {
  const decision = dispositionOf(source, 'decision');
  source.need('处罚种类和依据', decision?.kind === 'penalty' ? '有' : null);
  if (decision?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    blocks: [
      heading('一、违法事实和证据'), ...found(decision),
      heading('二、告知和陈述申辩、听证情况'), ...pars(...toldAndHeard(source)),
      heading('三、处罚的种类和依据'),
      ...pars(source.say('imposed', { 处罚依据: source.need('处罚依据', provisionsText(decision.basis)) }), ...penaltyLines(decision), `同时责令改正：${decision.correction}`,
        `裁量理由和适用的裁量基准：${decision.discretion}`),
      heading('四、履行方式和期限'), ...pars(...performance(source, decision)),
      heading('五、救济途径和期限'), remedies(source), ...pars(source.say('unsuspended')),
    ],
  });
};

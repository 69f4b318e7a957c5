import { provisionsText } from '#law/disposition.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const intended = dispositionOf(source, 'intended');
  source.need('拟作出的行政处罚', intended?.kind === 'penalty' ? '有' : null);
  if (intended?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', { 案由: source.view.title })), ...found(intended, 'suspected'),
      ...pars(source.say('intended', { 处罚依据: provisionsText(intended.basis) }), ...penaltyLines(intended), `裁量理由：${intended.discretion}`,
        source.say('rights', { 依据: under(source), 听证申请期限: source.period('hearing.request') }),
        source.say('contact', { 联系人: source.need('联系人和联系方式', source.data.text('contact')), 机关地址: source.agency.address })),
    ],
  });
};

import { provisionsText } from '#law/disposition.ts';
import { heading } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

/** 行政处罚事先告知书: what is meant to be done, with kind and sum, why, under what, and what the party may say to it. */
export const write: Write = (source) => {
  const intended = dispositionOf(source, 'intended');
  const days = source.need('陈述、申辩期限', source.data.text('statementDays'));
  source.need('拟作出的行政处罚', intended?.kind === 'penalty' ? '有' : null);
  if (intended?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', { 案由: source.view.title, 依据: under(source) })),
      heading('一、涉嫌违法的事实和证据'), ...found(intended, 'suspected'),
      heading('二、拟作出的行政处罚'), ...pars(source.say('intended', { 处罚依据: provisionsText(intended.basis) }), ...penaltyLines(intended), `责令改正：${intended.correction}`,
        `裁量理由和适用的裁量基准：${intended.discretion}`),
      heading('三、你（单位）的权利'),
      ...pars(
        source.say('rights', { 陈述申辩期限: `${days}个工作日` }),
        source.data.is('hearingOffered') ? source.say('hearing') : null,
        source.say('contact', { 联系人: source.need('联系人和联系方式', source.data.text('contact')), 机关地址: source.agency.address }),
      ),
    ],
  });
};

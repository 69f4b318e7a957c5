import { provisionsText } from '#law/disposition.ts';
import { ENDS } from '#law/penalty/confiscated-end.ts';
import { form, inventory, readingBlocks } from '#law/writing/blocks.ts';
import { confiscatedThings } from '#law/writing/confiscated.ts';
import { blankOpinion } from '#law/writing/layouts.ts';
import { decisionTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

/** What was done with which things, who approved it, who saw it, and where the money went. */
export const write: Write = (source) => {
  const { data } = source;
  const end = data.at('end');
  const numbers = new Set(data.list('things').map((one) => Number(one.text('number'))));
  const things = confiscatedThings(source).filter(({ number }) => numbers.has(number));
  source.need('处理的物品', things[0]?.name);
  const basis = end.provisions('basis');
  return {
    blocks: [
      form(['案由', source.view.title], ['当事人', source.partyName], ['处罚决定书', decisionTitled(source)], ['没收物品清单', '附卷'], ['处理日期', source.on], ['批准处理的机关负责人', source.need('批准处理的机关负责人', data.words('approver'))],
        ['处理方式', source.need('处理方式', Object.entries(ENDS).find(([method]) => method === end.text('method'))?.[1])],
        ...(basis.length === 0 ? [] : [['处理的依据', provisionsText(basis)]] as const), ['执法人员', source.officers()]),
      inventory('处理的物品', ['清单序号', '名称', '规格、型号、批号', '数量'], [1, 4, 4, 2], things.map(({ number, name, specification, quantity }) => [String(number), name, specification, quantity])),
      ...readingBlocks(end.readings(['basis'])),
      blankOpinion('机关负责人意见'),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        ...end.lines('supervisors').map((name) => ({ label: '监销人（签名）', name, date: true })),
        ...(end.text('taker') === null ? [] : [{ label: '买受（接收）人（签名或者盖章）', name: end.text('taker'), date: true }]),
        ...source.acting().map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
    ],
  };
};

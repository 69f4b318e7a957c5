import { form, inventory, issuer, note } from '#law/writing/blocks.ts';
import { confiscatedThings } from '#law/writing/confiscated.ts';
import { decisionTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const taken = confiscatedThings(source).filter(({ seq }) => seq === source.event.seq);
  source.need('没收的物品', taken[0]?.name);
  return {
    blocks: [
      form(['处罚决定书', decisionTitled(source)], ['案由', source.view.title], ['当事人', source.partyName], ['接收日期', source.on], ['物品的来源', source.need('物品的来源', data.words('origin'))],
        ['保管地点', source.need('保管地点', data.text('place'))], ['保管人', source.need('保管人', data.text('keeper'))]),
      inventory('', ['序号', '名称', '规格、型号、批号', '数量', '物品状况'], [1, 3, 3, 2, 3],
        taken.map(({ number, name, specification, quantity, condition }) => [String(number), name, specification, quantity, condition])),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '当事人（签名）', name: data.text('signature') === 'signed' ? null : data.words('signature'), date: true },
        ...(data.text('witness') === null ? [] : [{ label: '见证人（签名）', name: data.text('witness'), date: true }]),
        { label: '保管人（签名）', name: data.text('keeper'), date: true },
        ...source.acting().map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
      issuer(source), note(source.say('foot')),
    ],
  };
};

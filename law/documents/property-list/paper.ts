import { form, issuer, note } from '#law/writing/blocks.ts';
import { measureOf, thingList } from '#law/writing/coercion.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  const title = measure?.kind === 'detain' ? '扣押清单' : '查封清单';
  if (measure !== null && measure.kind !== 'freeze') source.need('清单物品', measure.things[0]?.name);
  return {
    title,
    blocks: [
      form(['决定书文号', source.need('决定书文号', source.earlier('coercion-decision')?.number)], ['当事人', source.partyName],
        ['保管方式和地点', measure !== null && measure.kind !== 'freeze' ? measure.custody : '']),
      ...thingList('', measure),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '当事人（签名）', name: null, date: true }, { label: '见证人（签名）', name: source.data.text('witness'), date: true },
        ...source.acting().map(({ name, certificate }) => ({ label: '执法人员（签名）', name: `${name}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
      issuer(source), note(source.say('foot')),
    ],
  };
};

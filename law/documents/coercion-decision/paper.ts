import { provisionsText } from '#law/disposition.ts';
import { form, remedies } from '#law/writing/blocks.ts';
import { measureOf, termRows, thingList } from '#law/writing/coercion.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 查封（扣押）决定书 (行政强制法第二十四条第二款). */
export const write: Write = (source) => {
  const measure = measureOf(source);
  if (measure === null || measure.kind === 'freeze') {
    source.need('查封、扣押的理由和依据', null);
    return { blocks: [] };
  }
  return letter(source, {
    title: measure.kind === 'seal' ? '查封决定书' : '扣押决定书',
    blocks: [
      ...pars(source.say('opening', { 理由: measure.facts, 强制依据: provisionsText(measure.basis), 措施: measure.kind === 'seal' ? '查封' : '扣押' })),
      ...thingList(measure.kind === 'seal' ? '查封的场所、设施或者财物' : '扣押的财物', measure), termRows(source, measure), form(['保管方式和地点', measure.custody]),
      ...pars(source.say('custody')),
      remedies(source),
    ],
  });
};

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
    title: measure.kind === 'seal' ? '查封决定书' : '扣押决定书', foot: '查封（扣押）清单附后。本决定书一式两份：一份当场交付当事人，一份归档。',
    blocks: [
      ...pars(`因${measure.facts}，依据${provisionsText(measure.basis)}的规定，本机关决定对你（单位）的下列场所、设施或者财物予以${measure.kind === 'seal' ? '查封' : '扣押'}。`),
      ...thingList(measure.kind === 'seal' ? '查封的场所、设施或者财物' : '扣押的财物', measure), termRows(source, measure), form(['保管方式和地点', measure.custody]),
      ...pars('在此期间，对查封（扣押）的场所、设施或者财物，任何单位和个人不得使用、损毁或者转移、处置。'),
      remedies(source),
    ],
  });
};

import { cite } from '#law/statutes/index.ts';
import { inventory } from '#law/writing/blocks.ts';
import { freezes, laterRemedies, measureOf, measureTitled, measureWord } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  const things = measure !== null && measure.kind !== 'freeze' ? measure.things : [];
  const fates = source.data.list('fates');
  const word = measureWord(source);
  const law = freezes(source) ? cite('coercion-2011', 32, 1) : cite('coercion-2011', 27);
  return letter(source, {
    title: `${word}处理决定书`,
    blocks: [
      ...pars(`对依${measureTitled(source)}${word}的${freezes(source) ? '存款、汇款' : '场所、设施或者财物'}，${under(source, [law])}，本机关作出如下处理决定。理由：${source.need('理由', source.data.text('reason'))}`,
        source.data.text('decision') === null ? null : `依据的决定：${source.data.text('decision') ?? ''}`),
      inventory('处理清单', ['序号', '名称', '处理方式'], [1, 6, 3],
        fates.map((fate) => [fate.text('number') ?? '', things[Number(fate.text('number')) - 1]?.name ?? '冻结的存款、汇款', fate.words('outcome') ?? ''])),
      ...laterRemedies(source),
    ],
  });
};

import type { Block } from '#paper/model.ts';
import { inventory } from './blocks.ts';
import type { Recorded } from './recorded.ts';
import type { Source, Step } from './source.ts';

/** What the papers of sampling say alike. */

const text = (one: Recorded, path: string): string => one.text(path) ?? '';

export const sampleList = (data: Recorded): Block => inventory('样品清单', ['序号', '样品名称', '批号、规格', '抽样数量', '抽样基数'], [1, 4, 3, 2, 2],
  data.list('items').map((one, index) => [String(index + 1), text(one, 'name'), text(one, 'batch'), text(one, 'quantity'), text(one, 'base')]));

export function samplingRows(source: Source): readonly (readonly [string, string])[] {
  const { data } = source;
  const [custody, cost] = [data.text('custody'), data.text('cost')];
  source.need('样品清单', data.list('items')[0]?.text('name'));
  return [
    ['抽样时间', `${source.on}${source.need('抽样时间', data.text('takenAt'))}`], ['抽样地点', source.need('抽样地点', data.text('place'))],
    ['抽样方法', source.need('抽样方法', data.text('method'))], ['抽样人员', source.officers()],
    ['封存情况', source.need('封存情况', data.is('sealed') ? `样品已当场封存${custody === null ? '' : `；${custody}`}` : null)], ...(cost === null ? [] : [['样品费用', cost] as const]),
  ];
}

/** Samples taken since the last time that samples were handled. */
export function unhandledSamples(source: Source): readonly Step[] {
  const before = source.taken('take-samples', 'handle-samples').filter(({ event }) => event.id !== source.event.id);
  return before.slice(before.findLastIndex(({ event }) => event.step === 'handle-samples') + 1);
}

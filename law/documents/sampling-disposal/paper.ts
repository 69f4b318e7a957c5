import { chineseDate } from '#kernel/dates.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { sampleList, unhandledSamples } from '#law/writing/sampling.ts';
import type { Write } from '#law/writing/source.ts';

/** 抽样取证物品处理通知书: all samples that were not handled before, taken at whatever times. */
export const write: Write = (source) => {
  const { data } = source;
  const taken = unhandledSamples(source);
  source.need('抽取的样品', taken[0]?.event.on);
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', {
        案由: source.view.title, 抽样情况: `于${taken.map(({ event }) => chineseDate(event.on)).join('、')}`, 处理方式: source.need('处理方式', data.words('outcome')),
        处理情况: source.need('处理情况', data.text('detail')),
      })),
      ...taken.map((one) => sampleList(one.data)),
    ],
  });
};

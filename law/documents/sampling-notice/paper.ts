import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { sampleList, samplingRows } from '#law/writing/sampling.ts';
import type { Write } from '#law/writing/source.ts';

/** 抽样取证通知书 with its list: what was taken, where and when, how, by whom, how it was sealed. */
export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(source.say('opening', { 案由: source.view.title, 依据: under(source) })),
    form(...samplingRows(source)), sampleList(source.data),
    ...pars(source.say('record', { 联系电话: source.agency.phone })),
  ],
});

import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`${under(source)}，本机关定于${source.need('检查日期', source.data.date('visitOn'))}对你（单位）进行行政检查。`, `检查的事项和内容：${source.need('检查事项', source.data.text('items'))}`),
    form(['检查人员', source.officers()], ['联系方式', source.need('联系方式', source.data.text('contact'))]),
    ...pars('检查人员应当主动出示执法证件和本通知书；未出示的，你（单位）有权拒绝检查。认为检查人员与检查事项有直接利害关系的，有权申请回避。检查不收取任何费用。你（单位）应当予以配合，如实提供有关材料。'),
  ],
});

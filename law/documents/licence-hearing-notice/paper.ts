import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`${under(source)}，本机关决定就${source.view.title}的行政许可事项举行听证，现通知如下。`),
    form(['听证时间', `${source.need('听证时间', source.data.date('hearingOn'))}${source.data.text('startsAt') ?? ''}`], ['听证地点', source.need('听证地点', source.data.text('place'))],
      ['听证方式', source.data.is('open') ? '公开' : '不公开'],
      ['主持人', source.need('主持人', source.data.words('chair'))], ['书记员', source.need('书记员', source.data.text('recorder'))]),
    ...pars('申请人、利害关系人认为主持人与该行政许可事项有直接利害关系的，有权申请回避；可以提出证据，进行申辩和质证，可以委托代理人。'),
  ],
});

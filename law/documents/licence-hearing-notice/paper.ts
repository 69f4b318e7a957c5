import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(source.say('opening', { 依据: under(source), 案由: source.view.title })),
    form(['听证时间', `${source.need('听证时间', source.data.date('hearingOn'))}${source.data.text('startsAt') ?? ''}`], ['听证地点', source.need('听证地点', source.data.text('place'))],
      ['听证方式', source.data.is('open') ? '公开' : '不公开'],
      ['主持人', source.need('主持人', source.data.words('chair'))], ['书记员', source.need('书记员', source.data.text('recorder'))]),
    ...pars(source.say('rights')),
  ],
});

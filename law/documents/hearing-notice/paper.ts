import { form } from '#law/writing/blocks.ts';
import { hearingRows } from '#law/writing/hearing.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）要求对${source.view.title}一案举行听证。${under(source)}，本机关决定${source.data.is('open') ? '公开' : '不公开'}举行听证${source.data.words('closedReason') === null ? '' : `（${source.data.words('closedReason') ?? ''}）`}。现将有关事项通知如下。`),
    form(['案由', source.view.title], ...hearingRows(source, source.data)),
    ...pars(
      source.say('rights'),
      source.say('attendance'),
      source.say('contact', { 联系电话: source.agency.phone }),
    ),
  ],
});

import { form } from '#law/writing/blocks.ts';
import { hearingRows } from '#law/writing/hearing.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(source.say('opening', { 依据: under(source), 案由: source.view.title })),
    form(['案由', source.view.title], ...hearingRows(source, source.data)),
    ...pars(source.say('rights')),
  ],
});

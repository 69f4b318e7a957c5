import { form, to } from '#law/writing/blocks.ts';
import { hearingRows } from '#law/writing/hearing.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** To the applicant and to everybody who was told of the right to it (许可法第四十八条第一款第一项). */
export const write: Write = (source) => letter(source, {
  party: false,
  blocks: [
    to([...new Set([source.partyName, ...source.latest('tell-hearing-right')?.data.lines('recipients') ?? []])].join('、')),
    ...pars(source.say('opening', { 依据: under(source), 案由: source.view.title })),
    form(['案由', source.view.title], ...hearingRows(source, source.data)),
    ...pars(source.say('rights')),
  ],
});

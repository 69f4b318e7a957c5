import { form } from '#law/writing/blocks.ts';
import { announcement, hearingRows } from '#law/writing/hearing.ts';
import { pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** Told to everybody, so in the words chosen for the public and without the party's particulars. */
export const write: Write = (source) => announcement(source, [
  ...pars(source.say('opening', { 依据: under(source), 案由: source.need('对外公告的案由', source.data.text('caption')) })),
  form(...hearingRows(source, source.latest('convene-hearing')?.data)),
  ...pars(`旁听的办法：${source.need('旁听的办法', source.data.text('attendance'))}`),
]);

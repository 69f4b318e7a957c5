import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(`${source.view.title}一案，因${source.need('终结执行的情形', source.data.words('ground'))}（${source.need('理由', source.data.text('reason'))}），${under(source)}，本机关决定终结执行。`),
});

import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(source.say('opening', {
    案由: source.view.title, 中止的情形: source.need('中止执行的情形', source.data.words('ground')), 理由: source.need('理由', source.data.text('reason')), 依据: under(source),
  })),
});

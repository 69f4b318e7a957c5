import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(`${source.view.title}一案，${source.event.step === 'resume-after-breach' ? '当事人不履行执行协议' : '中止执行的情形已经消失'}（${source.need('恢复执行的理由', source.data.text('breach') ?? source.data.text('reason'))}），${under(source)}，本机关决定自${source.on}起恢复执行。`),
});

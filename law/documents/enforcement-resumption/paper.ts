import { cite } from '#law/statutes/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const breach = source.event.step === 'resume-after-breach';
  const why = source.need('恢复执行的理由', source.data.text(breach ? 'breach' : 'reason'));
  const law = breach ? cite('coercion-2011', 42, 2) : cite('coercion-2011', 39);
  return letter(source, {
    blocks: pars(`${source.view.title}一案，${breach ? '当事人不履行执行协议' : '中止执行的情形已经消失'}（${why}），${under(source, [law])}，本机关决定自${source.on}起恢复执行。`),
  });
};

import { cite } from '#law/statutes/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** Resumed when the reason for suspending has gone (第三十九条), or because an agreement was not kept (第四十二条第二款). */
export const write: Write = (source) => {
  const breach = source.event.step === 'resume-after-breach';
  const why = source.need('恢复执行的理由', source.data.text('breach') ?? source.data.text('reason'));
  const law = breach ? under(source, [cite('coercion-2011', 42, 2)]) : under(source);
  return letter(source, { blocks: pars(`${source.view.title}一案，${breach ? '当事人不履行执行协议' : '中止执行的情形已经消失'}（${why}），${law}，本机关决定自${source.on}起恢复执行。`) });
};

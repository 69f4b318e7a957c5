import { provisionsText } from '#law/disposition.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 责令改正通知书: what is unlawful, under which provision, what is to be put right and by when. */
export const write: Write = (source) => {
  const { data } = source;
  const inspected = data.at('conclusion').there;
  const unlawful = source.need('违法行为', inspected ? data.text('conclusion.problems') : data.text('unlawful'));
  const basis = inspected ? data.provisions('conclusion.basis') : data.provisions('provision');
  const due = inspected ? data.date('conclusion.correctBy') : data.date('due');
  return letter(source, {
    blocks: pars(
      source.say('opening', { 违法行为: unlawful }),
      source.say('violated', { 违反的规定: source.need('违反的规定', provisionsText(basis)) }),
      `${under(source)}，现责令你（单位）${due === null ? '立即' : `在${due}前`}改正：${source.need('改正内容', inspected ? data.text('conclusion.content') ?? data.text('conclusion.problems') : data.text('content'))}`,
      source.say('after', { 联系电话: source.agency.phone }),
    ),
  });
};

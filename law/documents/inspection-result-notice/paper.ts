import { readingBlocks } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', { 检查情况: source.need('检查情况', data.text('conclusion.findings')) }),
        data.text('conclusion.problems') === null ? source.say('clean') : `发现的问题：${data.text('conclusion.problems') ?? ''}`),
      ...readingBlocks(data.at('conclusion').readings(['findings', 'problems'])), ...pars(source.say('contact', { 联系电话: source.agency.phone })),
    ],
  });
};

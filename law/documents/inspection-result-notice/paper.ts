import { readingBlocks } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  return letter(source, {
    blocks: [
      ...pars(`本机关对你（单位）进行了行政检查，现将结果告知如下。检查情况：${source.need('检查情况', data.text('conclusion.findings'))}`,
        data.text('conclusion.problems') === null ? '未发现问题。' : `发现的问题：${data.text('conclusion.problems') ?? ''}`),
      ...readingBlocks(data.at('conclusion').readings(['findings', 'problems'])), ...pars(`如有异议，可以向本机关提出。联系电话：${source.agency.phone}。`),
    ],
  });
};

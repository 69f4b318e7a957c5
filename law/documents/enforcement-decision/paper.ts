import { ENFORCEMENTS } from '#law/coercion/enforcement.ts';
import { provisionsText } from '#law/disposition.ts';
import { form, readingBlocks, remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 行政强制执行决定书 (行政强制法第三十七条第二款): party, reasons and basis, how and when, remedies, name and date. */
export const write: Write = (source) => {
  const { data } = source;
  return letter(source, {
    blocks: [
      ...pars(
        `经催告，你（单位）逾期仍不履行行政决定，且无正当理由。经查：${source.need('强制执行的理由', data.text('enforcement.facts'))}`,
        `依据${source.need('强制执行的依据', provisionsText(data.provisions('enforcement.basis')))}的规定，本机关决定对你（单位）强制执行。`,
      ),
      form(['执行方式', source.need('强制执行的方式', Object.entries(ENFORCEMENTS).find(([kind]) => kind === data.text('enforcement.kind'))?.[1])],
        ['方式和时间', source.need('强制执行的方式和时间', data.text('enforcement.manner'))]),
      ...readingBlocks(data.at('enforcement').readings(['kind', 'facts', 'basis', 'manner', 'hiding'])), remedies(source),
    ],
  });
};

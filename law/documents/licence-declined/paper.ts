import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）提出的行政许可申请，因${source.need('不予受理的情形', source.data.words('ground'))}（${source.need('理由', source.data.text('reason'))}），${under(source)}，本机关决定不予受理。`,
      source.data.text('competent') === null ? null : `请向有权机关申请：${source.data.text('competent') ?? ''}。`),
    remedies(source), ...pars(source.say('seal')),
  ],
});

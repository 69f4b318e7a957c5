import { letter, pars, under } from '#law/writing/layouts.ts';
import { applicationOf } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(`你（单位）${applicationOf(source)}，依法需要${source.need('特别程序', source.data.words('kind'))}（${source.need('理由', source.data.text('reason'))}）。${under(source)}，所需时间至${source.need('所需时间', source.data.date('until'))}，不计算在行政许可的期限内，现书面告知。`),
});

import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(`你（单位）申请的行政许可事项，在规定的期限内不能作出决定，理由：${source.need('延长期限的理由', source.data.text('reason'))}${under(source)}，经${source.data.text('government') ?? '本机关负责人'}批准，延长${source.period('licence.decision-extension')}，现予告知。`),
});

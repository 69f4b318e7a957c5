import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    `对违法的建筑物、构筑物、设施等需要强制拆除的，${under(source)}，现予公告，限你（单位）在${source.need('自行拆除的期限', source.data.date('until'))}前自行拆除。`,
    source.say('warning'), `公告方式：${source.need('公告方式', source.data.text('channel'))}`,
  ),
});

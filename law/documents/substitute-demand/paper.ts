import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    `${source.titled('substitute-decision', '代履行决定书')}已经送达。${under(source)}，现在代履行前催告你（单位）履行义务：${source.need('催告内容', source.data.text('demand'))}`,
    source.say('begins', { 代履行开始之日: source.need('代履行开始之日', source.data.date('startsOn')) }),
    source.say('heard', { 联系电话: source.agency.phone }),
  ),
});

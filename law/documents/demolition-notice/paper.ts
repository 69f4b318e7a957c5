import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

/** Posted for everybody to read: it calls the party by name, without identity number or address (处罚法第五十条). */
export const write: Write = (source) => letter(source, {
  party: false,
  blocks: [
    to(source.partyName),
    ...pars(
      `下列违法的建筑物、构筑物、设施需要强制拆除：${source.need('需要强制拆除的建筑物、构筑物、设施', source.latest('register-enforcement')?.data.text('duty.object'))}`,
      `${under(source)}，现予公告，限你（单位）在${source.need('自行拆除的期限', source.data.date('until'))}前自行拆除。`,
      `据以执行的决定：${unperformedTitled(source)}`, source.say('warning'), `公告方式：${source.need('公告方式', source.data.text('channel'))}`,
    ),
  ],
});

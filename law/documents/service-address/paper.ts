import { chineseDate } from '#kernel/dates.ts';
import { form } from '#law/writing/blocks.ts';
import { pars } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** Where the party had signed for another address, it is named: what was served there before stays served. */
function replaced({ issuance: { events }, event }: Source): readonly (readonly [string, string])[] {
  const before = events.findLast(({ step, seq }) => step === event.step && seq < event.seq);
  return before === undefined ? [] : [['变更', `自本确认书签订之日起，代替${chineseDate(before.on)}签订的确认书`]];
}

export const write: Write = (source) => {
  const { data } = source;
  const electronic = data.is('electronic');
  const receiver = data.at('receiver');
  return {
    blocks: [
      form(['案由', source.view.title], ['受送达人', source.partyName], ...replaced(source)),
      ...pars(source.say('told'), source.say('electronic')),
      form(
        ['送达地址', source.need('送达地址', data.text('address'))], ['联系电话', data.text('phone') ?? ''],
        ...(receiver.there ? [['代收人', receiver.text('name') ?? ''], ['与受送达人的关系', receiver.text('relation') ?? ''], ['代收人电话', receiver.text('phone') ?? '']] as const : []),
        ['是否同意电子送达', electronic ? '同意' : '不同意'], ...(electronic ? [['电子送达地址', source.need('电子送达地址', data.text('account'))]] as const : []),
      ),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '受送达人（签名或者盖章）', name: null, date: true },
        ...source.acting().map(({ name }) => ({ label: '执法人员（签名）', name, date: true })),
      ] },
    ],
  };
};

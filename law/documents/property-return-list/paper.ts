import { form, issuer, note } from '#law/writing/blocks.ts';
import { freezes, frozenList, measureOf, thingList } from '#law/writing/coercion.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** What goes back: things held, or the sum that a bank is told to set free. */
export const write: Write = (source) => {
  const frozen = freezes(source);
  const officer = { label: '执法人员（签名）', name: null, date: true };
  return {
    ...(!frozen ? {} : { title: '解除冻结的存款、汇款清单' }),
    blocks: [
      form(['解除决定书文号', source.earlier('coercion-lifting')?.number ?? ''], ['当事人', source.partyName], [frozen ? '解除日期' : '退还日期', source.on]),
      ...(frozen ? frozenList(source, '') : [...thingList('', measureOf(source), false), form(['已经拍卖、变卖的财物及所得款项', '（没有的写“无”）　　　　　　'])]),
      ...answers(source),
      { kind: 'signatures', statement: source.say(frozen ? 'released' : 'received'), signers: [{ label: '当事人（签名）', name: null, date: true }, officer, officer] },
      issuer(source), note(source.say('foot')),
    ],
  };
};

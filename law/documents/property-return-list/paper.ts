import { form, inventory, issuer, note } from '#law/writing/blocks.ts';
import { measureOf, thingList } from '#law/writing/coercion.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** What goes back: things held, or the sum that a bank is told to set free. */
export const write: Write = (source) => {
  const measure = measureOf(source);
  const frozen = measure?.kind === 'freeze' ? measure : null;
  const officer = { label: '执法人员（签名）', name: null, date: true };
  return {
    ...(frozen === null ? {} : { title: '解除冻结的存款、汇款清单' }),
    blocks: [
      form(['解除决定书文号', source.earlier('coercion-lifting')?.number ?? ''], ['当事人', source.partyName], [frozen === null ? '退还日期' : '解除日期', source.on]),
      ...(frozen === null ? thingList('', measure)
        : [inventory('', ['序号', '金融机构', '账号', '数额'], [1, 4, 4, 4], [['1', frozen.institution, frozen.account, source.latest('decide')?.data.money('measure.amountFen') ?? '']])]),
      ...answers(source),
      { kind: 'signatures', statement: source.say(frozen === null ? 'statement' : 'released'), signers: [{ label: '当事人（签名）', name: null, date: true }, officer, officer] },
      issuer(source), note(source.say('foot')),
    ],
  };
};

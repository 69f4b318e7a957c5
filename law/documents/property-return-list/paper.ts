import { form, issuer, note } from '#law/writing/blocks.ts';
import { measureOf, thingList } from '#law/writing/coercion.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  blocks: [
    form(['解除决定书文号', source.earlier('coercion-lifting')?.number ?? ''], ['当事人', source.partyName], ['退还日期', source.on]),
    ...thingList('', measureOf(source)), ...answers(source),
    { kind: 'signatures', statement: source.say('statement'), signers: [{ label: '当事人（签名）', name: null, date: true }, { label: '执法人员（签名）', name: null, date: true }] },
    issuer(source), note(source.say('foot')),
  ],
});

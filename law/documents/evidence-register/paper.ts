import { form } from '#law/writing/blocks.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';
import { partyName } from '#law/party.ts';

export const write: Write = (source) => ({
  blocks: [
    form(['案由', source.view.title], ['当事人', source.view.party === null ? '' : partyName(source.view.party)], ['收集时间', source.on],
      ['收集人', source.event.officers.length > 0 ? source.officers() : source.acting().map(({ name }) => name).join('、')]),
    ...answers(source),
    form(['证据粘贴处', '\n\n\n\n'], ['核对情况', '与原件（原物）核对无误。']),
    { kind: 'signatures', statement: null, signers: [{ label: '提供者（签章）', name: null, date: true },
      { label: '收集人（签名）', name: source.acting().map(({ name }) => name).join('、'), date: true }] },
  ],
});

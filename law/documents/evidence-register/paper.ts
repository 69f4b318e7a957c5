import { form } from '#law/writing/blocks.ts';
import { answers } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';
import { partyName } from '#law/party.ts';

const CHECKED = '与原件（原物）核对无误。';

/** A copy says that it is one and who answers for it: its provider, or the body that keeps the original (行政诉讼证据规定第十条). */
function checked({ data }: Source): string {
  if (data.text('form') === 'copy') return `复制件，${CHECKED}提供者：${data.text('provider') ?? ''}`;
  return data.text('form') === 'held' ? `复制件，出处：${data.text('source') ?? ''}；原件由${data.text('holder') ?? ''}保管，经核对无异。` : CHECKED;
}

export const write: Write = (source) => {
  const { data } = source;
  const collector = source.acting().map(({ name }) => name).join('、');
  const holder = data.text('holder');
  return {
    blocks: [
      form(['案由', source.view.title], ['当事人', source.view.party === null ? '' : partyName(source.view.party)], ['收集时间', source.on],
        ['收集人', source.event.officers.length > 0 ? source.officers() : collector]),
      ...answers(source),
      form(['证据粘贴处', '\n\n\n\n'], ['核对情况', checked(source)]),
      { kind: 'signatures', statement: null, signers: [
        { label: '提供者（签章）', name: data.text('provider'), date: true }, ...(holder === null ? [] : [{ label: '保管原件的单位（印章）', name: holder, date: true }]),
        { label: '收集人（签名）', name: collector, date: true },
      ] },
    ],
  };
};

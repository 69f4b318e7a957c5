import { form, issuer } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';

/** What the case keeps of a certificate: the number on it and who took it. The certificate itself is on the authority's own stock. */
export const write: Write = (source) => ({
  title: '行政许可证件颁发登记',
  blocks: [form(['被许可人', source.partyName], ['证件种类', source.need('证件种类', source.data.words('kind'))], ['证件编号', source.need('证件编号', source.data.text('number'))],
    ['颁发日期', source.on], ['领取人', source.need('领取人', source.data.text('recipient'))]),
    { kind: 'signatures', statement: null, signers: [{ label: '领取人（签名）', name: null, date: true },
      { label: '颁发人（签名）', name: source.person(source.event.by)?.name ?? null, date: true }] }, issuer(source)],
});

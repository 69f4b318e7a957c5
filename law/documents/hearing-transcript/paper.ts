import { form, heading } from '#law/writing/blocks.ts';
import { during, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const convened = source.latest('convene-hearing')?.data;
  return {
    pageSigner: '当事人（代理人）',
    blocks: [
      form(
        ['案由', source.view.title], ['起止时间', during(source)], ['地点', source.need('听证地点', convened?.text('place'))], ['主持人', source.need('主持人', convened?.words('chair'))],
        ['书记员', source.need('书记员', convened?.text('recorder'))], ['听证方式', convened?.is('open') === true ? '公开' : '不公开'], ['当事人', source.partyName],
          ['委托代理人', `${source.data.text('agents') ?? '0'}人`],
      ),
      heading('一、调查人员提出的违法事实、证据和处罚建议'), ...pars(source.need('调查人员陈述', source.data.text('case'))),
      heading('二、当事人的申辩和质证'), ...pars(source.need('申辩质证', source.data.text('defence'))),
      heading('三、最后陈述'), ...pars(source.need('最后陈述', source.data.text('closing'))),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '当事人（代理人）（签名）', name: source.data.text('signature') === 'signed' ? null : source.data.words('signature'), date: true },
          { label: '调查人员（签名）', name: null, date: true },
        { label: '听证主持人（签名）', name: convened?.words('chair') ?? null, date: true }, { label: '书记员（签名）', name: convened?.text('recorder') ?? null, date: true },
      ] },
    ],
  };
};

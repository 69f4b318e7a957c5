import { form, heading } from '#law/writing/blocks.ts';
import { hearerLines, hearers, openness } from '#law/writing/hearing.ts';
import { during, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const convened = source.latest('convene-hearing')?.data;
  return {
    pageSigner: '听证参加人',
    blocks: [
      form(['事项', source.view.title], ['起止时间', during(source)], ['地点', source.need('听证地点', convened?.text('place'))], ...hearers(source, convened),
        ['听证方式', openness(convened)], ['参加人', source.need('听证参加人', source.data.lines('attended').join('、'))]),
      heading('一、审查人员提供的审查意见、证据和理由'), ...pars(source.need('审查意见', source.data.text('case'))), heading('二、申请人、利害关系人的申辩和质证'),
        ...pars(source.need('申辩质证', source.data.text('defence'))),
      { kind: 'signatures', statement: source.say('statement'),
        signers: [{ label: '听证参加人（签名或者盖章）', name: source.data.text('signature') === 'signed' ? null : source.data.words('signature'), date: true }, ...hearerLines(convened)] },
    ],
  };
};

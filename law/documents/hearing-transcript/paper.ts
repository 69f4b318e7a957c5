import { form, heading } from '#law/writing/blocks.ts';
import { hearerLines, hearers, openness } from '#law/writing/hearing.ts';
import { during, pars } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';

function agentsOf(source: Source): string {
  const { data } = source;
  if (Number(data.text('agents') ?? 0) === 0) return '无';
  return source.need('委托代理人的姓名', data.lines('agentNames').join('、'));
}

export const write: Write = (source) => {
  const { data } = source;
  const convened = source.latest('convene-hearing')?.data;
  const attendees = data.lines('attendees');
  return {
    pageSigner: '当事人（代理人）',
    blocks: [
      form(
        ['案由', source.view.title], ['起止时间', during(source)], ['地点', source.need('听证地点', convened?.text('place'))], ...hearers(source, convened),
        ['听证方式', openness(convened)], ['当事人', source.partyName], ['委托代理人', agentsOf(source)],
        ['调查人员', source.need('到场的调查人员', data.lines('investigators').join('、'))],
        ...(attendees.length === 0 ? [] : [['到场的其他人员', attendees.join('；')]] as const),
      ),
      ...pars(source.say('recusal', { 回答: source.need('告知回避后当事人的回答', data.text('recusalAnswer')) })),
      heading('一、调查人员提出的违法事实、证据和处罚建议'), ...pars(source.need('调查人员陈述', data.text('case'))),
      heading('二、当事人的申辩和质证'), ...pars(source.need('申辩质证', data.text('defence'))),
      heading('三、最后陈述'), ...pars(source.need('最后陈述', data.text('closing'))),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '当事人（代理人）（签名）', name: data.text('signature') === 'signed' ? null : data.words('signature'), date: true },
        { label: '调查人员（签名）', name: null, date: true }, ...hearerLines(convened),
      ] },
    ],
  };
};

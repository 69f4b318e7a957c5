import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）要求对${source.view.title}一案举行听证。${under(source)}，本机关决定${source.data.is('open') ? '公开' : '不公开'}举行听证${source.data.words('closedReason') === null ? '' : `（${source.data.words('closedReason') ?? ''}）`}。现将有关事项通知如下。`),
    form(
      ['听证时间', `${source.need('听证时间', source.data.date('hearingOn'))}${source.data.text('startsAt') ?? ''}`], ['听证地点', source.need('听证地点', source.data.text('place'))],
      ['主持人', source.need('主持人', source.data.words('chair'))], ['书记员', source.need('书记员', source.data.text('recorder'))],
    ),
    ...pars(
      '你（单位）可以亲自参加听证，也可以委托一至二人代理；委托代理的，应当在听证前提交授权委托书。认为主持人与本案有直接利害关系的，有权申请回避。',
      '可以提出证据、进行申辩和质证。请携带身份证明和有关证据准时参加；无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。',
      `联系电话：${source.agency.phone}。`,
    ),
  ],
});

import { chineseDate } from '#kernel/dates.ts';
import { form, heading } from '#law/writing/blocks.ts';
import { hearerLines, hearers } from '#law/writing/hearing.ts';
import { pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const convened = source.latest('convene-hearing')?.data;
  const held = source.latest('hold-hearing', 'terminate-hearing');
  const agents = Number(held?.data.text('agents') ?? 0);
  const present = [`当事人${source.partyName}${agents === 0 ? '' : `及其代理人${agents}人`}`, '本案调查人员', ...(held?.data.lines('attendees') ?? [])];
  return {
    blocks: [
      form(['听证事项', source.view.title], ['听证时间', held === null ? '' : chineseDate(held.event.on)], ['听证地点', source.need('听证地点', convened?.text('place'))],
        ...hearers(source, convened), ['听证参加人', present.join('；')]),
      heading('一、双方的主要事实、理由和意见'), ...pars(source.need('双方意见', source.data.text('opinions'))),
      heading('二、听证结论和处理意见'), ...pars(source.need('听证结论', source.data.text('conclusion'))),
      { kind: 'signatures', statement: null, signers: hearerLines(convened) },
    ],
  };
};

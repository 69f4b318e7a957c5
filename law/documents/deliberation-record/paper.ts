import { form, heading, inventory, readingBlocks } from '#law/writing/blocks.ts';
import { caseRows, during, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 集体讨论记录: when and where, who was there, what was reported, what each said and why, the conclusion, every signature by hand. */
export const write: Write = (source) => {
  const { data } = source;
  const members = data.list('members');
  const attendees = data.lines('attendees');
  return {
    blocks: [
      form(...caseRows(source), ['当事人', source.partyName], ['讨论时间', during(source)], ['地点', source.need('地点', data.text('place'))],
        ['讨论事由', source.need('讨论事由', data.words('subject'))], ['列席人员', attendees.length === 0 ? '无' : attendees.join('、')], ['记录人', source.need('记录人', data.text('recorder'))]),
      heading('承办人汇报'), ...pars(source.need('承办人汇报', data.text('report'))),
      inventory('参加讨论人员的意见', ['姓名', '职务', '是否机关负责人', '意见'], [2, 2, 2, 6],
        members.map((member) => [member.text('name') ?? '', member.text('post') ?? '', member.is('leader') ? '是' : '否', `${member.is('agrees') ? '' : '（不同意结论）'}${member.text('opinion') ?? ''}`])),
      heading('讨论结论'), ...readingBlocks(data.at('conclusion').parts),
      { kind: 'signatures', statement: null, signers: [
        ...members.map((member) => ({ label: `${member.text('name') ?? ''}（签名）`, name: null, date: true })), { label: '记录人（签名）', name: null, date: true },
      ] },
    ],
  };
};

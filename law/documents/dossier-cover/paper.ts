import { chineseDate } from '#kernel/dates.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { form, heading, inventory } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';
import { partyName } from '#law/party.ts';

const nameOf = (code: string): string => Object.entries(DOCUMENTS).find(([key]) => key === code)?.[1].name ?? code;

/** 卷宗封面、卷内目录、备考表. */
export const write: Write = (source) => {
  const { data, view } = source;
  const issued = source.issuance.issued.filter(({ form: code }) => code !== 'dossier-cover');
  const closed = source.latest('approve-closing', 'close-case')?.event.on ?? null;
  const decision = issued.findLast(({ form: code, number, issuedOn }) => number !== null && issuedOn === view.decision?.on && nameOf(code).includes('决定'));
  return {
    title: '卷宗',
    blocks: [
      form(
        ['机关名称', source.agency.name], ['案卷号', source.need('案卷号', data.text('volume'))], ['案件名称（案由）', view.title], ['当事人', view.party === null ? '' : partyName(view.party)],
        ['立案日期', view.filedOn === null ? '' : chineseDate(view.filedOn)], ['结案日期', closed === null ? '' : chineseDate(closed)], ['决定文号', decision?.number ?? ''], ['归档日期', source.on], ['承办人', view.handlers.map((id) => source.person(id)?.name ?? '').join('、')],
        ['处理结果', view.decision === null ? '' : view.rules.draftNames[view.decision.disposition.kind] ?? ''], ['保管期限', source.need('保管期限', data.words('retention'))],
          ['件数', String(issued.length)], ['页数', source.need('页数', data.text('pages'))], ['全宗号', data.text('fonds') ?? ''], ['目录号', data.text('catalogue') ?? ''], ['密级', data.text('secrecy') ?? ''],
      ),
      inventory('卷内目录', ['序号', '文号', '责任者', '题名', '日期', '页号', '备注'], [1, 4, 3, 4, 3, 1, 2],
        issued.map((one, index) => [String(index + 1), one.number ?? '', source.agency.name, nameOf(one.form), one.issuedOn.replaceAll('-', ''), '', ''])),
      heading('备考表'), form(['情况说明', data.text('note') ?? '案卷完整，无需说明的情况。'], ['立卷人', source.need('立卷人', source.person(source.event.by)?.name)], ['检查人', ''], ['立卷时间', source.on]),
    ],
  };
};

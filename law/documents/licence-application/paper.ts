import { form, inventory, partyForm, to } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';

/** What the applicant asks for, as it was registered: printed to be read over and signed by the applicant. */
export const write: Write = (source) => {
  const { data } = source;
  const materials = data.lines('materials');
  const licence = data.at('licence');
  const agent = data.text('agent');
  return {
    blocks: [
      to(source.agency.name), ...partyForm(source, '申请人'),
      form(['办理事项', source.need('办理事项', data.words('matter'))], ['许可事项', source.need('许可事项', data.text('item'))], ['申请日期', source.on],
        ['提出申请的方式', source.need('提出申请的方式', data.words('channel'))], ...(agent === null ? [] : [['代理人', agent]] as const),
        ...(licence.there ? [['原许可证件编号', licence.text('number') ?? ''], ['原许可有效期至', licence.date('validTo') ?? '长期有效']] as const : [])),
      inventory('随申请提交的材料', ['序号', '材料名称和份数'], [1, 9], [source.need('申请材料', materials[0]), ...materials.slice(1)].map((one, index) => [String(index + 1), one])),
      { kind: 'signatures', statement: source.say('statement'), signers: [
        { label: '申请人（签名或者盖章）', name: null, date: true }, { label: '接收人（签名）', name: source.person(source.event.by)?.name ?? null, date: true },
      ] },
    ],
  };
};

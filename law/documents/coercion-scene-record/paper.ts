import { form, heading, recordSignatures } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/**
 * 现场笔录 (行政强制法第十八条): papers shown, the party there or a witness, rights told, what the party said, what was done. Deposits are frozen at
 * the bank, where the party is neither told nor heard (第三十条第一款).
 */
export const write: Write = (source) => {
  const { data } = source;
  if (data.text('record') !== null) {
    return {
      pageSigner: '金融机构经办人',
      blocks: [
        form(['案由', source.view.title], ['日期', source.on], ['当事人', source.partyName], ['金融机构经办人', source.need('金融机构经办人', data.text('clerk'))], ['执法人员', source.officers()]),
        ...pars(source.say('frozen')), heading('现场情况'), ...pars(source.need('现场笔录', data.text('record'))), ...recordSignatures(source, '金融机构经办人'),
      ],
    };
  }
  return record(source, {
    who: '当事人',
    rows: [['当事人', source.partyName], ['当事人到场情况', data.is('present') ? '到场' : '未到场，邀请见证人到场'], ['见证人', data.text('witness') ?? '无']],
    blocks: [...pars(source.say('told'), source.say('confirmed')), heading('现场情况'), ...pars(source.need('现场情况', data.text('findings'))), heading('当事人的陈述和申辩'), ...pars(source.need('陈述和申辩', data.text('statement')))],
  });
};

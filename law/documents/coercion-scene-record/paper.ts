import { heading } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Draft, Source, Write } from '#law/writing/source.ts';

/** Money is frozen at the bank: the party is not there and is told afterwards (行政强制法第三十条、第三十一条). */
const atBank = (source: Source): Draft => record(source, {
  who: '金融机构经办人',
  rows: [
    ['当事人', source.partyName], ['冻结通知书文号', source.need('冻结通知书文号', source.earlier('freeze-notice')?.number)],
    ['金融机构经办人', source.need('金融机构经办人', source.data.text('clerk'))],
  ],
  blocks: [...pars(source.say('frozen')), heading('现场情况'), ...pars(source.need('现场笔录', source.data.text('record')))],
});

/** 现场笔录 (行政强制法第十八条): papers shown, the party there or a witness, rights told, what the party said, what was done. */
export const write: Write = (source) => {
  const { data } = source;
  if (data.text('record') !== null) return atBank(source);
  const present = data.is('present');
  const told = present
    ? [source.say('told'), source.say('recusal'), source.say('confirmed')] : [source.say('absent', { 见证人: source.need('见证人', data.text('witness')) })];
  const draft = record(source, {
    who: '当事人',
    rows: [['当事人', source.partyName], ['当事人到场情况', present ? '到场' : '未到场，邀请见证人到场'], ['见证人', data.text('witness') ?? '无']],
    blocks: [
      ...pars(...told), heading('现场情况'), ...pars(source.need('现场情况', data.text('findings'))),
      heading('当事人的陈述和申辩'), ...pars(source.need('陈述和申辩', data.text('statement'))),
    ],
  });
  return present ? draft : { ...draft, pageSigner: '见证人' };
};

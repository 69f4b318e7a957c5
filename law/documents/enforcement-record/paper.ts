import { heading } from '#law/writing/blocks.ts';
import { answers, pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';
import { partyName } from '#law/party.ts';

export const write: Write = (source) => record(source, {
  who: '当事人',
  rows: [['当事人', source.view.party === null ? '（当事人不能确定）' : partyName(source.view.party)], ['当事人到场情况', source.data.is('present') ? '到场' : '未到场'],
    ['见证人', source.data.text('witness') ?? '无']],
  blocks: [
    ...pars('执法人员出示执法身份证件，表明身份，说明执行的内容和依据。'), heading('执行情况'), ...pars(source.need('执行情况', source.data.text('findings'))),
    ...answers(source, ['startedAt', 'endedAt', 'place', 'identityShown', 'present', 'witness', 'findings', 'signature', 'supervised', 'peaceful']),
    ...pars(source.data.is('supervised') ? '执行过程派员到场监督，没有采用暴力、胁迫以及其他非法方式。' : null),
  ],
});

import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { preservationList, preserved } from '#law/writing/preservation.ts';
import type { Step, Write } from '#law/writing/source.ts';

const each = (requests: readonly Step[], field: string): string => [...new Set(requests.flatMap(({ data }) => data.words(field) ?? []))].join('；');

/** 先行登记保存证据通知书 with its list: reasons, basis, how long, what, how and where, and where the party may turn. */
export const write: Write = (source) => {
  const { asked } = preserved(source);
  source.need('登记保存的证据', asked[0]?.data.lines('items')[0]);
  const where = [each(asked, 'custody'), source.need('保存地点', each(asked, 'place'))].filter((part) => part !== '').join('；');
  return letter(source, {
    blocks: [
      ...pars(
        source.say('opening', { 案由: source.view.title, 理由: source.need('理由', each(asked, 'reason')), 依据: under(source) }),
        source.say('term', { 保存期限: source.period('penalty.preservation'), 起算日期: source.on }),
        source.say('place', { 保存地点: where }),
      ),
      preservationList(asked), remedies(source),
    ],
  });
};

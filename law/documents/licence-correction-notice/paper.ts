import { inventory } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { applicationOf } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）${applicationOf(source)}，申请材料不齐全或者不符合法定形式：${source.need('补正的理由', source.data.text('reason'))}。${under(source)}，现一次告知需要补正的全部内容。请在${source.need('补正期限', source.data.date('until'))}前补正。`),
    inventory('需要补正的材料', ['序号', '内容'], [1, 9], source.data.lines('missing').map((one, index) => [String(index + 1), one])),
  ],
});

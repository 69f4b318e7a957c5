import { inventory } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 先行登记保存证据通知书 with its list: reasons, basis, how long, what, where. */
export const write: Write = (source) => {
  const request = source.latest('request-preservation')?.data;
  const items = request?.lines('items') ?? [];
  source.need('登记保存的证据', items[0]);
  return letter(source, {
    blocks: [
      ...pars(
        source.say('opening', { 案由: source.view.title, 理由: source.need('理由', request?.text('reason')), 依据: under(source) }),
        source.say('term', { 保存期限: source.period('penalty.preservation'), 起算日期: source.on }),
        source.say('place', { 保存地点: source.need('保存地点', request?.text('place')) }),
      ),
      inventory('先行登记保存证据清单', ['序号', '名称、数量、规格', '备注'], [1, 6, 2], items.map((item, index) => [String(index + 1), item, ''])),
    ],
  });
};

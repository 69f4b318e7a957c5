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
        `因你（单位）涉嫌${source.view.title}，在证据可能灭失或者以后难以取得的情况下（${source.need('理由', request?.text('reason'))}），${under(source)}，本机关决定对下列证据先行登记保存。`,
        `登记保存的期限为${source.period('penalty.preservation')}，自${source.on}起计算；本机关在此期限内作出处理决定。在此期间，当事人或者有关人员不得销毁或者转移证据。`,
        `保存方式和地点：${source.need('保存地点', request?.text('place'))}`,
      ),
      inventory('先行登记保存证据清单', ['序号', '名称、数量、规格', '备注'], [1, 6, 2], items.map((item, index) => [String(index + 1), item, ''])),
    ],
  });
};

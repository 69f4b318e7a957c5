import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { preservationList, preserved } from '#law/writing/preservation.ts';
import type { Write } from '#law/writing/source.ts';

/** 先行登记保存证据处理决定书: what becomes of everything that was kept and not decided on yet, and where the party may turn. */
export const write: Write = (source) => {
  const { data } = source;
  const { kept } = preserved(source);
  source.need('登记保存的证据', kept[0]?.event.on);
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', {
        通知书: source.titled('evidence-preservation', '先行登记保存证据通知书'), 依据: under(source), 处理决定: source.need('处理决定', data.words('outcome')), 处理情况: source.need('处理情况', data.text('detail')),
      })),
      preservationList(kept), remedies(source),
    ],
  });
};

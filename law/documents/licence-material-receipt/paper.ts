import { inventory } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { itemOf } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const materials = source.data.lines('materials');
  const checked = source.data.is('checked');
  source.need('申请材料', materials[0]);
  return letter(source, {
    blocks: [
      ...pars(`本机关于${source.on}收到你（单位）关于${itemOf(source)}的下列申请材料。`),
      inventory('申请材料清单', ['序号', '材料名称和份数', '备注'], [1, 7, 3],
        materials.map((one, index) => [String(index + 1), one, checked && one.includes('复印件') ? '与原件核对无误' : ''])),
      { kind: 'signatures', statement: null, signers: [{ label: '申请人（签名）', name: null, date: true },
        { label: '接收人（签名）', name: source.person(source.event.by)?.name ?? null, date: true }] },
    ],
  });
};

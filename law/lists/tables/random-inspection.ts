import { RANDOM_INSPECTION_HEADINGS, RandomInspectionRow } from '../random-inspection-row.ts';
import { columnsFrom, table, type DescribedList } from './table.ts';

export const RANDOM_INSPECTION_LIST: DescribedList = {
  kind: 'random-inspection', name: '随机抽查事项清单', purpose: '写明抽查主体、依据、对象、内容、方式、比例、频次；登记检查任务时从现行清单中选择抽查事项，达到规定频次的不得再抽查。',
  tables: [table({
    key: 'rows', name: '随机抽查事项', head: 'item', row: RandomInspectionRow,
    columns: columnsFrom(RANDOM_INSPECTION_HEADINGS, {
      item: { must: true }, basis: { long: true }, objects: { long: true }, content: { long: true }, procedure: { long: true }, outcome: { long: true },
      ratio: { hint: '如“不少于5%”' }, frequency: { hint: '如“1次/年”“不少于2次/年”；根据监管需要确定的照写' },
    }),
  })],
};

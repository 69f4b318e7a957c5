import { Fen, fenFromYuan, formatYuan } from '#kernel/money.ts';
import { CATALOGUE_CLASSES, CatalogueRow, classOf, type CatalogueClass } from '#law/catalogue.ts';
import { listable, rowComplaints } from '#law/actions/listed.ts';
import { columnsFrom, table, worded, type Cell, type DescribedList } from './table.ts';

const classes = worded(CATALOGUE_CLASSES, '执法行为类别');
const ALL_NAMES = [...new Set((Object.keys(CATALOGUE_CLASSES) as CatalogueClass[]).flatMap((one) => Object.values(listable(one).names)))]; // keys of a constant object

const money: Cell = {
  read: (text) => {
    const fen = fenFromYuan(text.replaceAll(',', ''));
    return fen === null ? { complaint: '数额应当以元写明，如50000' } : { value: fen };
  },
  write: (value) => (Fen.safeParse(value).success ? formatYuan(Fen.parse(value)) : ''),
};

const number: Cell = { read: (text) => ({ value: Number(text) }), write: String };

/** The kinds of decision in the words of the row's own class, in the field that the class keeps them in. */
function joined({ types, ...data }: Readonly<Record<string, unknown>>): { data: object; complaints?: readonly { field: string; message: string }[] } {
  const named = typeof data['class'] === 'string' && Object.hasOwn(CATALOGUE_CLASSES, data['class']) ? data['class'] as CatalogueClass : 'penalty'; // just looked up
  const read = worded(listable(named).names, CATALOGUE_CLASSES[named]).all.read(typeof types === 'string' ? types : '');
  if ('complaint' in read) return { data, complaints: [{ field: 'types', message: read.complaint }] };
  const row = { ...data, [named === 'penalty' ? 'penalties' : 'drafts']: read.value };
  const judged = CatalogueRow.safeParse(row);
  const nothing = Array.isArray(read.value) && read.value.length === 0 ? ['没有填写决定种类'] : [];
  return { data: row, complaints: (judged.success ? rowComplaints(judged.data) : nothing).map((message) => ({ field: 'types', message })) };
}

function parted(one: object): object {
  const { penalties, drafts, class: _class, ...rest } = CatalogueRow.parse(one);
  const named = classOf(CatalogueRow.parse(one));
  return { ...rest, class: named, types: worded(listable(named).names, '').all.write(penalties ?? drafts) };
}

export const CATALOGUE_TABLE: DescribedList = {
  kind: 'review-catalogue', name: '重大执法决定法制审核目录清单', purpose: '列明应当进行法制审核的重大执法决定；拟作出的决定符合其中一项的，未经审核或者审核未通过，不得作出。',
  tables: [table({
    key: 'rows', name: '重大执法决定', head: 'item', numbered: true, row: CatalogueRow, cells: { number, class: classes, citizenFrom: money, organisationFrom: money }, joined, parted,
    columns: columnsFrom({
      序号: 'number', 执法行为类别: 'class', 执法类别: 'class', 类别: 'class', 审核的具体执法决定项目: 'item', 执法决定项目: 'item', 审核事项: 'item', 项目名称: 'item', 决定种类: 'types', 处罚种类: 'types',
      '公民数额（元）': 'citizenFrom', '法人或者其他组织数额（元）': 'organisationFrom', 审核重点: 'focus', 审核内容: 'focus',
    }, {
      item: { must: true }, class: { options: Object.values(CATALOGUE_CLASSES), hint: '不填为行政处罚' },
      types: { options: ALL_NAMES, many: true, must: true, hint: '本类别决定中的哪几种；符合其一即是' }, focus: { long: true },
      citizenFrom: { hint: '达到即是，含本数；不论数额的不填' }, organisationFrom: { hint: '达到即是，含本数；不论数额的不填' },
    }),
  })],
};

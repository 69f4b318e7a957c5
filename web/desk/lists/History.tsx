import { chinaDateOf } from '#kernel/dates.ts';
import type { DescribedList, ListTable } from '#law/lists/tables/table.ts';
import type { TableEditions } from '#registry/setting-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { differences, rowsIn, statusOf, type Change, type Edition } from './editions.ts';

const shown = (text: string): string => (text === '' ? '（空）' : text);

function Cells({ change: { kind, cells } }: { readonly change: Change }) {
  if (kind !== '修改') return <>{cells.map(({ heading, before, after }) => `${heading}：${kind === '新增' ? after : before}`).join('；')}</>;
  return <ul className="plain-list">{cells.map(({ heading, before, after }) => <li key={heading}>{heading}：<del>{shown(before)}</del> → <ins>{shown(after)}</ins></li>)}</ul>;
}

const CHANGES: readonly Column<Change>[] = [
  { key: 'kind', title: '变动', cell: ({ kind }) => <span className="nowrap">{kind}</span> },
  { key: 'name', title: '项目', head: true, cell: ({ name }) => name },
  { key: 'cells', title: '内容', cell: (change) => <Cells change={change} /> },
];

interface DifferencesProps {
  readonly list: DescribedList;
  readonly before: Edition;
  readonly after: Edition;
}

const changesIn = (table: ListTable, before: Edition, after: Edition): readonly Change[] => differences(table, rowsIn(before.content, table), rowsIn(after.content, table));

/** What one edition changed in the one before. */
export function Differences({ list, before, after }: DifferencesProps) {
  const changed = list.tables.map((table) => ({ table, changes: changesIn(table, before, after) })).filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return <p className="muted">与第{before.edition}版内容相同。</p>;
  return <>{changed.map(({ table, changes }) => <DataTable key={table.key} caption={`${table.name}的变动`} columns={CHANGES} rows={changes} rowKey={({ key }) => key} empty="" />)}</>;
}

const columnsFor = (list: DescribedList, view: TableEditions): readonly Column<Edition>[] => [
  { key: 'edition', title: '版次', head: true, cell: ({ edition }) => <span className="nowrap">第{edition}版</span> },
  { key: 'status', title: '状态', cell: (one) => statusOf(one, view) },
  { key: 'rows', title: '项数', cell: ({ content }) => list.tables.reduce((sum, table) => sum + rowsIn(content, table).length, 0) },
  { key: 'drafted', title: '起草', cell: ({ draftedBy, draftedAt }) => <>{draftedBy.name}，{chinaDateOf(draftedAt)}</> },
  { key: 'approved', title: '批准', cell: ({ approvedBy, approvedAt }) => (approvedBy === null || approvedAt === null ? '' : <>{approvedBy.name}，{chinaDateOf(approvedAt)}</>) },
  {
    key: 'changes', title: '与前一版比较',
    cell: (one) => {
      const before = view.editions.find(({ edition }) => edition === one.edition - 1);
      return before === undefined ? '' : <details><summary>查看变动</summary><Differences list={list} before={before} after={one} /></details>;
    },
  },
];

/** Every edition: by whom, when, from when on, and what it changed. */
export function History({ list, view }: { readonly list: DescribedList; readonly view: TableEditions }) {
  return <DataTable caption={`${list.name}的各个版本`} columns={columnsFor(list, view)} rows={view.editions} rowKey={({ edition }) => String(edition)} empty="还没有编制过。" />;
}

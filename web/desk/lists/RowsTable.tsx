import { Button } from 'antd';
import type { ListTable } from '#law/lists/tables/table.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { filledColumns } from './editions.ts';

interface Row {
  readonly index: number;
  readonly row: object;
}

/** What an editor can do with a row. */
export interface RowActions {
  readonly onEdit: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly busy: boolean;
}

interface RowsTableProps {
  readonly table: ListTable;
  readonly rows: readonly object[];
  readonly empty: string;
  readonly actions?: RowActions;
}

function Actions({ index, name, actions: { onEdit, onRemove, busy } }: { readonly index: number; readonly name: string; readonly actions: RowActions }) {
  return (
    <span className="row-actions">
      <Button size="small" aria-label={`修改第${index + 1}项${name}`} disabled={busy} onClick={() => onEdit(index)}>修改</Button>{' '}
      <Button size="small" aria-label={`删除第${index + 1}项${name}`} disabled={busy} onClick={() => onRemove(index)}>删除</Button>
    </span>
  );
}

const columnsFor = (table: ListTable, rows: readonly object[], actions: RowActions | undefined): readonly Column<Row>[] => [
  ...(table.placed === true ? [{ key: 'place', title: '项次', cell: ({ index }: Row) => index + 1 }] : []),
  ...filledColumns(table, rows).map(({ field, heading }): Column<Row> => ({
    key: field, title: heading, head: field === table.head, cell: ({ row }) => table.write(row)[field],
  })),
  ...(actions === undefined ? [] : [{
    key: 'actions', title: '操作',
    cell: ({ index, row }: Row) => <Actions index={index} name={table.write(row)[table.head] ?? ''} actions={actions} />,
  }]),
];

/** The rows of a table under the headings that the list is published with. */
export function RowsTable({ table, rows, empty, actions }: RowsTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list of many columns scrolls sideways, and who uses the keyboard alone must be able to scroll it
    <section className="wide-table" aria-label={table.name} tabIndex={0}>
      <DataTable
        caption={table.name} columns={columnsFor(table, rows, actions)} rows={rows.map((row, index) => ({ row, index }))}
        rowKey={({ index }) => String(index)} empty={empty}
      />
    </section>
  );
}

import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row. */
  readonly head?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Said where there is no row. */
  readonly empty: string;
}

/** Rows to compare. On a narrow screen each row becomes a block whose lines carry the column's title. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table className="data-table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>{columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, cell, head }) => head === true
              ? <th key={key} scope="row" data-title={title}>{cell(row)}</th>
              : <td key={key} data-title={title}>{cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

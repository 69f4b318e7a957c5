import { sheetOf, type SheetShape } from '#law/lists/tables/sheet.ts';
import type { DescribedList } from '#law/lists/tables/table.ts';
import { rowsIn, type Edition } from './editions.ts';

const TYPES = { csv: 'text/csv', tsv: 'text/tab-separated-values' } as const satisfies Record<SheetShape, string>;

/** Hands a file to the reader: made here, of what the page shows. */
function save(name: string, text: string, type: string): void {
  // The byte order mark tells spreadsheets that it is UTF-8.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** An edition as a workbook, and each of its tables as text, under the list's own headings. */
export function Downloads({ list, edition }: { readonly list: DescribedList; readonly edition: Edition }) {
  const tables = list.tables.filter((table) => rowsIn(edition.content, table).length > 0);
  return (
    <p className="downloads">
      <a href={`/api/lists/${list.kind}/editions/${edition.edition}/list.xlsx`} download>导出（XLSX）</a>
      {tables.flatMap((table) => (Object.keys(TYPES) as SheetShape[]).map((shape) => ( // keys of a constant object
        <button
          key={`${table.key}.${shape}`} type="button" className="link-button"
          onClick={() => save(`${list.name}第${edition.edition}版-${table.name}.${shape}`, sheetOf(table, rowsIn(edition.content, table), shape), TYPES[shape])}
        >
          导出{list.tables.length > 1 ? table.name : ''}（{shape.toUpperCase()}）
        </button>
      )))}
    </p>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fitOf, placeRows } from '#law/lists/tables/place.ts';
import type { ListTable } from '#law/lists/tables/table.ts';
import { WorkbookView } from '#registry/workbook-contract.ts';
import { ask } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { PlacedRows, type TakeRows } from './PlacedRows.tsx';

interface SheetProps {
  readonly table: ListTable;
  readonly sheets: WorkbookView['sheets'];
  readonly onRows: TakeRows;
}

/** The sheet whose headings fit the table best, one that is shown before one that is hidden. */
const bestOf = ({ table, sheets }: SheetProps): number => {
  const fits = sheets.map(({ rows, hidden }) => fitOf(table, rows) * 2 - (hidden ? 1 : 0));
  return fits.indexOf(Math.max(...fits));
};

function Sheets(props: SheetProps) {
  const { table, sheets, onRows } = props;
  const id = useId();
  const [chosen, setChosen] = useState(() => bestOf(props));
  const sheet = sheets[chosen];
  if (sheet === undefined) return <p className="empty">文件中没有工作表。</p>;
  return (
    <>
      {sheets.length === 1 ? null : (
        <p className="inline-form">
          <label htmlFor={id}>文件中有{sheets.length}个工作表，读入</label>
          <select id={id} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {sheets.map(({ name, hidden, rows }, index) => <option key={name} value={index}>{name}{hidden ? '（隐藏的工作表）' : ''}{rows.length === 0 ? '（空）' : ''}</option>)}
          </select>
        </p>
      )}
      {sheet.notes.length === 0 ? null : <ul className="notice" aria-label="请注意">{sheet.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <PlacedRows key={chosen} placed={placeRows(table, sheet.rows)} onRows={onRows} />
    </>
  );
}

/** Rows out of a file. The server reads it and keeps nothing of it: what a person takes goes the way of what is pasted. */
export function FileBox({ table, onRows }: { readonly table: ListTable; readonly onRows: TakeRows }) {
  const id = useId();
  const reading = useMutation({ mutationFn: async (file: File) => ask('/api/workbooks/read', { method: 'POST', body: file, answer: WorkbookView }) });
  return (
    <details className="paste">
      <summary>从表格文件（.xlsx）读入{table.name}</summary>
      <label htmlFor={id}>选择文件（Excel或者WPS保存的.xlsx，第一行或者标题之下是栏目名称）</label>
      <input id={id} type="file" accept=".xlsx,.xlsm,.xls,.et,.ods,.csv" disabled={reading.isPending} onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file !== undefined) reading.mutate(file);
        // So that the same file, once corrected, can be chosen again.
        target.value = '';
      }} />
      <div aria-live="polite">
        {reading.isPending ? <p className="muted">正在读取“{reading.variables.name}”……</p> : null}
        {reading.isSuccess ? <><p>文件：{reading.variables.name}</p><Sheets key={reading.submittedAt} table={table} sheets={reading.data.sheets} onRows={onRows} /></> : null}
      </div>
      {reading.isError ? <ProblemPanel error={reading.error} /> : null}
    </details>
  );
}

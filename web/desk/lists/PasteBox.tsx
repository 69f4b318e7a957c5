import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { placeRows, type Placed } from '#law/lists/tables/place.ts';
import { pastedRows } from '#law/lists/tables/sheet.ts';
import type { ListTable } from '#law/lists/tables/table.ts';
import { PlacedRows, type TakeRows } from './PlacedRows.tsx';

/** Rows copied in a spreadsheet. */
export function PasteBox({ table, onRows }: { readonly table: ListTable; readonly onRows: TakeRows }) {
  const id = useId();
  const [text, setText] = useState('');
  const [placed, setPlaced] = useState<Placed | null>(null);
  return (
    <details className="paste">
      <summary>从电子表格粘贴{table.name}</summary>
      <label htmlFor={id}>在表格中连同栏目名称一起复制，粘贴在这里（{table.columns.slice(0, 6).map(({ heading }) => heading).join('、')}……）</label>
      <Input.TextArea id={id} rows={5} value={text} onChange={({ target }) => {
        setText(target.value);
        setPlaced(null);
      }} />
      <p><Button onClick={() => setPlaced(placeRows(table, pastedRows(text)))} disabled={text.trim() === ''}>读入</Button></p>
      {placed === null ? null : <PlacedRows placed={placed} onRows={onRows} onTaken={() => setText('')} />}
    </details>
  );
}

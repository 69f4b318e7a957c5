import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { cellsOf } from '#law/lists/tables/sheet.ts';
import { placeRows, type ListTable, type PlacedLine } from '#law/lists/tables/table.ts';

interface PasteBoxProps {
  readonly table: ListTable;
  readonly onRows: (rows: readonly object[], manner: 'added' | 'replaced') => void;
}

function Unplaced({ lines }: { readonly lines: readonly PlacedLine[] }) {
  const wrong = lines.filter(({ row }) => row === null);
  const left = lines.filter((line) => line.left.length > 0);
  return (
    <>
      {wrong.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">有{wrong.length}行没有读入，请在表格中更正后重新粘贴这些行，或者逐项添加：</p>
          <ul>{wrong.map(({ line, complaints }) => <li key={line}>第{line}行：{complaints.map(({ message }) => message).join('；')}</li>)}</ul>
        </div>
      )}
      {left.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">下列内容在清单中没有对应的栏目，没有放入：</p>
          <ul>{left.map(({ line, left: cells }) => <li key={line}>第{line}行　{cells.join('；')}</li>)}</ul>
        </div>
      )}
    </>
  );
}

/** Rows from a spreadsheet. What could not be read or has no column is shown line by line and stays in view. */
export function PasteBox({ table, onRows }: PasteBoxProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly PlacedLine[] | null>(null);
  const [taken, setTaken] = useState(0);
  const rows = (lines ?? []).flatMap(({ row }) => (row === null ? [] : [row]));
  const take = (manner: 'added' | 'replaced') => {
    onRows(rows, manner);
    setTaken(rows.length);
    setText('');
  };
  return (
    <details className="paste">
      <summary>从电子表格粘贴{table.name}</summary>
      <label htmlFor={id}>在表格中连同第一行的栏目名称一起复制，粘贴在这里（{table.columns.slice(0, 6).map(({ heading }) => heading).join('、')}……）</label>
      <Input.TextArea id={id} rows={5} value={text} onChange={({ target }) => {
        setText(target.value);
        setLines(null);
        setTaken(0);
      }} />
      <p><Button onClick={() => setLines(placeRows(table, cellsOf(text)))} disabled={text.trim() === ''}>读入</Button></p>
      {lines === null ? null : (
        <>
          {taken > 0 ? <output className="notice">已放入草案{taken}项，保存草案后生效。</output> : (
            <p>
              读出{rows.length}项。{' '}
              <Button size="small" disabled={rows.length === 0} onClick={() => take('added')}>加在清单末尾</Button>{' '}
              <Button size="small" disabled={rows.length === 0} onClick={() => take('replaced')}>代替现有各项</Button>
            </p>
          )}
          <Unplaced lines={lines} />
        </>
      )}
    </details>
  );
}

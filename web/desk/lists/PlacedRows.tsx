import { Button } from 'antd';
import { useState } from 'react';
import type { Placed } from '#law/lists/tables/place.ts';

export type TakeRows = (rows: readonly object[], manner: 'added' | 'replaced') => void;

function Unplaced({ above, lines }: Placed) {
  const wrong = lines.filter(({ row }) => row === null);
  const left = lines.filter((line) => line.left.length > 0);
  return (
    <>
      {wrong.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">有{wrong.length}行没有读入，请在表格中更正后重新读入这些行，或者逐项添加：</p>
          <ul>{wrong.map(({ line, complaints }) => <li key={line}>第{line}行：{complaints.map(({ message }) => message).join('；')}</li>)}</ul>
        </div>
      )}
      {left.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">下列内容在清单中没有对应的栏目，没有放入：</p>
          <ul>{left.map(({ line, left: cells }) => <li key={line}>第{line}行　{cells.join('；')}</li>)}</ul>
        </div>
      )}
      {above.length === 0 ? null : <p className="muted">栏目名称之前的{above.map(({ line, cells }) => `第${line}行“${cells.filter((cell) => cell !== '').join(' ')}”`).join('、')}没有读入。</p>}
    </>
  );
}

interface PlacedRowsProps {
  readonly placed: Placed;
  readonly onRows: TakeRows;
  readonly onTaken?: () => void;
}

/** What was read of a spreadsheet, to be taken into the draft. What could not be read or has no column is shown line by line and stays in view. */
export function PlacedRows({ placed, onRows, onTaken }: PlacedRowsProps) {
  const [taken, setTaken] = useState(0);
  const rows = placed.lines.flatMap(({ row }) => (row === null ? [] : [row]));
  const take = (manner: 'added' | 'replaced') => {
    onRows(rows, manner);
    setTaken(rows.length);
    onTaken?.();
  };
  return (
    <>
      {taken > 0 ? <output className="notice">已放入草案{taken}项，保存草案后生效。</output> : (
        <p>
          读出{rows.length}项。{' '}
          <Button size="small" disabled={rows.length === 0} onClick={() => take('added')}>加在清单末尾</Button>{' '}
          <Button size="small" disabled={rows.length === 0} onClick={() => take('replaced')}>代替现有各项</Button>
        </p>
      )}
      <Unplaced {...placed} />
    </>
  );
}

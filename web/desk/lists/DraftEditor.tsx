import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { DescribedList, ListTable } from '#law/lists/tables/table.ts';
import { ListDrafted, type TableEditions } from '#registry/setting-contract.ts';
import { ask } from '#web/kit/api.ts';
import { problemOf } from '#web/kit/problem.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { queryClient } from '../query-client.ts';
import { StepFailure } from '../steps/StepFailure.tsx';
import { useUnsaved } from '../steps/use-unsaved.ts';
import { draftOf, effectiveOf, rowsIn, type Content } from './editions.ts';
import { FileBox } from './FileBox.tsx';
import { PasteBox } from './PasteBox.tsx';
import type { TakeRows } from './PlacedRows.tsx';
import { RowForm } from './RowForm.tsx';
import { RowsTable } from './RowsTable.tsx';

const renumbered = ({ numbered = false }: ListTable, rows: readonly object[]): readonly object[] => (numbered ? rows.map((row, index) => ({ ...row, number: index + 1 })) : rows);

interface TableEditorProps {
  readonly table: ListTable;
  readonly rows: readonly object[];
  readonly onRows: (rows: readonly object[]) => void;
}

/** The rows of one table: each may be changed or taken out, others are added one by one, out of a file, or pasted. */
function TableEditor({ table, rows, onRows }: TableEditorProps) {
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const put = (row: object) => {
    onRows(renumbered(table, editing === 'new' ? [...rows, row] : rows.map((one, index) => (index === editing ? row : one))));
    setEditing(null);
  };
  const take: TakeRows = (read, manner) => onRows(renumbered(table, manner === 'added' ? [...rows, ...read] : read));
  return (
    <fieldset className="group">
      <legend>{table.name}（{rows.length}项）</legend>
      <RowsTable
        table={table} rows={rows} empty="还没有填写。"
        actions={{ onEdit: setEditing, onRemove: (index) => onRows(renumbered(table, rows.toSpliced(index, 1))), busy: editing !== null }}
      />
      {editing === null ? <p><Button onClick={() => setEditing('new')}>添加一项</Button></p> : (
        <RowForm
          key={editing} table={table} row={editing === 'new' ? null : rows[editing] ?? null} number={editing === 'new' ? rows.length + 1 : editing + 1}
          onDone={put} onCancel={() => setEditing(null)}
        />
      )}
      <FileBox table={table} onRows={take} />
      <PasteBox table={table} onRows={take} />
    </fieldset>
  );
}

interface DraftEditorProps {
  readonly list: DescribedList;
  readonly view: TableEditions;
  readonly onSaved: () => void;
}

/** The draft of the next edition: begins with the draft there is, else with what is in force. Sent again after a failure it is the same act. */
export function DraftEditor({ list, view, onSaved }: DraftEditorProps) {
  // As the writer saw it when the page was opened: a draft written meanwhile is not written over.
  const [draft] = useState(() => draftOf(view));
  const [content, setContent] = useState<Content>(() => (draft ?? effectiveOf(view))?.content ?? {});
  const [act, setAct] = useState({ id: uuidv7(), content });
  const [touched, setTouched] = useState(false);
  const saved = useUnsaved(touched);
  const saving = useMutation({
    mutationFn: (body: object) => ask(`/api/lists/${list.kind}/draft`, { method: 'POST', body, answer: ListDrafted }),
    onSuccess: async () => {
      saved();
      await queryClient.invalidateQueries({ queryKey: ['lists'] });
      onSaved();
    },
  });
  const save = () => {
    const id = act.content === content ? act.id : uuidv7();
    setAct({ id, content });
    saving.mutate({ id, replaces: draft?.digest ?? null, content: Object.fromEntries(list.tables.map((table) => [table.key, rowsIn(content, table)])) });
  };
  const { errors } = saving.isError ? problemOf(saving.error) : { errors: [] };
  return (
    <>
      {list.tables.map((table) => (
        <TableEditor key={table.key} table={table} rows={rowsIn(content, table)} onRows={(rows) => {
          setContent((before) => ({ ...before, [table.key]: rows }));
          setTouched(true);
        }} />
      ))}
      {errors.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">草案没有保存，请更正：</p>
          <ul>{errors.map(({ path, message }) => <li key={`${path} ${message}`}>{placeOf(list, path)}{message}</li>)}</ul>
        </div>
      )}
      {saving.isError && errors.length === 0 ? <StepFailure error={saving.error} onRetry={save} /> : null}
      <div className="form-actions"><Button type="primary" loading={saving.isPending} onClick={save}>保存草案</Button></div>
    </>
  );
}

/** Where in the list an error of the server is: /content/rows/3/… is 第4项 of that table. */
function placeOf({ tables }: DescribedList, path: string): string {
  const [, key, index] = /^\/content\/([^/]+)\/(\d+)/.exec(path) ?? [];
  const table = tables.find((one) => one.key === key);
  return table === undefined || index === undefined ? '' : `${table.name}第${Number(index) + 1}项：`;
}

import { Button } from 'antd';
import { useId, useMemo, type SubmitEvent } from 'react';
import type { ListTable } from '#law/lists/tables/table.ts';
import { FormContext } from '#web/kit/forms/context.ts';
import { errorsOf } from '#web/kit/forms/errors.ts';
import { FieldView } from '#web/kit/forms/FieldView.tsx';
import { useForm } from '#web/kit/forms/use-form.ts';
import { findCases } from '../queries.ts';
import { Complaints } from '../steps/Complaints.tsx';
import { rowErrors, rowFields, rowForm, rowTree } from './row-form.ts';

interface RowFormProps {
  readonly table: ListTable;
  /** Null for a new one. */
  readonly row: object | null;
  /** The number of a row that the platform numbers. */
  readonly number: number;
  readonly onDone: (row: object) => void;
  readonly onCancel: () => void;
}

/** One row, filled in column by column. */
export function RowForm({ table, row, number, onDone, onCancel }: RowFormProps) {
  const id = useId();
  const fields = useMemo(() => rowForm(table), [table]);
  const { tree, errors, set, setErrors } = useForm(() => rowTree(table, row));
  const tools = useMemo(() => ({ id, errors, set, officers: [], findCases, publicCopy: null }), [id, errors, set]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = table.read({ ...rowFields(tree), ...(table.numbered === true ? { number: String(number) } : {}) });
    if (read.row === null) setErrors(errorsOf(fields, rowErrors(read.complaints)));
    else onDone(read.row);
  };
  return (
    <form className="step-form row-form" noValidate onSubmit={submit} aria-label={row === null ? `添加${table.name}` : `修改${table.name}`}>
      <FormContext value={tools}><FieldView field={fields} pointer="" value={tree} /></FormContext>
      <Complaints errors={errors} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit">{row === null ? '加入清单' : '改好这一项'}</Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useMemo, useRef, useState, type SubmitEvent } from 'react';
import type { z } from 'zod';
import { ask } from '#web/kit/api.ts';
import { FormContext } from '#web/kit/forms/context.ts';
import { dataFrom, treeFrom } from '#web/kit/forms/data.ts';
import { errorsOf, failuresOf } from '#web/kit/forms/errors.ts';
import { formOf } from '#law/forms/field.ts';
import { FieldView } from '#web/kit/forms/FieldView.tsx';
import { useForm } from '#web/kit/forms/use-form.ts';
import { problemOf } from '#web/kit/problem.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { findCases, planQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { Complaints, wrongIn } from '../steps/Complaints.tsx';
import { StepFailure } from '../steps/StepFailure.tsx';
import { useUnsaved } from '../steps/use-unsaved.ts';

interface ListFormProps<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly initial: unknown;
  readonly path: string;
  readonly answer: z.ZodType;
  /** What is sent of what was filled in, beside the id of the act. */
  readonly bodyOf: (data: z.output<Schema>) => object;
  readonly action: string;
  /** What the page shows of it, read again once it is done. */
  readonly refresh?: readonly (readonly string[])[];
  /** Once the page shows what came of it. */
  readonly onDone?: () => void;
}

const LISTS = [['lists'], planQuery.queryKey];

/** The state of a form over a schema. Sent again after a failure it is the same act; changed, it is another. */
function useListForm<Schema extends z.ZodType>({ schema, initial, path, answer, bodyOf, refresh = LISTS, onDone }: ListFormProps<Schema>) {
  const ref = useRef<HTMLFormElement>(null);
  const fields = useMemo(() => formOf(schema, ''), [schema]);
  const form = useForm(() => treeFrom(fields, initial));
  const [act, setAct] = useState(() => ({ id: uuidv7(), tree: form.tree }));
  const saved = useUnsaved(form.touched);
  const sending = useMutation({
    mutationFn: (body: object) => ask(path, { method: 'POST', body, answer }),
    onSuccess: async () => {
      saved();
      await Promise.all(refresh.map(async (queryKey) => queryClient.invalidateQueries({ queryKey })));
      onDone?.();
    },
    onError: (error) => form.setErrors(errorsOf(fields, problemOf(error).errors)),
  });
  const submit = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (sending.isPending) return;
    const judged = schema.safeParse(dataFrom(fields, form.tree));
    if (!judged.success) {
      form.setErrors(errorsOf(fields, failuresOf(judged.error.issues, '')));
      requestAnimationFrame(() => ref.current?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea, button)')?.focus());
      return;
    }
    const id = act.tree === form.tree ? act.id : uuidv7();
    setAct({ id, tree: form.tree });
    sending.mutate({ id, ...bodyOf(judged.data) });
  };
  return { ref, fields, form, sending, submit };
}

/** A form made from a schema, whose content goes to a list as a draft or an approval. */
export function ListForm<Schema extends z.ZodType>(props: ListFormProps<Schema>) {
  const id = useId();
  const { ref, fields, form: { tree, errors, set }, sending, submit } = useListForm(props);
  const tools = useMemo(() => ({ id, errors, set, officers: [], findCases, publicCopy: null }), [id, errors, set]);
  const wrong = wrongIn(errors);
  return (
    <form ref={ref} className="step-form" noValidate onSubmit={submit}>
      <FormContext value={tools}><FieldView field={fields} pointer="" value={tree} /></FormContext>
      <Complaints errors={errors} />
      {sending.isError && wrong === 0 ? <StepFailure error={sending.error} onRetry={() => submit()} /> : null}
      <div className="form-actions"><Button type="primary" htmlType="submit" loading={sending.isPending}>{props.action}</Button></div>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { EventId } from '#kernel/ids.ts';
import type { StepOutline } from '#law/engine/definition.ts';
import type { StepDraft, StepTaken } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';
import { FormContext, type FormTools, type OfficerOption, type PickOption } from '#web/kit/forms/context.ts';
import { errorsOf } from '#web/kit/forms/errors.ts';
import { FieldView } from '#web/kit/forms/FieldView.tsx';
import { useForm } from '#web/kit/forms/use-form.ts';
import { problemOf } from '#web/kit/problem.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { findCases } from '../queries.ts';
import { Complaints, wrongIn } from './Complaints.tsx';
import { usePickOptions } from './pick-options.ts';
import { beginning, judge, stepFields, type Known, type StepContent } from './step-content.ts';
import { DraftPapers } from './DraftPapers.tsx';
import { StepFailure } from './StepFailure.tsx';
import { useUnsaved } from './use-unsaved.ts';

export interface StepFormProps {
  readonly step: Pick<StepOutline, 'name' | 'form' | 'certified' | 'documents'>;
  readonly articles: readonly string[];
  readonly known: Known;
  readonly officers: readonly OfficerOption[];
  readonly publicCopy: FormTools['publicCopy'];
  /** Papers of the case that the step may name. */
  readonly papers?: readonly PickOption[];
  readonly send: (id: EventId, content: StepContent) => Promise<StepTaken>;
  /** What the step would issue, where it issues anything. */
  readonly draft?: (id: EventId, content: StepContent) => Promise<StepDraft>;
  readonly onTaken: (taken: StepTaken) => void;
  /** Where the form can be left: beside a case, but not on a page of its own. */
  readonly onCancel?: () => void;
  /** Loads what others did to the case meanwhile; what was typed here stays. */
  readonly onReload?: () => Promise<void>;
}

interface Sending {
  readonly content: StepContent;
}

const NO_PAPERS: readonly PickOption[] = [];

const focusFirstError = (form: HTMLFormElement | null): void => {
  // After the render that shows the errors.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea, button)')?.focus());
};

/** The state of a step being filled in and sent. The id is made once: however often it is sent, it is one and the same act. */
function useStep({ step, known, send, draft, onTaken }: StepFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  // Not the mutation's own state: two clicks come before the page has drawn the first.
  const busy = useRef(false);
  const [id] = useState(() => EventId.parse(uuidv7()));
  const fields = useMemo(() => stepFields(step), [step]);
  const form = useForm(() => beginning(fields, known));
  const saved = useUnsaved(form.touched);
  const show = (failures: Parameters<typeof errorsOf>[1]) => {
    form.setErrors(errorsOf(fields, failures));
    focusFirstError(ref.current);
  };
  const sending = useMutation({
    mutationFn: ({ content }: Sending) => send(id, content),
    onSuccess: (taken) => {
      saved();
      onTaken(taken);
    },
    onError: (error) => show(problemOf(error).errors),
    onSettled: () => {
      busy.current = false;
    },
  });
  const drafting = useMutation({
    mutationFn: async ({ content }: Sending) => (draft === undefined ? { documents: [] } : draft(id, content)),
    onError: (error) => show(problemOf(error).errors),
    onSettled: () => {
      busy.current = false;
    },
  });
  /** Sends what was filled in, to be taken or only to be looked at; where something is wrong with it, shows that. */
  const begin = (how: typeof sending.mutate | typeof drafting.mutate) => {
    if (busy.current) return;
    const judged = judge(step, fields, form.tree);
    if ('failures' in judged) {
      show(judged.failures);
      return;
    }
    busy.current = true;
    sending.reset();
    drafting.reset();
    how({ content: judged.content });
  };
  const submit = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    begin(sending.mutate);
  };
  return { ref, fields, form, sending, drafting, submit, look: () => begin(drafting.mutate) };
}

/** The form of one step, made from its schema. */
export function StepForm(props: StepFormProps) {
  const { step, articles, officers, publicCopy, papers = NO_PAPERS, draft, onCancel, onReload } = props;
  const id = useId();
  const { ref, fields, form, sending, drafting, submit, look } = useStep(props);
  const failed = sending.isError ? sending : drafting;
  const { tree, errors, set } = form;
  const picks = usePickOptions(fields);
  const tools = useMemo(() => ({ id, errors, set, officers, findCases, publicCopy, picks: { ...picks, paper: papers } }), [id, errors, set, officers, publicCopy, picks, papers]);
  const wrong = wrongIn(errors);
  return (
    <form ref={ref} className="step-form" noValidate onSubmit={submit}>
      <Articles articles={articles} />
      <FormContext value={tools}>
        <FieldView field={fields} pointer="" value={tree} />
      </FormContext>
      <Complaints errors={errors} />
      {failed.isError && wrong === 0 ? <StepFailure error={failed.error} onRetry={failed === sending ? () => submit() : look} {...(onReload === undefined ? {} : { onReload })} /> : null}
      {drafting.data === undefined ? null : <DraftPapers draft={drafting.data} />}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>办理：{step.name}</Button>
        {draft === undefined || step.documents.length === 0 ? null : <Button onClick={look} loading={drafting.isPending} disabled={sending.isPending}>预览文书</Button>}
        {onCancel === undefined ? null : <Button onClick={onCancel} disabled={sending.isPending}>取消</Button>}
      </FormActions>
    </form>
  );
}

function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

import { App } from 'antd';
import { useMemo, useState } from 'react';
import type { EventId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import { type CaseDetail, type NextStepView, StepDraft, StepTaken } from '#record/contract.ts';
import { ask } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { caseQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { usePublication } from '../publication/use-publication.tsx';
import { useSession } from '../shell/use-session.ts';
import { linksPrefilled } from '../cases/opening-from.ts';
import { Refusals } from '../cases/Refusals.tsx';
import { useOfficerOptions } from './officer-options.ts';
import { paperOptions, paperPrefilled } from './paper-options.ts';
import { isAboutPublication, prefilled, type StepContent } from './step-content.ts';
import { StepForm, type StepFormProps } from './StepForm.tsx';
import { today } from './today.ts';

interface CaseStepProps {
  readonly detail: CaseDetail;
  readonly next: NextStepView;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** The handlers of the case are the likeliest to have acted; before there are any, whoever is signed in. */
function useLikelyOfficers({ handlers }: CaseDetail): readonly string[] {
  const { officer } = useSession();
  if (handlers.length > 1 || !officer.roles.includes('officer')) return handlers.map(({ id }) => id);
  return [...new Set([...handlers.map(({ id }) => id), officer.id])];
}

/** The last event seen when the form was opened. If others act meanwhile it is the reader who moves on, and not silently. */
function useSending({ id: caseId, lastSeq }: CaseDetail, step: string) {
  const [expectedSeq, setExpectedSeq] = useState(lastSeq);
  const send = (id: EventId, content: StepContent) =>
    ask(`/api/cases/${caseId}/steps/${step}`, { method: 'POST', body: { id, expectedSeq, ...content }, answer: StepTaken });
  const draft = (id: EventId, content: StepContent) =>
    ask(`/api/cases/${caseId}/steps/${step}/draft`, { method: 'POST', body: { id, expectedSeq, ...content }, answer: StepDraft });
  const reload = async () => {
    const latest = await queryClient.fetchQuery({ ...caseQuery(caseId), staleTime: 0 });
    setExpectedSeq(latest.lastSeq);
  };
  return { send, draft, reload };
}

/** The step with the form that the agency's own lists make of it. Kept: a form made anew would lose what was typed. */
function useStepFor({ actionKind, plan }: CaseDetail, code: string) {
  return useMemo(() => {
    const step = actionOf(actionKind)?.steps[code];
    if (step?.tailored === undefined || plan === null) return step;
    return { ...step, form: step.tailored({ elements: plan.elements.map(({ name }) => name), returnGrounds: plan.returnGrounds }) };
  }, [actionKind, plan, code]);
}

/** One step of an open case: why it may not be taken where that is so, and its form. */
export function CaseStep(props: CaseStepProps) {
  const { detail, next } = props;
  const step = useStepFor(detail, next.step);
  const publication = usePublication(detail.id, step !== undefined && isAboutPublication(step));
  if (step === undefined) return <p>这一环节需要更新页面后办理，请刷新页面。</p>;
  if (publication.state === 'loading') return <output className="loading">正在读取…</output>;
  if (publication.state !== 'ready') return <ProblemPanel error={publication.state.failed} />;
  const data = { ...prefilled(step, { proposal: detail.proposal, redactions: publication.redactions }), ...linksPrefilled(detail, next.step), ...paperPrefilled(paperOptions(detail, next.step)) };
  return (
    <>
      {next.blockers.length === 0 ? null : <Refusals title="以今天为办理日期，还不能办理：" refusals={next.blockers} />}
      {next.recordings.length === 0 ? null : <output className="notice">应当进行的音像记录——{next.recordings.map(({ sentence }) => sentence).join('；')}。</output>}
      {publication.original}
      <FilledStep {...props} step={step} data={data} publicCopy={publication.copy} />
    </>
  );
}

type FilledStepProps = CaseStepProps & Pick<StepFormProps, 'step' | 'publicCopy'> & { readonly data: StepFormProps['known']['data'] };

/** The form, once everything that it begins with is there. */
function FilledStep({ detail, next, onDone, onCancel, step, data, publicCopy }: FilledStepProps) {
  const { message } = App.useApp();
  const officers = useOfficerOptions();
  const likely = useLikelyOfficers(detail);
  const { send, draft, reload } = useSending(detail, next.step);
  const taken = async ({ documents }: StepTaken) => {
    const papers = documents.map(({ title, number }) => (number === null ? `《${title}》` : `《${title}》${number}`)).join('、');
    void message.success(papers === '' ? `已办理：${next.name}` : `已办理：${next.name}，生成${papers}`);
    onDone();
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <StepForm
      step={step} articles={next.articles} officers={officers} papers={paperOptions(detail, next.step)} publicCopy={publicCopy} known={{ today: today(), officers: likely, data }}
      send={send} draft={draft} onTaken={(result) => void taken(result)} {...(onCancel === undefined ? {} : { onCancel })} onReload={reload}
    />
  );
}

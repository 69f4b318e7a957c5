import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { RECORDING_USES } from '#law/forms/recording.ts';
import { Retrieved, type RecordingsView, type RecordingView } from '#record/recording-contract.ts';
import { ask } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { uuidv7 } from '#web/kit/uuid.ts';
import { queryClient } from '../query-client.ts';
import { useSession } from '../shell/use-session.ts';
import { Choice, TextLine } from './fields.tsx';
import { recordingsQuery } from './queries.ts';
import { useRecordingStep } from './use-recording-step.ts';

type Use = RecordingsView['uses'][number];

export function RequestUse({ caseId, recording, onDone }: { readonly caseId: CaseId; readonly recording: RecordingView; readonly onDone: () => void }) {
  const [typed, setTyped] = useState({ use: 'download', ground: '', recipient: '' });
  const step = useRecordingStep(caseId, 'request-recording-use', onDone);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { recipient, ...rest } = typed;
    step.mutate({ recording: recording.id, ...rest, ...(recipient === '' ? {} : { recipient }) });
  };
  return (
    <form className="step-form" noValidate onSubmit={submit}>
      <Choice title="申请事项" value={typed.use} labels={RECORDING_USES} onChange={(use) => setTyped((all) => ({ ...all, use }))} />
      {typed.use === 'release' ? <TextLine title="提供给" value={typed.recipient} onChange={(recipient) => setTyped((all) => ({ ...all, recipient }))} /> : null}
      <TextLine title="依据和理由" long value={typed.ground} onChange={(ground) => setTyped((all) => ({ ...all, ground }))} />
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <div className="form-actions"><Button type="primary" htmlType="submit" loading={step.isPending}>提交申请</Button><Button onClick={onDone}>取消</Button></div>
    </form>
  );
}

function Decide({ caseId, use }: { readonly caseId: CaseId; readonly use: Use }) {
  const [opinion, setOpinion] = useState('');
  const step = useRecordingStep(caseId, 'decide-recording-use', () => setOpinion(''));
  const decide = (granted: boolean) => step.mutate({ request: use.id, granted, opinion });
  return (
    <div className="step-form">
      <TextLine title="审批意见" value={opinion} onChange={setOpinion} />
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <div className="form-actions">
        <Button type="primary" loading={step.isPending} onClick={() => decide(true)}>批准</Button>
        <Button loading={step.isPending} onClick={() => decide(false)}>不批准</Button>
      </div>
    </div>
  );
}

/** The one copy that an approval is good for. */
function TakeCopy({ caseId, use }: { readonly caseId: CaseId; readonly use: Use }) {
  const [id] = useState(uuidv7);
  const copy = useMutation({
    mutationFn: () => ask(`/api/cases/${caseId}/recordings/${use.recording}/retrievals`, { method: 'POST', body: { id, manner: use.use, purpose: use.ground, use: use.id }, answer: Retrieved }),
    onSuccess: async ({ content }) => {
      window.location.assign(content);
      await queryClient.invalidateQueries({ queryKey: recordingsQuery(caseId).queryKey });
    },
  });
  return (
    <>
      {copy.isError ? <ProblemPanel error={copy.error} /> : null}
      <Button size="small" loading={copy.isPending} onClick={() => copy.mutate()}>取得副本（仅一次）</Button>
    </>
  );
}

function state({ decision, used }: Use): string {
  if (decision === null) return '待审批';
  if (!decision.granted) return `${decision.by.name}不批准：${decision.opinion}`;
  return `${decision.by.name}批准：${decision.opinion}${used ? '，副本已取得' : ''}`;
}

/** What was asked for with one recording, and what became of it. */
export function Uses({ caseId, uses }: { readonly caseId: CaseId; readonly uses: readonly Use[] }) {
  const { officer } = useSession();
  return (
    <ul className="plain-list">
      {uses.map((use) => (
        <li key={use.id}>
          <p>{use.by.name}申请{RECORDING_USES[use.use]}{use.recipient === null ? '' : `（提供给${use.recipient}）`}：{use.ground} <span className="muted">{state(use)}</span></p>
          {use.decision === null && officer.roles.includes('head') && use.by.id !== officer.id ? <Decide caseId={caseId} use={use} /> : null}
          {use.decision?.granted === true && !use.used && use.by.id === officer.id && (use.use === 'download' || use.use === 'release') ? <TakeCopy caseId={caseId} use={use} /> : null}
        </li>
      ))}
    </ul>
  );
}

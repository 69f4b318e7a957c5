import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import { NO_RECORDING_GROUNDS, RECORDING_KINDS } from '#law/forms/recording.ts';
import type { CaseDetail } from '#record/contract.ts';
import type { RecordingsView } from '#record/recording-contract.ts';
import { chinaTime } from '#kernel/dates.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { Acts, actsOf, namedActs, NO_ACT } from './Acts.tsx';
import { Choice, MomentInput, momentOf, TextLine } from './fields.tsx';
import { useRecordingStep } from './use-recording-step.ts';

interface AnnounceProps {
  readonly detail: CaseDetail;
  readonly view: RecordingsView;
}

const NO_ACTS: readonly string[] = [];
const EMPTY = { kind: 'video', event: NO_ACT, alsoOf: NO_ACTS, link: '', device: '', place: '', startedAt: '', endedAt: '' };

/** A recording that was made and is still in the device: from now on its clock is on the to-do list. */
function AnnounceForm({ detail }: Pick<AnnounceProps, 'detail'>) {
  const [typed, setTyped] = useState(EMPTY);
  const step = useRecordingStep(detail.id, 'announce-recording', () => setTyped(EMPTY));
  const set = (part: Partial<typeof EMPTY>) => setTyped((all) => ({ ...all, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { kind, link, device, place, startedAt, endedAt } = typed;
    step.mutate({ kind, link, device, place, ...namedActs(typed), startedAt: momentOf(startedAt), endedAt: momentOf(endedAt) });
  };
  return (
    <form className="step-form" noValidate onSubmit={submit}>
      <Choice title="记录种类" value={typed.kind} labels={RECORDING_KINDS} onChange={(kind) => set({ kind })} />
      <Acts detail={detail} event={typed.event} alsoOf={typed.alsoOf} onChange={({ event, alsoOf, name }) => set({ event, alsoOf, link: name ?? typed.link })} />
      <TextLine title="记录的执法环节" value={typed.link} onChange={(link) => set({ link })} />
      <TextLine title="记录设备" value={typed.device} onChange={(device) => set({ device })} />
      <TextLine title="地点" value={typed.place} onChange={(place) => set({ place })} />
      <MomentInput title="开始时间" value={typed.startedAt} onChange={(startedAt) => set({ startedAt })} />
      <MomentInput title="结束时间" value={typed.endedAt} onChange={(endedAt) => set({ endedAt })} />
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <Button htmlType="submit" loading={step.isPending}>登记待存储</Button>
    </form>
  );
}

function Withdraw({ detail, id }: { readonly detail: CaseDetail; readonly id: string }) {
  const [reason, setReason] = useState('');
  const step = useRecordingStep(detail.id, 'withdraw-announcement', () => setReason(''));
  return (
    <details>
      <summary>登记有误，撤回</summary>
      <TextLine title="撤回的理由" value={reason} onChange={setReason} />
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <Button size="small" loading={step.isPending} onClick={() => step.mutate({ announced: id, reason })}>撤回</Button>
    </details>
  );
}

function Explain({ detail }: Pick<AnnounceProps, 'detail'>) {
  const acts = actsOf(detail);
  const [typed, setTyped] = useState({ event: acts[0]?.id ?? '', ground: 'text-suffices', reason: '' });
  const whole = detail.missing.some((one) => one.whole && one.event === typed.event);
  const grounds = whole ? { impossible: NO_RECORDING_GROUNDS.impossible } : NO_RECORDING_GROUNDS;
  const step = useRecordingStep(detail.id, 'explain-no-recording', () => setTyped((all) => ({ ...all, reason: '' })));
  return (
    <div className="step-form">
      <Choice title="未音像记录的环节" value={typed.event} labels={Object.fromEntries(acts.map(({ id, label }) => [id, label]))} onChange={(event) => setTyped((all) => ({ ...all, event }))} />
      <Choice title="不进行音像记录的情形" value={whole ? 'impossible' : typed.ground} labels={grounds} onChange={(ground) => setTyped((all) => ({ ...all, ground }))} />
      <TextLine title="具体理由" long value={typed.reason} onChange={(reason) => setTyped((all) => ({ ...all, reason }))} />
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <Button loading={step.isPending} onClick={() => step.mutate({ ...typed, ground: whole ? 'impossible' : typed.ground })}>登记理由</Button>
    </div>
  );
}

/** Recordings that are not in storage: made and to be stored, or not made and why. */
export function Announce({ detail, view: { announcements } }: AnnounceProps) {
  return (
    <>
      {announcements.map(({ id, link, device, endedAt, by }) => (
        <div key={id}>
          <p>待存储：{link}，{device}，{chinaTime(endedAt)}结束（{by.name}登记）</p>
          <Withdraw detail={detail} id={id} />
        </div>
      ))}
      <details><summary>还在设备中，登记待存储</summary><AnnounceForm detail={detail} /></details>
      <details><summary>未作音像记录，说明理由</summary><Explain detail={detail} /></details>
    </>
  );
}

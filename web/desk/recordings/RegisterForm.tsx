import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import { RECORDING_KINDS } from '#law/forms/recording.ts';
import type { CaseDetail } from '#record/contract.ts';
import type { RecordingsView, UploadView } from '#record/recording-contract.ts';
import { toLocalInput } from '#web/kit/moment.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { Acts, namedActs, NO_ACT } from './Acts.tsx';
import { Choice, MomentInput, momentOf, TextLine } from './fields.tsx';
import { sizeText } from './size-text.ts';
import { useRecordingStep } from './use-recording-step.ts';

interface RegisterFormProps {
  readonly detail: CaseDetail;
  readonly view: RecordingsView;
  readonly upload: UploadView;
  readonly onDone: () => void;
}

const NONE = '';
const NO_ACTS: readonly string[] = [];

/** What the type of the file suggests; the officer decides. */
const likelyKind = (mediaType: string | null): string => ({ audio: 'audio', video: 'video', image: 'photo' })[(mediaType ?? '').split('/')[0] ?? ''] ?? 'other';

const approvalsFor = ({ uses, recordings }: RecordingsView): Readonly<Record<string, string>> =>
  Object.fromEntries(uses.filter(({ use, decision }) => decision?.granted === true && (use === 'clip' || use === 'redacted'))
    .map((one) => [one.id, `${one.use === 'clip' ? '剪辑' : '遮蔽'}：${recordings.find(({ id }) => id === one.recording)?.link ?? ''}`]));

function useFilledIn({ detail, view, upload, onDone }: RegisterFormProps) {
  const stored = upload.storedAt === null ? '' : toLocalInput(upload.storedAt);
  const [typed, setTyped] = useState({
    kind: likelyKind(upload.mediaType), event: NO_ACT, alsoOf: NO_ACTS, link: '', device: upload.device ?? '', place: '', startedAt: stored, endedAt: stored, announced: NONE, approval: NONE, description: '', lateReason: '', returnedAt: '',
  });
  const step = useRecordingStep(detail.id, 'register-recording', onDone);
  const set = (part: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...part }));
  const submit = () => {
    const { id, sha256, root, size, mediaType, storedAt } = upload;
    const { kind, link, device, place, startedAt, endedAt, announced, approval, description, lateReason, returnedAt } = typed;
    const use = view.uses.find((one) => one.id === approval);
    step.mutate({
      upload: id, sha256, root, size, mediaType, storedAt, kind, link, device, place, startedAt: momentOf(startedAt), endedAt: momentOf(endedAt),
      ...namedActs(typed), ...(announced === NONE ? {} : { announced }),
      ...(lateReason === '' ? {} : { lateReason }), ...(returnedAt === '' ? {} : { returnedAt: momentOf(returnedAt) }),
      ...(use === undefined ? {} : { origin: { recording: use.recording, manner: use.use, approval, description } }),
    });
  };
  return { typed, set, step, submit };
}

/** What the file in storage records, said by the officer who brought it. */
export function RegisterForm(props: RegisterFormProps) {
  const { detail, view, upload, onDone } = props;
  const { typed, set, step, submit } = useFilledIn(props);
  const approvals = approvalsFor(view);
  return (
    <form className="step-form" aria-label={`登记${upload.name}`} noValidate onSubmit={(event: SubmitEvent<HTMLFormElement>) => { event.preventDefault(); submit(); }}>
      <p><strong>{upload.name}</strong> <span className="muted">{sizeText(upload.size)}，{upload.mediaType}，SHA-256 {upload.sha256?.slice(0, 16)}…</span></p>
      <Choice title="记录种类" value={typed.kind} labels={RECORDING_KINDS} onChange={(kind) => set({ kind })} />
      <Acts detail={detail} event={typed.event} alsoOf={typed.alsoOf} onChange={({ event, alsoOf, name }) => set({ event, alsoOf, link: name ?? typed.link })} />
      <TextLine title="记录的执法环节" value={typed.link} onChange={(link) => set({ link })} />
      <TextLine title="记录设备" value={typed.device} onChange={(device) => set({ device })} hint="执法记录仪编号、手机等。" />
      <TextLine title="地点" value={typed.place} onChange={(place) => set({ place })} />
      <MomentInput title="开始时间" value={typed.startedAt} onChange={(startedAt) => set({ startedAt })} />
      <MomentInput title="结束时间" value={typed.endedAt} onChange={(endedAt) => set({ endedAt })} />
      {view.announcements.length === 0 ? null : (
        <Choice title="待存储登记" required={false} value={typed.announced} onChange={(announced) => set({ announced })} labels={{ [NONE]: '没有', ...Object.fromEntries(view.announcements.map(({ id, link, device }) => [id, `${link}（${device}）`])) }} />
      )}
      <details>
        <summary>逾期存储、由原始记录制作的副本</summary>
        <TextLine title="未能当日存储的理由" required={false} long value={typed.lateReason} onChange={(lateReason) => set({ lateReason })} />
        <MomentInput title="返回单位时间" required={false} value={typed.returnedAt} onChange={(returnedAt) => set({ returnedAt })} />
        {Object.keys(approvals).length === 0 ? null : <Choice title="制作的批准" required={false} value={typed.approval} labels={{ [NONE]: '不是副本', ...approvals }} onChange={(approval) => set({ approval })} />}
        {typed.approval === NONE ? null : <TextLine title="剪辑、遮蔽的内容" long value={typed.description} onChange={(description) => set({ description })} />}
      </details>
      {step.isError ? <ProblemPanel error={step.error} /> : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={step.isPending}>登记</Button>
        <Button onClick={onDone}>以后再登记</Button>
      </div>
    </form>
  );
}

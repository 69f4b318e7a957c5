import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { ScanComparison, ScanSheet } from '#record/scan-contract.ts';
import { ask } from '#web/kit/api.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { PickFile, UploadLine } from '../recordings/UploadBox.tsx';
import { useRecordingStep } from '../recordings/use-recording-step.ts';
import { useUploads } from '../recordings/use-uploads.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Attached } from './Attached.tsx';
import { attached, outstanding, placed, type Choices } from './choices.ts';
import { ScanCards } from './ScanCards.tsx';

interface BodyProps {
  readonly caseId: CaseId;
  readonly address: string;
  readonly sheet: ScanSheet;
}

function Finish({ caseId, sheet, files, all }: { readonly caseId: CaseId; readonly sheet: ScanSheet; readonly files: ScanComparison['files']; readonly all: ReturnType<typeof placed> }) {
  const id = useId();
  const navigate = useNavigate();
  const [signed, setSigned] = useState<readonly number[]>([]);
  const [keptAt, setKeptAt] = useState('');
  const sending = useRecordingStep(caseId, 'attach-scan', () => void navigate({ to: '/cases/$caseId', params: { caseId } }));
  const todo = outstanding(sheet, files, all);
  const open = sheet.lines.filter(({ settled }) => settled?.signed !== true || settled.words !== '');
  const lines = open.filter(({ place }) => signed.includes(place)).map(({ place, label }) => ({ place, label }));
  return (
    <section aria-labelledby="finish">
      <h2 id="finish">确认并附入</h2>
      {open.length === 0 ? null : (
        <fieldset className="sign-lines">
          <legend>扫描件上看到已经签名的签名栏</legend>
          <Checkbox.Group value={[...signed]} onChange={setSigned} options={open.map(({ place, label, name }) => ({ value: place, label: `${label}${name === null ? '' : `：${name}`}` }))} />
          <p className="muted">有人拒绝签名的，不勾选，另在“手写签名”中注明没有签名的情况。</p>
        </fieldset>
      )}
      <FieldFrame id={`${id}-kept`} title="纸质原件存放地点" required={false} errors={[]}><Input id={`${id}-kept`} value={keptAt} onChange={({ target }) => setKeptAt(target.value)} /></FieldFrame>
      {todo.length === 0 ? <output className="notice">原件共{sheet.pages}页，已经逐页对应。</output> : <ul aria-label="附入以前还要办的">{todo.map((one) => <li key={one}>{one}</li>)}</ul>}
      {sending.isError ? <ProblemPanel error={sending.error} /> : null}
      <div className="form-actions"><Button type="primary" disabled={todo.length > 0} loading={sending.isPending} onClick={() => sending.mutate(attached(sheet, files, all, { lines, keptAt }))}>{sheet.current === null ? '逐页核对无误，附入' : '逐页核对无误，替代原扫描件'}</Button></div>
    </section>
  );
}

function Bringing({ caseId, address, sheet }: BodyProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState<Choices>(new Map());
  const uploads = useUploads(caseId, { use: 'scan', onStored: (id) => setChosen((all) => [...all, id]) });
  const comparison = useQuery({
    queryKey: ['scan-readings', address, chosen], enabled: chosen.length > 0, placeholderData: keepPreviousData, staleTime: Infinity, retry: false,
    queryFn: ({ signal }) => ask(`${address}/scan-readings`, { method: 'POST', body: { uploads: chosen }, answer: ScanComparison, signal }),
  });
  const files = chosen.length === 0 ? [] : (comparison.data?.files ?? []).filter(({ upload }) => chosen.includes(upload));
  const all = placed(files, choices);
  const waiting = sheet.waiting.filter(({ upload }) => !chosen.includes(upload));
  return (
    <>
      <section aria-labelledby="bring">
        <h2 id="bring">{sheet.current === null ? '上传扫描件' : '重新上传，替代已附的扫描件'}</h2>
        <p>扫描仪的PDF，或者逐页拍摄的照片（JPEG、PNG），可以一次选择多个；每页右下或者左下的二维码要完整、清楚。页序不限，按二维码自动对应。</p>
        <p className="upload-picks">
          <PickFile title="选择扫描件" accept="application/pdf,image/jpeg,image/png" onPick={uploads.add} />
          <PickFile title="拍照" accept="image/jpeg" capture="environment" onPick={uploads.add} />
        </p>
        <ul className="plain-list" aria-live="polite">{uploads.list.filter(({ state }) => state !== 'stored').map((one) => <UploadLine key={one.key} one={one} uploads={uploads} />)}</ul>
        {waiting.length === 0 ? null : (
          <details><summary>以前上传、还没有附入的文件（{waiting.length}）</summary>
            {waiting.map(({ upload, name }) => <p key={upload}>{name} <Button size="small" onClick={() => setChosen([...chosen, upload])}>使用</Button></p>)}
          </details>
        )}
      </section>
      {comparison.isFetching ? <output className="notice">正在读取并逐页对照，每页约一秒。</output> : null}
      {comparison.isError ? <ProblemPanel error={comparison.error} /> : null}
      {files.length === 0 ? null : (
        <>
          <section aria-labelledby="compare">
            <h2 id="compare">逐页对照</h2>
            <ScanCards caseId={caseId} address={address} sheet={sheet} files={files} all={all} onDrop={(upload) => setChosen(chosen.filter((one) => one !== upload))}
              onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))} />
          </section>
          <Finish caseId={caseId} sheet={sheet} files={files} all={all} />
        </>
      )}
    </>
  );
}

/** A paper that was signed outside comes back: its pages beside those of the original, and then attached. */
export function ScanPage() {
  const { caseId } = useParams({ from: '/desk/cases/$caseId/scan' });
  const { seq, form } = useSearch({ from: '/desk/cases/$caseId/scan' });
  const address = `/api/cases/${caseId}/documents/${seq}/${form}`;
  const sheet = useQuery({ queryKey: ['scan-sheet', caseId, seq, form], queryFn: ({ signal }) => ask(`${address}/scan`, { answer: ScanSheet, signal }) });
  return (
    <>
      <title>签署后的扫描件 · 明鉴</title>
      <p><Link to="/cases/$caseId" params={{ caseId }}>返回案件</Link></p>
      <h1>签署后的扫描件</h1>
      <Loaded query={sheet}>
        {(view) => (
          <div className="scan-page">
            <p>《{view.title}》{view.number ?? ''}　共{view.pages}页　内容摘要 <code>{view.digest.slice(0, 16)}…</code></p>
            <Attached caseId={caseId} sheet={view} />
            {view.handles ? <Bringing key={view.current?.id ?? ''} caseId={caseId} address={address} sheet={view} /> : <p className="muted">扫描件由本案承办人员上传。</p>}
          </div>
        )}
      </Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#record/contract.ts';
import { UPLOAD_STATES, type RecordingsView, type UploadView } from '#record/recording-contract.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Announce } from './Announce.tsx';
import { recordingsQuery } from './queries.ts';
import { RecordingItem } from './RecordingItem.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { sizeText } from './size-text.ts';
import { UploadBox } from './UploadBox.tsx';

interface WaitingProps {
  readonly detail: CaseDetail;
  readonly view: RecordingsView;
  readonly title: string;
  readonly uploads: readonly UploadView[];
}

/** Files in storage that no case has registered yet. */
function Waiting({ detail, view, title, uploads }: WaitingProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (uploads.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}（{uploads.length}）</h3>
      <ul className="plain-list">
        {uploads.map((upload) => (
          <li key={upload.id}>
            <p>
              {upload.name} <span className="muted">{sizeText(upload.size)}，{UPLOAD_STATES[upload.status]}{upload.status === 'receiving' ? `，已接收${sizeText(upload.received)}，重新选择同一文件即可继续` : ''}</span>{' '}
              {upload.status === 'stored' && chosen !== upload.id ? <Button size="small" type="primary" onClick={() => setChosen(upload.id)} aria-label={`登记${upload.name}`}>登记</Button> : null}
            </p>
            {chosen === upload.id ? <RegisterForm detail={detail} view={view} upload={upload} onDone={() => setChosen(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the list in force wants of the acts so far and nobody has brought: the next stage, at the latest the closing, waits for it. */
function Missing({ missing }: Pick<CaseDetail, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <div className="notice">
      <p>缺少的，调查终结、送审、决定或者结案时将被拒绝：上传并登记时选定对应的环节；还在设备中的登记待存储；没有录制的说明理由。</p>
      <ul>{missing.map(({ sentence, whole }) => <li key={sentence}><span className={whole ? 'mark mark-major' : 'mark'}>{whole ? '全程' : '关键环节'}</span> {sentence}</li>)}</ul>
    </div>
  );
}

function Sheet({ detail, view }: { readonly detail: CaseDetail; readonly view: RecordingsView }) {
  const { recordings, uploads, imported, handles, closed, longestUpload, unrecorded } = view;
  return (
    <>
      {closed === null ? null : <p className="notice">{closed}</p>}
      <Missing missing={detail.missing} />
      {recordings.length === 0 ? <p className="muted">还没有登记音像记录。</p> : <ul className="plain-list recordings">{recordings.map((one) => <RecordingItem key={one.id} caseId={detail.id} recording={one} view={view} />)}</ul>}
      {unrecorded.map(({ id, event, ground, reason, by }) => (
        <p key={id} className="muted">{detail.timeline.find((one) => one.id === event)?.name ?? ''}未作音像记录：{ground}，{reason}（{by.name}）</p>
      ))}
      {handles ? (
        <>
          <UploadBox caseId={detail.id} longest={longestUpload} />
          <Waiting detail={detail} view={view} title="已上传，等待登记" uploads={uploads} />
          <Waiting detail={detail} view={view} title="采集站导入，等待登记" uploads={imported} />
          <Announce detail={detail} view={view} />
        </>
      ) : null}
      <p><Link to="/cases/$caseId/party" params={{ caseId: detail.id }}>这一当事人各案的记录</Link></p>
    </>
  );
}

/** 音像记录: what there is, who may see it, and bringing more in. */
export function RecordingsPanel({ detail }: { readonly detail: CaseDetail }) {
  const recordings = useQuery(recordingsQuery(detail.id));
  return (
    <section className="panel panel-recordings" aria-labelledby="recordings">
      <h2 id="recordings">音像记录</h2>
      <Loaded query={recordings}>{(view) => <Sheet detail={detail} view={view} />}</Loaded>
    </section>
  );
}

import { Button } from 'antd';
import { useId, type ChangeEvent } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { sizeText } from './size-text.ts';
import { useUploads, type Progress, type Uploads } from './use-uploads.ts';

const STATES = { digesting: '正在计算摘要', sending: '正在上传', paused: '已暂停', stored: '已存储', failed: '没有完成' } as const satisfies Record<Progress['state'], string>;

export function UploadLine({ one, uploads }: { readonly one: Progress; readonly uploads: Uploads }) {
  const { key, name, size, state, done, error } = one;
  const percent = Math.floor(done * 100);
  return (
    <li className="upload">
      <p><strong>{name}</strong> <span className="muted">{sizeText(size)}</span>　{STATES[state]}{state === 'sending' || state === 'digesting' ? ` ${percent}%` : ''}</p>
      {state === 'stored' ? null : <progress value={done} max={1} aria-label={`${name}的进度`} />}
      {state === 'sending' ? <Button size="small" onClick={() => uploads.pause(key)} aria-label={`暂停上传${name}`}>暂停</Button> : null}
      {state === 'paused' || state === 'failed' ? <Button size="small" onClick={() => uploads.resume(key)} aria-label={`继续上传${name}`}>继续</Button> : null}
      {error === null ? null : <ProblemPanel error={error} />}
    </li>
  );
}

interface PickProps {
  readonly title: string;
  readonly accept: string;
  /** Opens the camera of a telephone straight away. */
  readonly capture?: 'environment';
  readonly onPick: (files: readonly File[]) => void;
}

export function PickFile({ title, accept, capture, onPick }: PickProps) {
  const id = useId();
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onPick([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  return (
    <span className={capture === undefined ? 'pick-file' : 'pick-file only-touch'}>
      <input id={id} type="file" className="hidden" accept={accept} multiple={capture === undefined} {...(capture === undefined ? {} : { capture })} onChange={pick} />
      <label htmlFor={id} className="button-link button-quiet">{title}</label>
    </span>
  );
}

/** Files of the case on their way in: chosen, or made on the spot with a telephone. */
export function UploadBox({ caseId, longest }: { readonly caseId: CaseId; readonly longest: number }) {
  const uploads = useUploads(caseId);
  return (
    <div className="upload-box">
      <p className="upload-picks">
        <PickFile title="选择文件上传" accept="video/*,audio/*,image/*" onPick={uploads.add} />
        <PickFile title="拍照" accept="image/*" capture="environment" onPick={uploads.add} />
        <PickFile title="录像" accept="video/*" capture="environment" onPick={uploads.add} />
        <PickFile title="录音" accept="audio/*" capture="environment" onPick={uploads.add} />
      </p>
      <p className="muted">单个文件不超过{sizeText(longest)}。上传可以暂停，断网、关闭页面后重新选择同一文件即从断点继续。</p>
      <ul className="plain-list" aria-live="polite">{uploads.list.map((one) => <UploadLine key={one.key} one={one} uploads={uploads} />)}</ul>
    </div>
  );
}

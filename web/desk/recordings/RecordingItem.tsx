import { Button } from 'antd';
import { useState } from 'react';
import { RECORDING_KINDS } from '#law/forms/recording.ts';
import { STORAGE_STANDINGS } from '#law/recording/storage.ts';
import type { CaseId } from '#kernel/ids.ts';
import { UNREAD, type RecordingsView, type RecordingView } from '#record/recording-contract.ts';
import { chinaTime, Instant } from '#kernel/dates.ts';
import { Player } from './Player.tsx';
import { sizeText } from './size-text.ts';
import { RequestUse, Uses } from './Uses.tsx';

function Facts({ recording }: { readonly recording: RecordingView }) {
  const { sha256, root, sm3, size, mediaType, probe, unread, sound, storage, by, registeredAt, origin, doubts } = recording;
  const made = Instant.safeParse(probe?.madeAt);
  return (
    <details>
      <summary>摘要和存储</summary>
      <dl className="facts">
        <dt>文件</dt><dd>{sizeText(size)}，{mediaType}{probe === null ? '' : `，${probe.durationSeconds === null ? '' : `时长${Math.round(probe.durationSeconds)}秒，`}${probe.codecs.join('、')}${probe.width === null ? '' : `，${probe.width}×${probe.height ?? ''}`}`}</dd>
        {made.success ? <><dt>文件内时间</dt><dd>{chinaTime(made.data)}</dd></> : null}
        {unread === null ? null : <><dt>媒体信息</dt><dd>{UNREAD[unread]}</dd></>}
        <dt>SHA-256</dt><dd><code>{sha256}</code></dd>
        <dt>SM3</dt><dd>{sm3 === null ? '正在计算' : <code>{sm3}</code>}</dd>
        <dt>分块摘要树根</dt><dd><code>{root}</code></dd>
        <dt>核对</dt><dd>{sound === null ? '尚未从存储读回核对' : sound ? '已从存储读回，与摘要一致' : <span className="refused">与摘要不一致，文件已损坏，请报告系统管理员</span>}</dd>
        <dt>存储期限</dt><dd>{STORAGE_STANDINGS[storage.standing]}{storage.due === null ? '' : `（应当在${storage.due}前）`}{storage.reason === null ? '' : `。理由：${storage.reason}`}{storage.source === null ? '' : `　${storage.source}`}</dd>
        <dt>登记</dt><dd>{by.name}，{chinaTime(registeredAt)}</dd>
        {origin === null ? null : <><dt>制作</dt><dd>由原始记录{origin.manner}：{origin.description}</dd></>}
      </dl>
      {doubts.map((doubt) => <p key={doubt} className="refused">{doubt}</p>)}
    </details>
  );
}

interface RecordingItemProps {
  readonly caseId: CaseId;
  readonly recording: RecordingView;
  readonly view: RecordingsView;
}

export function RecordingItem({ caseId, recording, view }: RecordingItemProps) {
  const [open, setOpen] = useState<'player' | 'request' | null>(null);
  const { kind, link, device, place, startedAt, endedAt, storage, origin, doubts, sound, views } = recording;
  const uses = view.uses.filter((use) => use.recording === recording.id);
  return (
    <li className="recording">
      <p>
        <strong>{link}</strong>　{RECORDING_KINDS[kind]}
        {origin === null ? null : <span className="mark">{origin.manner}副本</span>}
        {storage.standing === 'late' ? <span className="mark mark-late">逾期存储</span> : null}
        {doubts.length > 0 || sound === false ? <span className="mark mark-late">待核实</span> : null}
      </p>
      <p className="muted"><time dateTime={startedAt}>{chinaTime(startedAt)}</time>至<time dateTime={endedAt}>{chinaTime(endedAt)}</time>，{place}，{device}；调阅{views}次</p>
      <p className="recording-actions">
        {view.closed === null ? <Button size="small" onClick={() => setOpen(open === 'player' ? null : 'player')} aria-expanded={open === 'player'}>调阅</Button> : null}
        <Button size="small" onClick={() => setOpen(open === 'request' ? null : 'request')} aria-expanded={open === 'request'}>申请使用</Button>
      </p>
      {open === 'player' ? <Player caseId={caseId} recording={recording} /> : null}
      {open === 'request' ? <RequestUse caseId={caseId} recording={recording} onDone={() => setOpen(null)} /> : null}
      <Uses caseId={caseId} uses={uses} />
      <Facts recording={recording} />
    </li>
  );
}

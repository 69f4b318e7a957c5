import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { Retrieved, type RecordingView } from '#record/recording-contract.ts';
import { ask } from '#web/kit/api.ts';
import { chinaTime } from '#kernel/dates.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { uuidv7 } from '#web/kit/uuid.ts';
import { queryClient } from '../query-client.ts';
import { TextLine } from './fields.tsx';
import { recordingsQuery } from './queries.ts';

const MARKS = 12;

/** Who is looking, and since when, across the picture: a photograph of the screen says where it comes from. */
function Watermark({ by, at }: Pick<Retrieved, 'by' | 'at'>) {
  const text = `${by} ${chinaTime(at)} 调阅`;
  return <div className="watermark" aria-hidden="true">{Array.from({ length: MARKS }, (_, index) => <span key={index}>{text}</span>)}</div>;
}

function Media({ recording, retrieved }: { readonly recording: RecordingView; readonly retrieved: Retrieved }) {
  const { content, poster } = retrieved;
  const label = `${recording.link}的${recording.kind === 'photo' ? '照片' : '音像记录'}`;
  const family = recording.mediaType.split('/')[0];
  if (!recording.shown) return <p>这种格式不能在网页中播放；需要副本的，请申请下载。</p>;
  if (family === 'image') return <img src={content} alt={label} draggable={false} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- an original recording has no captions and is not edited
  if (family === 'audio') return <audio controls controlsList="nodownload" src={content} aria-label={label} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- likewise
  return <video controls controlsList="nodownload nofullscreen" disablePictureInPicture preload="metadata" src={content} aria-label={label} {...(poster === null ? {} : { poster })} />;
}

/** 调阅: the purpose first; it is written down before the first byte is shown. */
export function Player({ caseId, recording }: { readonly caseId: CaseId; readonly recording: RecordingView }) {
  const [purpose, setPurpose] = useState('');
  const [id] = useState(uuidv7);
  const retrieval = useMutation({
    mutationFn: () => ask(`/api/cases/${caseId}/recordings/${recording.id}/retrievals`, { method: 'POST', body: { id, manner: 'view', purpose }, answer: Retrieved }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: recordingsQuery(caseId).queryKey }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    retrieval.mutate();
  };
  if (retrieval.data !== undefined) {
    return (
      <div className="player" role="presentation" onContextMenu={(event) => event.preventDefault()}>
        <Media recording={recording} retrieved={retrieval.data} />
        <Watermark by={retrieval.data.by} at={retrieval.data.at} />
      </div>
    );
  }
  return (
    <form className="step-form retrieve" noValidate onSubmit={submit}>
      <TextLine title="调阅目的" value={purpose} onChange={setPurpose} hint="调阅的人员、时间和目的都将记录，执法监督人员和机关负责人可以查看。" />
      {retrieval.isError ? <ProblemPanel error={retrieval.error} /> : null}
      <Button type="primary" htmlType="submit" loading={retrieval.isPending}>记录并播放</Button>
    </form>
  );
}

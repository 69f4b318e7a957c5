import { problem } from '#kernel/problems.ts';
import type { RegisterRecording } from '#law/forms/recording.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended, Project } from '../../ports.ts';
import { insertRecording, isRegistered, objectOf } from './recording-store.ts';
import { findUpload } from './upload-store.ts';

const refused = (detail: string, todo: string): Refused => new Refused(problem('file-changed', detail, { todo }));

/**
 * A registered recording is a file that lies in storage, as the server itself found it to be: whatever else the request says of size, digest
 * or time is refused, and the step with it.
 */
export const projectRecording: Project<Tx> = async (tx, { agency, caseId, event }: Appended) => {
  if (event.step !== 'register-recording') return;
  const data = event.data as RegisterRecording; // the form of that step
  const upload = await findUpload(tx, agency, data.upload);
  const ours = upload !== null && (upload.source === 'import' || (upload.case_id === caseId && upload.by_officer === event.by));
  if (!ours || upload.status !== 'stored') throw refused('要登记的文件还没有存储，或者不是您为本案上传的。', '请等待上传完成，再登记。');
  const object = upload.sha256 === null ? null : await objectOf(tx, agency, upload.sha256);
  const same = object !== null && object.sha256 === data.sha256 && object.root === data.root && object.size === data.size && object.media_type === data.mediaType && upload.stored_at === data.storedAt;
  if (!same) throw refused('登记的摘要、大小、格式或者存储时间与服务器存储的文件不一致。', '请刷新页面，从已存储的文件中选择登记。');
  if (await isRegistered(tx, agency, data.upload)) throw new Refused(problem('changed-meanwhile', '这个文件已经登记。', { todo: '请刷新页面查看。' }));
  await insertRecording(tx, agency, caseId, event.id, data);
};

import type { CaseId, OfficerId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { DERIVATIONS, NO_RECORDING_GROUNDS } from '#law/forms/recording.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import { fitsKind, isShown } from '../../media-type.ts';
import type { RecordingsView, RecordingView, UploadView } from '../../recording-contract.ts';
import { mayLook } from '../../recording-access.ts';
import { doubtsOf } from '../../recording-doubts.ts';
import { recordingStateOf, type Recording, type UseRequest } from '#law/recording/state.ts';
import { readStanding } from '../standing.ts';
import type { Recorder } from '../take-step.ts';
import { objectsOfCase, retrievalsOfCase, unregistered, objectOf, type StoredObject } from './recording-store.ts';
import type { Upload } from './upload-store.ts';

type Named = (id: OfficerId) => { id: OfficerId; name: string };

export const uploadView = (upload: Upload, object: StoredObject | null): UploadView => ({
  id: upload.id, caseId: upload.case_id, name: upload.name, size: upload.size, received: upload.received, status: upload.status, sha256: upload.sha256, root: upload.root,
  mediaType: object?.media_type ?? null, storedAt: upload.stored_at, touchedAt: upload.touched_at, device: upload.device, sequence: upload.sequence,
});

function recordingView({ id, by, at, data }: Recording, object: StoredObject | undefined, views: number, named: Named): RecordingView {
  const { storage } = data.computed;
  const found = object?.probe ?? null;
  const [probe, unread] = typeof found === 'string' ? [null, found] : [found, null];
  return {
    id, kind: data.kind, link: data.link, event: data.event ?? null, device: data.device, place: data.place, startedAt: data.startedAt, endedAt: data.endedAt,
    size: data.size, mediaType: data.mediaType, sha256: data.sha256, root: data.root, sm3: object?.sm3 ?? null, storedAt: data.storedAt, registeredAt: at, by: named(by),
    storage: { ...storage, reason: data.lateReason ?? null }, sound: object?.sound ?? null, probe, unread,
    doubts: [...doubtsOf(data, found), ...(fitsKind(data.kind, data.mediaType) ? [] : ['文件的格式与选择的记录种类不符'])],
    origin: data.origin === undefined ? null : { recording: data.origin.recording, manner: DERIVATIONS[data.origin.manner], description: data.origin.description },
    shown: isShown(data.mediaType), views,
  };
}

const useView = ({ id, by, at, data, decision }: UseRequest, used: ReadonlySet<string>, named: Named): RecordingsView['uses'][number] => ({
  id, use: data.use, recording: data.recording, by: named(by), at, ground: data.ground, recipient: data.recipient ?? null, used: used.has(id),
  decision: decision && { by: named(decision.by), at: decision.at, granted: decision.granted, opinion: decision.opinion },
});

/** All about the recordings of a case but what is in them: that is shown to who says what for (retrieval.ts). */
export async function recordingsOf(recorder: Recorder, actor: Actor, caseId: CaseId, longestUpload: number): Promise<Result<RecordingsView, Problem>> {
  const agency = actor.agencyId;
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const read = await readStanding(recorder.ports, recorder.clock, '查看音像记录目录')(tx, actor, caseId);
    if (read === null) return fail(problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' }));
    const { standing: { events, view }, facts } = read;
    const named: Named = (id) => ({ id, name: facts.people.get(id)?.name ?? '（已离职人员）' });
    const state = recordingStateOf(events);
    const handles = view.handlers.includes(actor.officerId) && actor.roles.includes('officer');
    const [objects, { used, counts }, uploads, imported] = await Promise.all([
      objectsOfCase(tx, agency, caseId), retrievalsOfCase(tx, agency, caseId),
      handles ? unregistered(tx, agency, { caseId, by: actor.officerId }) : [], handles ? unregistered(tx, agency, 'imported') : [],
    ]);
    const viewed = async (rows: readonly Upload[]) => Promise.all(rows.map(async (row) => uploadView(row, row.sha256 === null ? null : await objectOf(tx, agency, row.sha256))));
    return ok({
      recordings: state.recordings.map((one) => recordingView(one, objects.get(one.data.sha256), counts.get(one.id) ?? 0, named)),
      uses: state.uses.map((one) => useView(one, used, named)),
      announcements: state.announcements.filter(({ settled }) => !settled).map(({ id, by, data: { kind, link, device, place, startedAt, endedAt } }) => ({ id, kind, link, device, place, startedAt, endedAt, by: named(by) })),
      unrecorded: state.unrecorded.map(({ id, by, data }) => ({ id, event: data.event, ground: NO_RECORDING_GROUNDS[data.ground], reason: data.reason, by: named(by) })),
      uploads: await viewed(uploads), imported: await viewed(imported), handles, closed: mayLook(actor, view)?.detail ?? null, longestUpload,
    });
  });
}


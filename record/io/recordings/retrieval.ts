import { addHours, chinaDateOf } from '#kernel/dates.ts';
import type { CaseId, EventId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { cite } from '#law/statutes/index.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Actor } from '#registry/model.ts';
import { MANNERS, type RetrievalList, type RetrievalQuery, type Retrieved, type RetrieveRequest } from '../../recording-contract.ts';
import { mayLook, maySupervise } from '../../recording-access.ts';
import { recordingStateOf, type RecordingState } from '#law/recording/state.ts';
import { readStanding } from '../standing.ts';
import type { Recorder } from '../take-step.ts';
import { findRetrieval, insertRetrieval, listRetrievals, retrievalsOfCase } from './recording-store.ts';

/** Hours for which one stated purpose lets a person watch: a working day. Afterwards they say again what for. */
const GOOD_FOR_HOURS = 12;

const notFound = (): Problem => problem('not-found', '没有找到这个音像记录。', { todo: '请刷新页面后重新选择。' });

/** A copy leaves the platform only under an approval by somebody else, for that purpose, and once. */
function copyRefused(state: RecordingState, used: ReadonlySet<string>, actor: Actor, recordingId: EventId, { manner, use }: RetrieveRequest): Problem | null {
  if (manner === 'view') return null;
  const approval = state.uses.find(({ id }) => id === use);
  const approved = approval?.decision?.granted === true && approval.data.recording === recordingId && approval.data.use === manner && approval.by === actor.officerId;
  const articles = [cite('penalty-2021', 50)];
  if (!approved) return problem('law-refuses', `未经批准，音像记录不得${MANNERS[manner]}。`, { articles, todo: '先申请使用音像记录，由机关负责人审批后，由申请人办理。', evidence: { refusals: [{ rule: 'copy-unapproved' }] } });
  if (used.has(approval.id)) return problem('law-refuses', '这一批准已经使用，一次批准只能取得一份副本。', { articles, todo: '确需再次取得的，请重新申请。', evidence: { refusals: [{ rule: 'approval-used' }] } });
  return null;
}

const contentOf = (id: string): string => `/api/retrievals/${id}/content`;

async function repeated(tx: Tx, actor: Actor, { id, manner, purpose }: RetrieveRequest, recordingId: EventId): Promise<Result<Retrieved, Problem> | null> {
  const earlier = await findRetrieval(tx, actor.agencyId, id);
  if (earlier === null) return null;
  if (earlier.by_officer !== actor.officerId || earlier.recording_id !== recordingId || earlier.manner !== manner || earlier.purpose !== purpose) {
    return fail(problem('request-id-reused', '此请求编号已用于另一项内容。', { todo: '请刷新页面后重试。' }));
  }
  return ok({ id, content: contentOf(id), poster: earlier.thumbnail === null ? null : `/api/retrievals/${id}/poster`, by: '', at: earlier.at, mediaType: earlier.media_type });
}

/** 调阅: who looks says what for, and that is written down before anything is shown. */
export async function retrieve(recorder: Recorder, actor: Actor, caseId: CaseId, recordingId: EventId, request: RetrieveRequest): Promise<Result<Retrieved, Problem>> {
  const attempt = (): Promise<Result<Retrieved, Problem>> => retrieveOnce(recorder, actor, caseId, recordingId, request);
  try {
    return await attempt();
  } catch (error) {
    // The same request, or another copy under the same approval, was first: seen now, it is answered or refused.
    if (sqlState(error) !== '23505') throw error;
    return attempt();
  }
}

async function retrieveOnce(recorder: Recorder, actor: Actor, caseId: CaseId, recordingId: EventId, request: RetrieveRequest): Promise<Result<Retrieved, Problem>> {
  const agency = actor.agencyId;
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const read = await readStanding(recorder.ports, recorder.clock, `调阅音像记录：${request.purpose}`)(tx, actor, caseId);
    if (read === null) return fail(notFound());
    const { standing: { events, view }, facts } = read;
    const state = recordingStateOf(events);
    if (!state.recordings.some(({ id }) => id === recordingId)) return fail(notFound());
    const name = facts.people.get(actor.officerId)?.name ?? '';
    const earlier = await repeated(tx, actor, request, recordingId);
    if (earlier !== null) return earlier.ok ? ok({ ...earlier.value, by: name }) : earlier;
    const { used } = await retrievalsOfCase(tx, agency, caseId);
    const refused = mayLook(actor, view) ?? copyRefused(state, used, actor, recordingId, request);
    if (refused !== null) return fail(refused);
    await insertRetrieval(tx, agency, { id: request.id, caseId, recordingId, manner: request.manner, use: request.manner === 'view' ? null : request.use ?? null, by: actor.officerId, at: facts.now, purpose: request.purpose });
    const made = await repeated(tx, actor, request, recordingId);
    return made?.ok === true ? ok({ ...made.value, by: name }) : fail(notFound());
  });
}

/** The object that a retrieval of this person opens, while it is good. */
export async function openRetrieval(recorder: Recorder, actor: Actor, id: string) {
  const found = await inTransaction(recorder.database, { agency: actor.agencyId }, (tx) => findRetrieval(tx, actor.agencyId, id));
  if (found === null || found.by_officer !== actor.officerId) return fail(notFound());
  if (addHours(found.at, GOOD_FOR_HOURS) < recorder.clock()) return fail(problem('not-found', '这次调阅已经结束。', { todo: '请重新写明目的后调阅。' }));
  return ok(found);
}

export async function retrievals(recorder: Recorder, actor: Actor, query: RetrievalQuery): Promise<Result<RetrievalList, Problem>> {
  const refused = maySupervise(actor);
  if (refused !== null) return fail(refused);
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const { rows, total } = await listRetrievals(tx, actor.agencyId, query);
    const { people } = await recorder.ports.loadAgencyFacts(tx, actor.agencyId, chinaDateOf(recorder.clock()));
    return ok({
      total, page: query.page, size: query.size,
      retrievals: rows.map(({ id, at, by_officer: by, manner, purpose, case_id: of, recording_id: recordingId, title, link, recipient }) => ({
        id, at, by: { id: by, name: people.get(by)?.name ?? '（已离职人员）' }, manner, purpose, caseId: of, title, recordingId, link, recipient,
      })),
    });
  });
}

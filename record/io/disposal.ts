import { chinaDateOf } from '#kernel/dates.ts';
import type { CaseId, OfficerId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { DESTRUCTION_METHODS, type DecideDisposal, type DestroyVolume, type ProposeDisposal, type ProposeErasure } from '#law/forms/disposal.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { DisposalView } from '../disposal-contract.ts';
import { disposedIn, erasedEvents, eventIdsOf } from './erased-store.ts';
import { actionKindOf, committedEvents, documentsOf, saveReading } from './store.ts';
import type { Recorder } from './take-step.ts';

/** Why a case was destroyed and what of that the register says, in the words of whoever proposed it. */
function proposed({ step, data }: CaseEvent): { readonly title: string; readonly ground: string; readonly opinion: string } {
  if (step === 'propose-disposal') return { ...(data as ProposeDisposal), ground: '保管期限届满，经鉴定销毁' };
  const { title, authority, number, orderedOn, reason } = data as ProposeErasure; // the other way to propose
  return { title, ground: `${authority}${number}（${orderedOn}生效）要求删除`, opinion: reason };
}

/** The register's entry of a destroyed case. That somebody looked is recorded. */
export async function readDisposal({ database, clock, ports }: Recorder, { agencyId: agency, officerId }: Actor, caseId: CaseId): Promise<Result<DisposalView, Problem>> {
  const now = clock();
  return inTransaction(database, { agency }, async (tx) => {
    const action = actionOf((await actionKindOf(tx, agency, caseId)) ?? '');
    const disposal = await disposedIn(tx, agency, caseId);
    if (action === undefined || disposal === null) return fail(problem('not-found', '没有找到这一案卷的销毁登记。', { todo: '请核对地址；没有销毁的案件在案件页查看。' }));
    await saveReading(tx, agency, { caseId, by: officerId, at: now, purpose: '查看销毁登记' });
    const ids = await eventIdsOf(tx, agency, caseId);
    const [kept, erased, documents, { people }] = [
      await committedEvents(tx, agency, [disposal.proposal, disposal.approval, disposal.destruction]), await erasedEvents(tx, agency, ids), await documentsOf(tx, agency, caseId),
      await ports.loadAgencyFacts(tx, agency, chinaDateOf(now)),
    ];
    const [first, second, third] = kept.map(({ event }) => event).toSorted((a, b) => a.seq - b.seq);
    if (first === undefined || second === undefined || third === undefined) throw new Error(`the three records of the destruction of ${caseId} are not there`);
    const nameOf = (id: OfficerId): string => people.get(id)?.name ?? '（已离职人员）';
    const { title, ground, opinion } = proposed(first);
    const { register, method, firstWitness, secondWitness } = third.data as DestroyVolume; // the forms of these steps
    return ok({
      title, actionKind: action.name, ground, proposed: { by: nameOf(first.by), on: first.on, opinion }, approved: { by: nameOf(second.by), on: second.on, opinion: (second.data as DecideDisposal).opinion },
      destroyed: { by: nameOf(third.by), on: third.on, register, method: DESTRUCTION_METHODS[method], witnesses: [nameOf(firstWitness), nameOf(secondWitness)] },
      documents: documents.map(({ title: name, number, issuedOn }) => ({ title: name, number, issuedOn })),
      erased: erased.map(({ seq, step, on, at, digest }) => ({ seq, name: action.steps[step]?.name ?? step, on, at, digest })),
    });
  });
}

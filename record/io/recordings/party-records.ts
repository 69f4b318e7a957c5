import type { CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import { partyName, type Party } from '#law/party.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Actor } from '#registry/model.ts';
import { mayLook } from '../../recording-access.ts';
import type { PartyRecords } from '../../recording-contract.ts';
import { recordingStateOf } from '#law/recording/state.ts';
import { readStanding } from '../standing.ts';
import { documentsOf } from '../store.ts';
import type { Recorder } from '../take-step.ts';
import { casesOfName } from './recording-store.ts';

/** What tells parties of one name apart, where it is on record. */
function identityOf(party: Party): string | null {
  if (party.kind === 'citizen') return party.person.identity.number;
  return party.uscc ?? (party.kind === 'sole-trader' ? party.operator.identity.number : null);
}

/** The same name, and no sign that it is somebody else. */
const same = (one: Party, other: Party): boolean => {
  const [a, b] = [identityOf(one), identityOf(other)];
  return one.kind === other.kind && partyName(one) === partyName(other) && (a === null || b === null || a === b);
};

async function caseOf(recorder: Recorder, tx: Tx, actor: Actor, id: CaseId, party: Party): Promise<PartyRecords['cases']> {
  // Each case that is shown was read, by this person, for this.
  const read = await readStanding(recorder.ports, recorder.clock, '查看同一当事人的记录')(tx, actor, id);
  if (read === null) return [];
  const { view, events } = read.standing;
  if (view.party === null || !same(party, view.party) || mayLook(actor, view) !== null) return [];
  const documents = await documentsOf(tx, actor.agencyId, id);
  const action = actionOf(view.rules.code);
  return [{
    id, title: view.title, actionKind: action?.name ?? view.rules.code, registeredOn: events[0]?.on ?? read.facts.today, phase: action?.phases[view.phase]?.name ?? view.phase,
    documents: documents.map(({ title, number, issuedOn }) => ({ title, number, issuedOn })),
    recordings: recordingStateOf(events).recordings.map(({ id: recording, data: { link, kind, startedAt, size, sha256 } }) => ({ id: recording, link, kind, startedAt, size, sha256 })),
  }];
}

/** 对同一执法对象的文字记录、音像记录集中: all cases of the party of this one that the reader may look into. */
export async function partyRecordsOf(recorder: Recorder, actor: Actor, caseId: CaseId): Promise<Result<PartyRecords, Problem>> {
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const read = await readStanding(recorder.ports, recorder.clock, '查看同一当事人的记录')(tx, actor, caseId);
    const party = read?.standing.view.party ?? null;
    if (read === null || party === null) return fail(problem('not-found', '没有找到这个案件，或者案件还没有当事人。', { todo: '请核对地址。' }));
    const refused = mayLook(actor, read.standing.view);
    if (refused !== null) return fail(refused);
    const ids = await casesOfName(tx, actor.agencyId, partyName(party));
    const cases: PartyRecords['cases'] = [];
    for (const id of ids) cases.push(...(await caseOf(recorder, tx, actor, id, party)));
    return ok({ party: partyName(party), identity: identityOf(party), cases });
  });
}

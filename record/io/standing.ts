import { chinaDateOf } from '#kernel/dates.ts';
import type { CaseId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import type { Standing } from '#law/engine/systems.ts';
import type { Clock } from '#platform/clock.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Actor } from '#registry/model.ts';
import type { RecordPorts } from '../ports.ts';
import { actionKindOf, eventsOf, saveReading } from './store.ts';

/** Where a case of the actor's agency stands, for another system's page; null if there is none. That they looked is recorded. */
export function readStanding(ports: RecordPorts<Tx>, clock: Clock, purpose: string) {
  return async (tx: Tx, actor: Actor, caseId: CaseId): Promise<{ readonly standing: Standing; readonly facts: Facts } | null> => {
    const action = actionOf((await actionKindOf(tx, actor.agencyId, caseId)) ?? '');
    if (action === undefined) return null;
    const now = clock();
    const today = chinaDateOf(now);
    await saveReading(tx, actor.agencyId, { caseId, by: actor.officerId, at: now, purpose });
    const stored = await eventsOf(tx, actor.agencyId, caseId);
    const facts: Facts = { ...(await ports.loadAgencyFacts(tx, actor.agencyId, today)), now, today, digest: ports.digest };
    const events = stored.map(({ event }) => event);
    return { standing: { events, view: action.view(fold(action, events)) }, facts };
  };
}

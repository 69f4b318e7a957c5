import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { commitTo, type Body } from '#ledger/statement.ts';

/** Everything about an event that its commitment binds: it cannot be changed without changing the digest. */
export function eventBody(agency: AgencyId, caseId: CaseId, event: CaseEvent, previous: Digest | null): Body {
  const { gate, ...rest } = event;
  // Event data is parsed JSON; the gate is left out where there is none, as in the log.
  return { agency, case: caseId, previous, ...rest, ...(gate ? { gate } : {}) } as unknown as Body;
}

export interface Commitment {
  /** SHA-256 of salt and canonical event: what the next event names as `previous`. */
  readonly digest: Digest;
  /** The ledger entry: commitments alone. Whoever has the salt can check them; who has not learns nothing. */
  readonly entry: string;
}

/** `salt` is 32 random bytes in hexadecimal, the event's own. An erasure removes event and salt; the entry proves that it was there. */
export function commit(
  agency: AgencyId, caseId: CaseId, event: CaseEvent, previous: Digest | null, salt: string, digest: (text: string) => Digest,
): Commitment {
  const { digest: made, entry } = commitTo({ kind: 'case-event', salt, body: eventBody(agency, caseId, event, previous) }, digest);
  return { digest: made as Digest, entry }; // of the given function
}

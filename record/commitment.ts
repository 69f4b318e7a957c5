import type { Instant, LegalDate } from '#kernel/dates.ts';
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

/** What the ledger says of a document: no more than stands on the paper itself, and the act it was issued by, under that act's salted digest. */
export interface StatedDocument {
  readonly form: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: LegalDate;
  /** SHA-256 of what it says: of the JSON attached to the print, in its QR code and at the foot of every page. */
  readonly sha256: Digest;
  /** When the step was recorded. */
  readonly at: Instant;
  /** Digest of the act. Whoever has only the paper learns nothing from it; whoever has the act finds the document by it. */
  readonly act: Digest;
}

export const documentBody = ({ form, title, number, issuedOn, sha256, at, act }: StatedDocument): Body => ({ act, at, form, issuedOn, number, sha256, title });

/** The entry of a document, with a salt of its own. */
export const documentEntry = (stated: StatedDocument, salt: string, digest: (text: string) => Digest): string => commitTo({ kind: 'document', salt, body: documentBody(stated) }, digest).entry;

import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId, OfficerId } from '#kernel/ids.ts';

/**
 * One step taken, as the case log keeps it for ever. `on` is the day the act took place as stated by the person who records it;
 * `at` is the server's own time. Recording late is allowed and always visible (`at` falls on a later day than `on`).
 */
export interface CaseEvent<Data = unknown> {
  /** 1, 2, 3 … without a gap within the case. */
  readonly seq: number;
  readonly id: EventId;
  readonly step: string;
  readonly on: LegalDate;
  readonly at: Instant;
  /** Who recorded it. */
  readonly by: OfficerId;
  /** Who acted for the agency; includes `by` where that person acted. */
  readonly officers: readonly OfficerId[];
  readonly data: Data;
  /** Set on the event that makes the decision: what the gate let through. */
  readonly gate?: { readonly major: boolean; readonly draft: Digest; readonly clearance: EventId | null };
}

/** A step somebody wants to take: an event before it is judged. */
export interface StepCommand {
  readonly id: EventId;
  readonly step: string;
  readonly on: LegalDate;
  readonly by: OfficerId;
  readonly officers: readonly OfficerId[];
  readonly data: unknown;
}

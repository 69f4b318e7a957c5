import type { Instant } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { AttachScan } from '#law/forms/scan.ts';

/** A scan as the log holds it. */
export interface AttachedScan {
  readonly id: EventId;
  readonly seq: number;
  readonly at: Instant;
  readonly by: OfficerId;
  readonly data: AttachScan;
}

/** Every scan of a case, oldest first. */
export const scansIn = (events: readonly CaseEvent[]): readonly AttachedScan[] =>
  events.filter(({ step }) => step === 'attach-scan').map(({ id, seq, at, by, data }) => ({ id, seq, at, by, data: data as AttachScan })); // the form of that step

type OfDocument = Pick<AttachScan, 'event' | 'form'>;

/** The scan of a document that counts: the newest. Earlier ones stay in the log and in storage. */
export const scanOf = (events: readonly CaseEvent[], { event, form }: OfDocument): AttachedScan | null =>
  scansIn(events).findLast(({ data }) => data.event === event && data.form === form) ?? null;

/** Whether the scan that counts shows the line signed on paper. */
export const signedOnPaper = (events: readonly CaseEvent[], line: OfDocument & { readonly place: number }): boolean =>
  scanOf(events, line)?.data.lines.some(({ place }) => place === line.place) ?? false;

import { z } from 'zod';

/**
 * Identifiers are UUIDs made by the client (version 7 where it can), so that a request retried after a lost connection names the
 * same thing again. Each kind has its own brand: a case id cannot stand where an officer id is expected. They are in small letters, as
 * the database writes them: what is hashed must be what is read back.
 */
export const AgencyId = z.uuid().toLowerCase().brand('AgencyId');
export type AgencyId = z.infer<typeof AgencyId>;

export const OfficerId = z.uuid().toLowerCase().brand('OfficerId');
export type OfficerId = z.infer<typeof OfficerId>;

export const CaseId = z.uuid().toLowerCase().brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;

/** One event of a case; at the same time the idempotency key of the request that recorded it. */
export const EventId = z.uuid().toLowerCase().brand('EventId');
export type EventId = z.infer<typeof EventId>;

export const MatterId = z.uuid().toLowerCase().brand('MatterId');
export type MatterId = z.infer<typeof MatterId>;

/** SHA-256 in lower-case hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/).brand('Digest');
export type Digest = z.infer<typeof Digest>;

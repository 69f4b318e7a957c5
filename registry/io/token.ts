import { createHash, randomBytes } from 'node:crypto';
import { AgencyId } from '#kernel/ids.ts';
import type { SessionKey } from './sign-in-store.ts';

/**
 * The value of the session cookie: the agency, so that the session is looked up within its rows alone, and 32 random bytes of
 * which the database keeps the SHA-256. Whoever reads the table cannot make a cookie of it.
 */

const AGENCY_BYTES = 16;
const SECRET_BYTES = 32;

const keyOf = (agencyId: AgencyId, secret: Buffer): SessionKey => ({ agencyId, tokenHash: createHash('sha256').update(secret).digest() });

export const newToken = (agencyId: AgencyId): { readonly cookie: string; readonly key: SessionKey } => {
  const secret = randomBytes(SECRET_BYTES);
  const agency = Buffer.from(agencyId.replaceAll('-', ''), 'hex');
  return { cookie: Buffer.concat([agency, secret]).toString('base64url'), key: keyOf(agencyId, secret) };
};

/** Null for what is no value of ours; nothing else is said about it. */
export const keyFromCookie = (cookie: string): SessionKey | null => {
  const bytes = Buffer.from(cookie, 'base64url');
  if (bytes.length !== AGENCY_BYTES + SECRET_BYTES || bytes.toString('base64url') !== cookie) return null;
  const hex = bytes.subarray(0, AGENCY_BYTES).toString('hex');
  const agency = AgencyId.safeParse([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'));
  return agency.success ? keyOf(agency.data, bytes.subarray(AGENCY_BYTES)) : null;
};

/** The prefix makes the browser insist on TLS, this very host and the whole site; without TLS it would refuse the cookie. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-sid' : 'sid');

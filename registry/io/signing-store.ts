import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { registry } from './store.ts';

/** The SQL of the certificates that agencies sign with (0039). */

export interface SigningCertificate {
  readonly fingerprint: string;
  /** PEM, the agency's own first. */
  readonly chain: readonly string[];
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly selfMade: boolean;
  readonly installedBy: OfficerId | null;
  readonly installedAt: Instant;
}

export const insertSigningCertificate = async (tx: Tx, agency: AgencyId, one: SigningCertificate): Promise<void> => {
  const { fingerprint, chain, subject, issuer, validFrom, validTo, selfMade, installedBy, installedAt } = one;
  await registry(tx).insertInto('registry.signing_certificate').values({
    agency_id: agency, fingerprint, chain: [...chain], subject, issuer, valid_from: validFrom, valid_to: validTo, self_made: selfMade, installed_by: installedBy, installed_at: installedAt,
  }).execute();
};

/** Newest first: the first one is in use. */
export const signingCertificates = async (tx: Tx, agency: AgencyId): Promise<readonly (SigningCertificate & { readonly installerName: string | null })[]> =>
  registry(tx).selectFrom('registry.signing_certificate as certificate')
    .leftJoin('registry.officer_now as person', (join) => join.onRef('person.agency_id', '=', 'certificate.agency_id').onRef('person.id', '=', 'certificate.installed_by'))
    .select(['fingerprint', 'chain', 'subject', 'issuer', 'valid_from as validFrom', 'valid_to as validTo', 'self_made as selfMade'])
    .select(['installed_by as installedBy', 'installed_at as installedAt', 'person.name as installerName'])
    .where('certificate.agency_id', '=', agency).orderBy('installed_at', 'desc').orderBy('fingerprint').execute();

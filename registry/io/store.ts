import type { Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CertificateRequest } from '../contract.ts';
import type { Agency, Officer } from '../model.ts';
import type { Tables } from './tables.ts';

/** The SQL of agencies and people; that of sign-in stands in sign-in-store.ts, that of settings and lists in list-store.ts, of matters in matter-store.ts. The agency is a condition of every query, beside row-level security. */

export const registry = (tx: Tx): Transaction<Tables> => tx.$extendTables<Tables>();

const AGENCY_COLUMNS = [
  'id', 'code', 'jurisdiction', 'name', 'nature', 'funding', 'staffing', 'subject_kind as subjectKind', 'duties',
  'legal_representative as legalRepresentative', 'address', 'complaint_phone as complaintPhone', 'superior', 'demonstration',
] as const;

export const allAgencies = async (tx: Tx): Promise<Agency[]> =>
  registry(tx).selectFrom('registry.agency').select(AGENCY_COLUMNS).orderBy('code').execute();

export const agencyOf = async (tx: Tx, agency: AgencyId): Promise<Agency | null> =>
  (await registry(tx).selectFrom('registry.agency').select(AGENCY_COLUMNS).where('id', '=', agency).executeTakeFirst()) ?? null;

export const insertAgency = async (tx: Tx, agency: Agency): Promise<void> => {
  const { subjectKind, legalRepresentative, complaintPhone, ...same } = agency;
  await registry(tx)
    .insertInto('registry.agency')
    .values({ ...same, subject_kind: subjectKind, legal_representative: legalRepresentative, complaint_phone: complaintPhone })
    .execute();
};

const officerQuery = (tx: Tx, agency: AgencyId) =>
  registry(tx)
    .selectFrom('registry.officer_now as officer')
    .select(['officer.agency_id', 'officer.id', 'name', 'unit', 'post', 'roles', 'qualification_number', 'qualification_since', 'reviewing_since', 'left_on'])
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom('registry.certificate as paper')
          .select(['paper.number', 'paper.kinds', 'paper.area', 'paper.valid_from as validFrom', 'paper.valid_to as validTo'])
          .select((inner) =>
            jsonArrayFrom(
              inner
                .selectFrom('registry.suspension_now as held')
                .select(['held.from_date as from', 'held.to_date as to'])
                .whereRef('held.agency_id', '=', 'paper.agency_id')
                .whereRef('held.number', '=', 'paper.number')
                .orderBy('held.from_date'),
            ).as('suspended'),
          )
          .whereRef('paper.agency_id', '=', 'officer.agency_id')
          .whereRef('paper.officer_id', '=', 'officer.id')
          .orderBy('paper.valid_from'),
      ).as('certificates'),
    )
    .where('officer.agency_id', '=', agency);

type OfficerRecord = Awaited<ReturnType<ReturnType<typeof officerQuery>['execute']>>[number];

const officerFrom = (row: OfficerRecord): Officer => ({
  agencyId: row.agency_id,
  id: row.id,
  name: row.name,
  unit: row.unit,
  post: row.post,
  roles: row.roles,
  certificates: row.certificates,
  legalQualification:
    row.qualification_number === null || row.qualification_since === null
      ? null
      : { number: row.qualification_number, since: row.qualification_since },
  reviewingSince: row.reviewing_since,
  leftOn: row.left_on,
});

/** Everyone who is or was of the agency: old cases name people who have left. */
export const officersOf = async (tx: Tx, agency: AgencyId): Promise<Officer[]> =>
  (await officerQuery(tx, agency).orderBy('unit').orderBy('name').orderBy('officer.id').execute()).map(officerFrom);

export const officerOf = async (tx: Tx, agency: AgencyId, officer: OfficerId): Promise<Officer | null> => {
  const row = await officerQuery(tx, agency).where('officer.id', '=', officer).executeTakeFirst();
  return row === undefined ? null : officerFrom(row);
};

/** `recordedBy` is null for who came with the agency; who is recorded later begins without roles (0008). */
export const insertOfficer = async (tx: Tx, officer: Omit<Officer, 'certificates'>, recordedBy: OfficerId | null = null): Promise<void> => {
  const { agencyId, id, name, unit, post, roles, legalQualification, leftOn } = officer;
  await registry(tx)
    .insertInto('registry.officer')
    .values({
      agency_id: agencyId,
      id,
      name,
      unit,
      post,
      roles: [...roles],
      qualification_number: legalQualification?.number ?? null,
      qualification_since: legalQualification?.since ?? null,
      reviewing_since: officer.reviewingSince ?? null,
      left_on: leftOn,
      recorded_by: recordedBy,
    })
    .execute();
};

export interface CertificateTerm extends CertificateRequest {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly recordedBy: OfficerId | null;
}

/** False where the id was recorded before. */
export const insertCertificate = async (tx: Tx, term: CertificateTerm): Promise<boolean> => {
  const { agencyId, officerId, id, number, kinds, area, validFrom, validTo, recordedBy } = term;
  const { numInsertedOrUpdatedRows } = await registry(tx)
    .insertInto('registry.certificate')
    .values({ agency_id: agencyId, officer_id: officerId, id, number, kinds, area, valid_from: validFrom, valid_to: validTo, recorded_by: recordedBy })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

/** What was recorded under an id, without the moment and the hand that recorded it. */
export const certificateOf = async (tx: Tx, agency: AgencyId, id: string): Promise<(CertificateRequest & { officerId: OfficerId }) | null> => {
  const row = await registry(tx)
    .selectFrom('registry.certificate')
    .select(['id', 'officer_id as officerId', 'number', 'kinds', 'area', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('agency_id', '=', agency)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
};

export interface Suspension {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly number: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly reason: string;
}

export const insertSuspension = async (tx: Tx, suspension: Suspension, recordedBy: OfficerId | null = null): Promise<void> => {
  const { agencyId, officerId, number, from, to, reason } = suspension;
  await registry(tx)
    .insertInto('registry.certificate_suspension')
    .values({ agency_id: agencyId, officer_id: officerId, number, from_date: from, to_date: to, reason, recorded_by: recordedBy })
    .execute();
};

export interface Lifting {
  readonly agencyId: AgencyId;
  readonly number: string;
  readonly from: LegalDate;
  readonly resumesOn: LegalDate;
  readonly liftedBy: OfficerId;
  readonly liftedAt: Instant;
  readonly reason: string;
}

/** False where the suspension was lifted before. */
export const insertLifting = async (tx: Tx, { agencyId, number, from, resumesOn, liftedBy, liftedAt, reason }: Lifting): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await registry(tx)
    .insertInto('registry.suspension_lifting')
    .values({ agency_id: agencyId, number, from_date: from, resumes_on: resumesOn, lifted_by: liftedBy, lifted_at: liftedAt, reason })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

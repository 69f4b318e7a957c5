import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { AccessLogQuery } from '../access-log-contract.ts';
import { registry } from './store.ts';
import type { Tables } from './tables.ts';

/** The SQL of the access log. */

type Row = Tables['registry.access_log'];

export interface AccessEntry {
  readonly agencyId: string;
  readonly id: string;
  readonly at: Instant;
  readonly event: Row['event'];
  readonly outcome: Row['outcome'];
  readonly login: string | null;
  /** Who acted. */
  readonly officerId: OfficerId | null;
  /** Whom the act was about, and why it was done. */
  readonly subject?: OfficerId | null;
  readonly reason?: string | null;
  readonly address: string;
  readonly userAgent: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export const insertAccess = async (tx: Tx, entry: AccessEntry): Promise<void> => {
  const { agencyId, officerId, subject = null, reason = null, userAgent, detail, ...same } = entry;
  await registry(tx)
    .insertInto('registry.access_log')
    .values({
      ...same,
      agency_id: agencyId,
      officer_id: officerId,
      subject_id: subject,
      reason,
      user_agent: userAgent,
      detail: detail === null ? null : JSON.stringify(detail),
    })
    .execute();
};

/** What is recorded under an id, to tell a request sent twice from another one. */
export const accessOf = async (tx: Tx, agency: string, id: string): Promise<Pick<Row, 'event' | 'officer_id' | 'subject_id'> & { detail: unknown } | null> => {
  const row = await registry(tx)
    .selectFrom('registry.access_log')
    .select(['event', 'officer_id', 'subject_id', 'detail'])
    .where('agency_id', '=', agency)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
};

/** Where a page ends: time and id of its last entry. */
export interface Position {
  readonly at: Instant;
  readonly id: string;
}

/** Newest first, those after `position`; one more than `limit`, if there is one, tells that there is a further page. */
export const accessEntries = async (tx: Tx, agency: string, query: AccessLogQuery, position: Position | null) => {
  const { from, to, event, outcome, officer, subject, login, limit } = query;
  return registry(tx)
    .selectFrom('registry.access_log as entry')
    .leftJoin('registry.officer_now as actor', (join) => join.onRef('actor.agency_id', '=', 'entry.agency_id').onRef('actor.id', '=', 'entry.officer_id'))
    .leftJoin('registry.officer_now as other', (join) => join.onRef('other.agency_id', '=', 'entry.agency_id').onRef('other.id', '=', 'entry.subject_id'))
    .select(['entry.id', 'entry.at', 'entry.event', 'entry.outcome', 'entry.login', 'entry.reason', 'entry.address', 'entry.user_agent as userAgent', 'entry.detail'])
    .select(['actor.id as officerId', 'actor.name as officerName', 'other.id as subjectId', 'other.name as subjectName'])
    .where('entry.agency_id', '=', agency)
    .$if(from !== undefined, (one) => one.where('entry.at', '>=', sql<Instant>`${from}::date::timestamp at time zone 'Asia/Shanghai'`))
    .$if(to !== undefined, (one) => one.where('entry.at', '<', sql<Instant>`(${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`))
    .$if(event !== undefined, (one) => one.where('entry.event', '=', event ?? 'sign-in'))
    .$if(outcome !== undefined, (one) => one.where('entry.outcome', '=', outcome ?? 'done'))
    .$if(officer !== undefined, (one) => one.where('entry.officer_id', '=', officer ?? null))
    .$if(subject !== undefined, (one) => one.where('entry.subject_id', '=', subject ?? null))
    .$if(login !== undefined, (one) => one.where('entry.login', '=', login ?? null))
    .$if(position !== null, (one) => one.where(sql<boolean>`(entry.at, entry.id) < (${position?.at}::timestamptz, ${position?.id}::uuid)`))
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(limit + 1)
    .execute();
};

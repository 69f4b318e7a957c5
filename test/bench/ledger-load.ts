import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { CaseId, EventId, type AgencyId, type Digest, type OfficerId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { TestDatabase } from '#platform/testing/database.ts';
import { commit } from '#record/commitment.ts';
import { sha256 } from '#server/ports.ts';

/** What waits to be sealed: entries alone, or with the events that they commit to. */

const AT_A_TIME = 10_000;

export const entryOf = (): string => `{"case":"${randomBytes(32).toString('hex')}","h":"${randomBytes(32).toString('hex')}","seq":1,"t":"test","v":1}`;

/** Entries as they come in, each later than the one before, in `ledger.pending` or a table like it. */
export async function enqueue({ databases }: TestDatabase, agency: AgencyId, count: number, table = 'ledger.pending'): Promise<void> {
  for (let done = 0; done < count; done += AT_A_TIME) {
    const rows = Array.from({ length: Math.min(count - done, AT_A_TIME) }, () => [randomUUID(), entryOf()] as const);
    await sql`insert into ${sql.table(table)} (agency_id, id, year, entry, created_at)
      select ${agency}, id, 2026, entry, now() + n * interval '0.1 ms' from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, entry]) => entry)}::text[])
      with ordinality as added (id, entry, n)`.execute(databases.migrator);
  }
}

const EVENTS_PER_CASE = 20;
const DATA = { kind: 'documentary', name: '排污监测报告', source: '现场提取', proves: '当事人排放污水的事实', verified: true };
const [ON, AT] = [LegalDate.parse('2026-03-02'), Instant.parse('2026-03-02T01:02:03.456Z')];

interface Row {
  readonly caseId: CaseId;
  readonly event: CaseEvent;
  readonly salt: string;
  readonly previous: Digest | null;
  readonly digest: Digest;
  readonly entry: string;
}

function caseOf(agency: AgencyId, officers: readonly OfficerId[], by: OfficerId): readonly Row[] {
  const caseId = CaseId.parse(randomUUID());
  const rows: Row[] = [];
  for (let seq = 1; seq <= EVENTS_PER_CASE; seq += 1) {
    const event: CaseEvent = { seq, id: EventId.parse(randomUUID()), step: 'collect-evidence', on: ON, at: AT, by, officers: [...officers], data: DATA };
    const [salt, previous] = [randomBytes(32).toString('hex'), rows.at(-1)?.digest ?? null];
    rows.push({ caseId, event, salt, previous, ...commit(agency, caseId, event, previous, salt, sha256) });
  }
  return rows;
}

/** Events of ordinary size, committed to as a step commits to them, and their entries. */
export async function enqueueEvents({ databases }: TestDatabase, agency: AgencyId, by: OfficerId, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_A_TIME) {
    const rows = Array.from({ length: Math.min(count - done, AT_A_TIME) / EVENTS_PER_CASE }, () => caseOf(agency, [by], by)).flat();
    await sql`
      with given as (
        select * from unnest(
          ${rows.map(({ caseId }) => caseId)}::uuid[], ${rows.map(({ event }) => event.seq)}::integer[], ${rows.map(({ event }) => event.id)}::uuid[], ${rows.map(({ salt }) => salt)}::text[],
          ${rows.map(({ previous }) => previous)}::text[], ${rows.map(({ digest }) => digest)}::text[], ${rows.map(({ entry }) => entry)}::text[]
        ) as given (case_id, seq, id, salt, previous, digest, entry)
      ), opened as (
        insert into record.case (agency_id, id, action_kind, title, matter, party_name, phase, stage, handlers, registered_on, last_seq, last_recorded_at, awaiting, search)
        select distinct ${agency}::uuid, case_id, 'penalty-ordinary', '', '', '', '', '', '{}'::uuid[], ${ON}::date, ${EVENTS_PER_CASE}::integer, ${AT}::timestamptz, '[]'::jsonb, '{}'::text[] from given
      ), logged as (
        insert into record.event (agency_id, case_id, seq, id, step, on_date, recorded_at, by_officer, officers, data, salt, previous, digest, request)
        select ${agency}, case_id, seq, id, 'collect-evidence', ${ON}, ${AT}, ${by}, ${[by]}, ${JSON.stringify(DATA)}, decode(salt, 'hex'), decode(previous, 'hex'), decode(digest, 'hex'), decode(digest, 'hex') from given
      )
      insert into ledger.pending (agency_id, id, year, entry, created_at) select ${agency}, id, 2026, entry, now() from given`.execute(databases.migrator);
  }
}

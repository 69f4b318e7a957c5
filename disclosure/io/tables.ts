import type { ColumnType } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { PenaltyType } from '#law/disposition.ts';
import type { Category, Performance } from '#law/engine/disclosed.ts';
import type { PublicCopy, TakeDownGround, WithholdingGround } from '../model.ts';

/** The rows of migrations 0005, 0011 and 0014, as the pool's value readers deliver them. jsonb goes in as text and comes out as values. */
type Json<Value> = ColumnType<Value, string, never>;

interface CaseKey {
  agency_id: AgencyId;
  case_id: CaseId;
}

interface PublicationRow extends CaseKey {
  version: number;
  id: EventId;
  number: string;
  agency_name: string;
  copy: Json<PublicCopy>;
  copy_digest: Digest;
  decided_on: LegalDate;
  published_on: LegalDate;
  published_at: Instant;
  prepared_by: OfficerId;
  published_by: OfficerId;
  penalties: readonly PenaltyType[];
  search_text: string;
  search: readonly string[];
}

// A type and not an interface: Kysely wants an index signature.
export type DisclosureTables = {
  'disclosure.decision_register': CaseKey & { id: EventId; category: Category; seq: number; decided_on: LegalDate; due_on: LegalDate | null };
  'disclosure.publication': PublicationRow;
  'disclosure.annulment': CaseKey & { id: EventId; ground: TakeDownGround; effective_on: LegalDate };
  'disclosure.take_down': CaseKey & { id: EventId; explanation: string; taken_down_on: LegalDate };
  'disclosure.withholding': CaseKey & { id: EventId; ground: WithholdingGround; withheld_on: LegalDate };
  'disclosure.performance': CaseKey & { id: EventId; seq: number; state: Performance; since: LegalDate };
};

/** The register decision by decision (0042): what `public_register` counts. */
export interface RegisterLineRow extends CaseKey {
  category: Category;
  decided_on: LegalDate;
  due_on: LegalDate | null;
  first_published_on: LegalDate | null;
  withheld_because: WithholdingGround | null;
  withheld_on: LegalDate | null;
  annulled_because: TakeDownGround | null;
  annulled_on: LegalDate | null;
  taken_down_on: LegalDate | null;
  explanation: string | null;
  state: 'taken-down' | 'withheld' | 'late' | 'in-time' | 'annulled' | 'overdue' | 'pending';
}

/** What the public views show (0002, 0005, 0011, 0014): all that the portal's role may read. */
export type PublicTables = {
  'disclosure.public_decision': Omit<PublicationRow, 'id' | 'prepared_by' | 'published_by' | 'search'> & {
    agency_code: string; category: Category; demonstration: boolean; first_published_on: LegalDate; performance: Performance | null; performance_since: LegalDate | null;
  };
  'disclosure.public_removal': CaseKey & {
    agency_code: string; category: Category; demonstration: boolean; number: string; agency_name: string; removed_on: LegalDate;
    annulled_because: TakeDownGround | null; annulled_on: LegalDate | null; explanation: string | null; withheld_because: WithholdingGround | null;
  };
  'disclosure.public_register': {
    agency_id: AgencyId; year: number; category: Category; decided: number; published_in_time: number; published_late: number; pending: number; overdue: number;
    taken_down: number; annulled: number; withheld: number; withheld_state_secret: number; withheld_public_safety: number;
    withheld_trade_secret: number; withheld_privacy: number; withheld_minor: number; withheld_no_social_impact: number;
  };
  'registry.public_agency': {
    agency_id: AgencyId; code: string; name: string; nature: string; funding: string; staffing: string; subject_kind: string; duties: string;
    legal_representative: string; address: string; complaint_phone: string; superior: string | null; demonstration: boolean;
  };
  'registry.public_officer': {
    agency_id: AgencyId; name: string; unit: string; post: string; number: string; kinds: readonly string[]; area: string; valid_to: LegalDate;
    status: 'valid' | 'suspended' | 'expired';
  };
};

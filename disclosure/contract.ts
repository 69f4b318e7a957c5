import { z } from 'zod';
import { type Instant, LegalDate } from '#kernel/dates.ts';
import { type AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import { PENALTY_TYPES, type PenaltyType } from '#law/disposition.ts';
import { CATEGORIES, type Category, type Performance } from '#law/engine/disclosed.ts';
import { Redaction } from '#law/forms/disclosure.ts';
import { PublicCopy, Texts, PUBLICATION_STATUSES, type Publication, type TakeDownGround, type WithholdingGround } from './model.ts';

const Status = z.enum(Object.keys(PUBLICATION_STATUSES) as [Publication['status'], ...Publication['status'][]]); // keys of a constant object

const Named = z.object({ id: OfficerId, name: z.string() });

const RefusalView = z.object({ rule: z.string(), sentence: z.string(), todo: z.string().nullable(), articles: z.array(z.string()) });

/** Publication of one case's decision, for those who prepare and publish it. */
export const PublicationView = z.object({
  status: Status,
  name: z.string(),
  /** What would be published with nothing hidden: where the text to hide is selected. Null where nothing is to be published. */
  original: Texts.nullable(),
  /** What is hidden in the copy at present. */
  redactions: z.array(Redaction),
  /** What the detectors would hide in the original, to begin with. */
  proposals: z.array(Redaction),
  /** The grounds on which content is hidden. */
  grounds: z.array(z.string()),
  /** The copy as it would be published now; null where the refusals say why there is none. */
  copy: PublicCopy.nullable(),
  /** Digest of that copy: what the form of 'publish' confirms. */
  digest: Digest.nullable(),
  refusals: z.array(RefusalView),
  preparedBy: Named.nullable(),
  history: z.array(z.object({ version: z.int(), event: EventId, on: LegalDate, by: Named, digest: Digest, online: z.boolean() })),
});
export type PublicationView = z.infer<typeof PublicationView>;

/** What the public pages are made of; all of it comes from the public views. */
export interface PublicDecision {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly demonstration: boolean;
  readonly caseId: CaseId;
  readonly version: number;
  readonly number: string;
  readonly copy: PublicCopy;
  readonly copyDigest: Digest;
  readonly firstPublishedOn: LegalDate;
  readonly publishedOn: LegalDate;
  readonly publishedAt: Instant;
  /** How far it is carried out, where that is public too. */
  readonly performance: Performance | null;
  readonly performanceSince: LegalDate | null;
}

/** A decision that was online and is not any more: which, since when and why, but not about whom. */
export interface PublicRemoval {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly demonstration: boolean;
  readonly category: Category;
  readonly number: string;
  readonly removedOn: LegalDate;
  readonly reason:
    | { readonly kind: 'taken-down'; readonly because: TakeDownGround | null; readonly annulledOn: LegalDate | null; readonly explanation: string }
    | { readonly kind: 'withheld'; readonly because: WithholdingGround };
}

/** How the decisions of an agency stand that must be published; the parts add up to `decided`. */
export interface RegisterCounts {
  readonly decided: number;
  readonly publishedInTime: number;
  readonly publishedLate: number;
  readonly pending: number;
  readonly overdue: number;
  readonly withheld: number;
  readonly takenDown: number;
  readonly annulled: number;
  readonly withheldBy: Readonly<Record<WithholdingGround, number>>;
}

export interface PublicAgency {
  readonly id: AgencyId;
  readonly code: string;
  readonly name: string;
  readonly nature: string;
  readonly funding: string;
  readonly staffing: string;
  readonly subjectKind: string;
  readonly duties: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly complaintPhone: string;
  readonly superior: string | null;
  readonly demonstration: boolean;
}

export interface PublicOfficer {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly number: string;
  readonly kinds: readonly string[];
  readonly area: string;
  readonly validTo: LegalDate;
  readonly status: 'valid' | 'suspended' | 'expired';
}

/** What a citizen asks for; everything is optional, and what makes no sense is as if it were not there. */
export const DecisionQuery = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  agency: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/).optional().catch(undefined),
  year: z.coerce.number().int().min(1949).max(2199).optional().catch(undefined),
  category: z.enum(CATEGORIES).optional().catch(undefined),
  kind: z.enum(Object.keys(PENALTY_TYPES) as [PenaltyType, ...PenaltyType[]]).optional().catch(undefined), // keys of a constant object
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DecisionQuery = z.infer<typeof DecisionQuery>;

export const OfficerSearch = z.object({ q: z.string().trim().max(50).catch('') });

export const DecisionAddress = z.object({ agency: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/), caseId: CaseId });

export const AgencyAddress = z.object({ agency: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/) });

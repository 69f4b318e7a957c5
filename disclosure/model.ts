import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId, OfficerId } from '#kernel/ids.ts';
import { Fen } from '#kernel/money.ts';
import { PENALTY_TYPES, type PenaltyType } from '#law/disposition.ts';
import type { Redaction, TAKE_DOWN_GROUNDS, WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';

export type WithholdingGround = keyof typeof WITHHOLDING_GROUNDS;
export type TakeDownGround = keyof typeof TAKE_DOWN_GROUNDS;

/**
 * The parts of public copies that hold running text, by their headings: the parts in which something can be hidden. A copy has those of
 * its category. Evidence, discretion and findings belong to the whole decision (全文公开) and stay empty where only its result is published.
 */
export const TEXT_FIELDS = {
  title: '案件名称',
  party: '执法对象',
  item: '许可事项',
  facts: '违法事实',
  findings: '审查查明的事实',
  evidence: '证据',
  basis: '法律依据',
  discretion: '裁量理由',
  decision: '执法决定',
  content: '许可内容',
  validity: '有效期',
  reason: '理由',
  remedy: '救济途径',
} as const;

export type TextField = keyof typeof TEXT_FIELDS;

export const isTextField = (field: string): field is TextField => Object.hasOwn(TEXT_FIELDS, field);

const FIELD_CODES = Object.keys(TEXT_FIELDS) as [TextField, ...TextField[]]; // keys of a constant object

/** Running text of a public copy of any category. */
export const Texts = z.partialRecord(z.enum(FIELD_CODES), z.string());
export type Texts = Readonly<Partial<Record<TextField, string>>>;

/** The parts that a copy has, with their text, in the order in which they are read. */
export const textsOf = (texts: Texts): readonly (readonly [TextField, string])[] =>
  FIELD_CODES.flatMap((field) => (texts[field] === undefined ? [] : [[field, texts[field]] as const]));

const PENALTY_CODES = Object.keys(PENALTY_TYPES) as [PenaltyType, ...PenaltyType[]]; // keys of a constant object

const everyCategory = {
  partyKind: z.enum(['citizen', 'sole-trader', 'organisation']),
  /** 统一社会信用代码, where the party has one: always shown. */
  partyCode: z.string().nullable(),
  decidedOn: LegalDate,
  /** Empty where the jurisdiction does not have them named. */
  officers: z.array(z.object({ name: z.string(), certificate: z.string() })),
  /** Kinds of content that were hidden, so that the reader knows that something was. */
  hidden: z.array(z.string()),
};

const PenaltyCopy = z.object({
  category: z.literal('行政处罚'),
  texts: z.object({
    title: z.string(), party: z.string(), facts: z.string(), evidence: z.string(), basis: z.string(), discretion: z.string(), decision: z.string(), remedy: z.string(),
  }),
  penalties: z.array(z.object({ type: z.enum(PENALTY_CODES), amountFen: Fen.nullable() })),
  ...everyCategory,
});

const LicenceCopy = z.object({
  category: z.literal('行政许可'),
  texts: z.object({
    title: z.string(), party: z.string(), item: z.string(), findings: z.string(), basis: z.string(), decision: z.string(), content: z.string(), validity: z.string(),
    reason: z.string(), remedy: z.string(),
  }),
  /** In the words of the standard for the credit publication of licences (发改办财金〔2018〕424号), where the decision has them. */
  licence: z.object({
    outcome: z.string(), category: z.string().nullable(), certificate: z.string().nullable(), validFrom: LegalDate.nullable(), validTo: LegalDate.nullable(),
  }),
  ...everyCategory,
});

/**
 * What the public may read of a decision, and nothing else of it: made of the fields that are declared publishable (国办发〔2018〕118号
 * 二（六）; 三政办〔2019〕16号三（一）3). The issuing agency and the number of the document are added when it is published.
 */
export const PublicCopy = z.discriminatedUnion('category', [PenaltyCopy, LicenceCopy]);
export type PublicCopy = z.infer<typeof PublicCopy>;

/** A copy that was put online. */
export interface Version {
  readonly version: number;
  readonly event: EventId;
  readonly by: OfficerId;
  readonly copy: Digest;
}

/** A copy that somebody prepared, and somebody else may publish. */
export interface Draft {
  readonly event: EventId;
  readonly by: OfficerId;
  readonly redactions: readonly Redaction[];
}

interface Annulment {
  readonly event: EventId;
  readonly kind: TakeDownGround;
  readonly effectiveOn: LegalDate;
}

/** Where publication of a decision stands. A correction keeps the version that is online until the corrected one is published. */
export type Publication =
  | { readonly status: 'none' }
  | { readonly status: 'prepared'; readonly draft: Draft }
  | { readonly status: 'published'; readonly online: Version; readonly draft: Draft }
  | { readonly status: 'correcting'; readonly online: Version; readonly draft: Draft }
  | { readonly status: 'taken-down'; readonly last: Version }
  | { readonly status: 'withheld'; readonly ground: WithholdingGround; readonly last: Version | null };

export const PUBLICATION_STATUSES = {
  none: '尚未公示', prepared: '公开文本已拟定，待发布', published: '已公示', correcting: '已公示，更正文本待发布', 'taken-down': '已撤下', withheld: '依法不予公开',
} as const satisfies Record<Publication['status'], string>;

export interface DisclosureState {
  readonly publication: Publication;
  /** Every version that was ever online. */
  readonly versions: readonly Version[];
  /** The decision was changed, revoked, found unlawful or void, or must be made anew. */
  readonly annulled: Annulment | null;
}

import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId, OfficerId } from '#kernel/ids.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { PENALTY_TYPES, type PenaltyType } from '#law/disposition.ts';
import { CATEGORY_TEXTS, TEXT_FIELDS, type Category, type TextField } from '#law/engine/disclosed.ts';
import type { Redaction, TAKE_DOWN_GROUNDS, WITHHOLDING_GROUNDS } from '#law/forms/disclosure.ts';

export type WithholdingGround = keyof typeof WITHHOLDING_GROUNDS;
export type TakeDownGround = keyof typeof TAKE_DOWN_GROUNDS;

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

/** The texts that a category declares, and those that every category has. */
const textsFor = <Field extends TextField>(fields: readonly Field[]) => z.object({
  title: z.string(), party: z.string(), ...(Object.fromEntries(fields.map((field) => [field, z.string()])) as Record<Field, z.ZodString>), // one schema for each field
});

const withRemedy = <Field extends TextField>(fields: readonly Field[]): readonly (Field | 'remedy')[] => [...fields, 'remedy'];

const PenaltyCopy = z.object({
  category: z.literal('行政处罚'), texts: textsFor(withRemedy(CATEGORY_TEXTS['行政处罚'])),
  penalties: z.array(z.object({ type: z.enum(PENALTY_CODES), amountFen: Fen.nullable() })),
  ...everyCategory,
});

const LicenceCopy = z.object({
  category: z.literal('行政许可'), texts: textsFor(withRemedy(CATEGORY_TEXTS['行政许可'])),
  /** In the words of the standard for the credit publication of licences (发改办财金〔2018〕424号), where the decision has them. */
  licence: z.object({
    outcome: z.string(), category: z.string().nullable(), certificate: z.string().nullable(), validFrom: LegalDate.nullable(), validTo: LegalDate.nullable(),
  }),
  ...everyCategory,
});

const plainCopy = <C extends Category, Field extends TextField>(category: C, fields: readonly Field[]) =>
  z.object({ category: z.literal(category), texts: textsFor(fields), outcome: z.string(), ...everyCategory });

/**
 * What the public may read of a decision, and nothing else of it: made of the fields that are declared publishable (国办发〔2018〕118号
 * 二（六）; 三政办〔2019〕16号三（一）3). The issuing agency and the number of the document are added when it is published.
 */
export const PublicCopy = z.discriminatedUnion('category', [
  PenaltyCopy, LicenceCopy, plainCopy('行政强制', withRemedy(CATEGORY_TEXTS['行政强制'])), plainCopy('行政检查', CATEGORY_TEXTS['行政检查']),
  plainCopy('行政征收', withRemedy(CATEGORY_TEXTS['行政征收'])), plainCopy('行政收费', withRemedy(CATEGORY_TEXTS['行政收费'])), plainCopy('行政征用', withRemedy(CATEGORY_TEXTS['行政征用'])),
]);
export type PublicCopy = z.infer<typeof PublicCopy>;

/** The outcome in a few words: 罚款50,000元、没收违法所得1,200元; 准予行政许可; 未发现问题. */
export function outcomeOf(copy: PublicCopy): string {
  if ('outcome' in copy) return copy.outcome;
  return 'licence' in copy ? copy.licence.outcome : copy.penalties.map(({ type, amountFen }) => `${PENALTY_TYPES[type]}${amountFen === null ? '' : yuanText(amountFen)}`).join('、');
}

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

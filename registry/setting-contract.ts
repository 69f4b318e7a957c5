import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { Digest, OfficerId } from '#kernel/ids.ts';
import { ListKind } from './lists.ts';
import { SETTABLE, type SettingCode } from './settings.ts';

/** What the agency decides for itself: settings that the law leaves to it, and lists by editions. Two people each time. */

const SettingKey = z.enum(SETTABLE as [SettingCode, ...SettingCode[]]); // never empty: 机关代字 is always among them

const Value = z.union([z.number(), z.string().trim().max(100)]);
const reason = z.string().trim().min(1).max(500);
const Person = z.object({ id: OfficerId, name: z.string() });

export const SettingProposalRequest = z.strictObject({
  id: z.uuid(),
  code: SettingKey,
  /** Money in fen, lengths of time in the unit of the setting; 'prompt' where the source says 及时 without a number. */
  value: Value,
  effectiveFrom: LegalDate,
  reason,
  /** The document that lays it down; needed for what is confirmed and for a day gone by. */
  source: z.string().trim().min(1).max(300).nullable(),
  /** False: the value is shown as 待确认. */
  confirmed: z.boolean(),
});
export type SettingProposalRequest = z.infer<typeof SettingProposalRequest>;

export const ProposalParams = z.strictObject({ proposal: z.uuid() });

export const SettingDecisionRequest = z.strictObject({ id: z.uuid(), approved: z.boolean(), opinion: reason });
export type SettingDecisionRequest = z.infer<typeof SettingDecisionRequest>;

const Proposal = z.object({
  id: z.uuid(), value: Value, effectiveFrom: LegalDate, reason: z.string(), source: z.string().nullable(), confirmed: z.boolean(), proposedBy: Person, proposedAt: Instant,
});

const UnitCode = z.enum(['working-day', 'calendar-day', 'month', 'year', 'hour', 'month-day', 'fen', 'permille', 'person', 'choice', 'text']);

export const SettingView = z.object({
  code: SettingKey,
  name: z.string(),
  unit: UnitCode,
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Help for who has to decide, where the table of the law has any; it binds nobody. */
  suggestion: z.string().nullable(),
  /** What binds today; null while nobody has set it. */
  value: Value.nullable(),
  /** In what that value counts: a source may count otherwise than the agency would. */
  valueUnit: UnitCode,
  /** As printed; null where the agency itself set the value. */
  citation: z.string().nullable(),
  /** The document of the agency, where one is named. */
  source: z.string().nullable(),
  confirmed: z.boolean(),
  /** Where it comes from, for the reader: an article, the agency's document, 本机关设定 or 尚未设定; with 待确认 where it is. */
  standing: z.string(),
  /** False where the law has set it: the agency may not. */
  settable: z.boolean(),
  proposals: z.array(Proposal),
  history: z.array(z.object({ value: Value, from: LegalDate, reason: z.string(), source: z.string().nullable(), confirmed: z.boolean(), setBy: Person, setAt: Instant })),
});
export type SettingView = z.infer<typeof SettingView>;

export const SettingList = z.object({ on: LegalDate, settings: z.array(SettingView) });
export type SettingList = z.infer<typeof SettingList>;

export const ListParams = z.strictObject({ kind: ListKind });

export const AnyDraftRequest = z.strictObject({
  id: z.uuid(),
  /** Digest of the draft this one takes the place of, as it was seen; null where there was none. */
  replaces: Digest.nullable(),
});
export type AnyDraftRequest = z.infer<typeof AnyDraftRequest>;

export const draftRequestOf = <Content extends z.ZodType>(content: Content) => AnyDraftRequest.extend({ content });

export const ListDrafted = z.object({ edition: z.int(), digest: Digest });
export type ListDrafted = z.infer<typeof ListDrafted>;

export const ListApprovalRequest = z.strictObject({
  id: z.uuid(),
  edition: z.int().min(1),
  /** Digest of the draft as it was read: these words are approved and no others. */
  digest: Digest,
  effectiveFrom: LegalDate,
  opinion: reason,
});
export type ListApprovalRequest = z.infer<typeof ListApprovalRequest>;

/** An edition of any list, but for what it holds. */
export const AnyEdition = z.object({
  edition: z.int(),
  status: z.enum(['draft', 'in-force', 'superseded']),
  effectiveFrom: LegalDate.nullable(),
  digest: Digest,
  draftedBy: Person,
  draftedAt: Instant,
  approvedBy: Person.nullable(),
  approvedAt: Instant.nullable(),
});

export type AnyEdition = z.infer<typeof AnyEdition>;

/** All editions of a list whose content is of that schema: newest first, a draft is the first one. `on` is the day of asking. */
export const editionsOf = <Content extends z.ZodType>(content: Content) =>
  z.object({ kind: ListKind, name: z.string(), on: LegalDate, editions: z.array(AnyEdition.extend({ content })) });

/** Any of the lists that are tables, as a page shows them: rows by table. */
export const TableEditions = editionsOf(z.record(z.string(), z.array(z.record(z.string(), z.unknown()))));
export type TableEditions = z.infer<typeof TableEditions>;

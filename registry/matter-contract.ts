import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { MatterId, OfficerId } from '#kernel/ids.ts';
import { GuideContent } from '#law/matters/guide.ts';
import { MATTER_FIELDS, MatterContent } from '#law/matters/matter.ts';
import { Matter } from './model.ts';

/** 执法事项 and their 服务指南 over HTTP: what is in force, what was, and what waits to be approved. */

export const MatterQuery = z.strictObject({
  kind: MATTER_FIELDS.kind.optional(),
  /** The day on which the matters are in force; today if not said. */
  on: LegalDate.optional(),
});
export type MatterQuery = z.infer<typeof MatterQuery>;

export const MatterList = z.object({ on: LegalDate, matters: z.array(z.object(Matter.shape)) });
export type MatterList = z.infer<typeof MatterList>;

const reason = z.string().trim().min(1, '请填写理由').max(500);

const asked = {
  /** Made by the client: the same request sent again records nothing twice. */
  id: z.uuid(),
  /** Of a new matter made by the client as well. */
  matter: MatterId,
  edition: z.int().min(1),
  effectiveFrom: LegalDate,
  /** The document that the change rests on. */
  source: z.string().trim().min(1).max(300).nullable(),
  reason,
};

export const MatterChangeRequest = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('matter'), ...asked, content: MatterContent.nullable() }),
  z.strictObject({ subject: z.literal('guide'), ...asked, content: GuideContent }),
]);
export type MatterChangeRequest = z.infer<typeof MatterChangeRequest>;

export const MatterDecisionRequest = z
  .strictObject({ id: z.uuid(), approved: z.boolean(), opinion: reason, /** Not before the day of approval, but for a first edition. */ effectiveFrom: LegalDate.exactOptional() })
  .refine(({ approved, effectiveFrom }) => !approved || effectiveFrom !== undefined, { path: ['effectiveFrom'], message: '批准的，应当写明生效日期' });
export type MatterDecisionRequest = z.infer<typeof MatterDecisionRequest>;

export const MatterParams = z.strictObject({ matter: MatterId });
export const ChangeParams = z.strictObject({ change: z.uuid() });

const Person = z.object({ id: OfficerId, name: z.string() });

const proposed = {
  id: z.uuid(), edition: z.int(), effectiveFrom: LegalDate, source: z.string().nullable(), reason: z.string(), proposedBy: Person, proposedAt: Instant,
  /** Null while nobody has decided. */
  decision: z.object({ approved: z.boolean(), by: Person, at: Instant, opinion: z.string() }).nullable(),
};

export const MatterChange = z.discriminatedUnion('subject', [
  z.object({ subject: z.literal('matter'), matter: MatterId, ...proposed, content: MatterContent.nullable() }),
  z.object({ subject: z.literal('guide'), matter: MatterId, ...proposed, content: GuideContent }),
]);
export type MatterChange = z.infer<typeof MatterChange>;

/** Changes that wait for the head, oldest first, with the names of what they are about. */
export const MatterChanges = z.object({ on: LegalDate, changes: z.array(z.object({ change: MatterChange, name: z.string() })) });
export type MatterChanges = z.infer<typeof MatterChanges>;

const edition = { edition: z.int(), from: LegalDate, change: z.uuid().nullable() };
const Limit = z.object({ days: z.int(), unit: z.enum(['working-day', 'calendar-day']), source: z.string() }).nullable();

/** One matter with its whole history: nothing is ever overwritten. */
export const MatterDetail = z.object({
  on: LegalDate,
  id: MatterId,
  /** As it stands today; null where it is not in force. */
  current: z.object(Matter.shape).nullable(),
  /** Name and id of the main matter, and of the 子项 that stand. */
  main: z.object({ id: MatterId, name: z.string() }).nullable(),
  subs: z.array(z.object({ id: MatterId, name: z.string() })),
  /** Oldest first. */
  editions: z.array(z.object({ ...edition, content: MatterContent.nullable() })),
  guides: z.array(z.object({ ...edition, content: GuideContent })),
  /** What the procedure itself allows, which a promise is held against. */
  limit: Limit,
  /** Every change ever proposed, newest first. */
  changes: z.array(MatterChange),
});
export type MatterDetail = z.infer<typeof MatterDetail>;

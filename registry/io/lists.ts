import { createHash } from 'node:crypto';
import { type JsonValue, canonicalJson } from '#kernel/canonical.ts';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import { Digest } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { type EditedList, checkEffective } from '../lists.ts';
import type { Actor } from '../model.ts';
import { requireBusiness, requireRole } from '../rules.ts';
import type { AnyDraftRequest, AnyEdition, ListApprovalRequest, ListDrafted } from '../setting-contract.ts';
import { type Done, type Hand, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { approveDraft, editionsOf, insertDraft, reviseDraft } from './list-store.ts';

/** Lists by editions: drafted by who does the work, approved by the head, and by another person than whoever wrote the draft last. */

/** What names a draft's very words. The content is JSON by its schema. */
export const digestOf = (content: unknown): Digest => Digest.parse(createHash('sha256').update(canonicalJson(content as JsonValue)).digest('hex'));

type Row = Awaited<ReturnType<typeof editionsOf>>[number];
type Read<Content> = Omit<Row, 'content'> & { readonly content: Content; readonly digest: Digest };

const readEditions = async <Content>(tx: Tx, actor: Actor, list: EditedList<Content, string>): Promise<readonly Read<Content>[]> => {
  const rows = await editionsOf(tx, actor.agencyId, list.kind);
  return rows.map(({ content, ...row }) => {
    const parsed = list.content.parse(content);
    return { ...row, content: parsed, digest: digestOf(parsed) };
  });
};

const draftIn = <Content>(editions: readonly Read<Content>[]): Read<Content> | undefined => editions.find(({ status }) => status === 'draft');

const CHANGED = problem('changed-meanwhile', '草案已被他人更新。', { todo: '请刷新后核对最新的草案。' });

export interface Editions<Content, Kind extends string> {
  readonly kind: Kind;
  readonly name: string;
  /** The day of asking. */
  readonly on: LegalDate;
  readonly editions: (AnyEdition & { content: Content })[];
}

export const listEditions = async <Content, Kind extends string>(desk: Desk, actor: Actor, list: EditedList<Content, Kind>): Promise<Result<Editions<Content, Kind>, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  const editions = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => readEditions(tx, actor, list));
  return ok({
    kind: list.kind, name: list.name, on: chinaDateOf(desk.clock()),
    editions: editions.map(({ draftedBy, drafterName, approvedBy, approverName, ...one }) => ({
      ...one, draftedBy: { id: draftedBy, name: drafterName }, approvedBy: approvedBy === null || approverName === null ? null : { id: approvedBy, name: approverName },
    })),
  });
};

/** Writes the draft of the next edition, or writes over the one there is, if that is the one the writer had before them; `alongside` keeps what goes with it. */
export const draftList = async <Content>(
  desk: Desk, hand: Hand, list: EditedList<Content, string>, request: AnyDraftRequest & { readonly content: Content }, alongside: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<Result<ListDrafted, Problem>> => {
  const { actor } = hand;
  const { kind } = list;
  const { id, replaces, content } = request;
  const digest = digestOf(content);
  const act = { id, event: 'list-drafted', subject: null, reason: null, detail: { kind, replaces, digest } } as const;
  const done = await administer(desk, hand, act, requireRole(actor, 'officer', 'reviewer'), async (tx) => {
    const editions = await readEditions(tx, actor, list);
    const draft = draftIn(editions);
    if ((draft?.digest ?? null) !== replaces) return fail(CHANGED);
    const judged = list.judge?.(content) ?? ok(null);
    if (!judged.ok) return judged;
    await alongside(tx);
    const entry = { agencyId: actor.agencyId, kind, content, draftedBy: actor.officerId, draftedAt: desk.clock() };
    if (draft === undefined) await insertDraft(tx, { ...entry, edition: (editions[0]?.edition ?? 0) + 1 });
    else await reviseDraft(tx, { ...entry, edition: draft.edition });
    return ok(null);
  });
  if (!done.ok) return done;
  const after = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => readEditions(tx, actor, list));
  return ok({ edition: after[0]?.edition ?? 1, digest });
};

const own = (name: string): Problem => problem('second-person-needed', `不得批准本人起草的${name}。`, { todo: '请由另一名负责人批准，或者由他人修改定稿后再批准。' });

/** The head brings into force the words that were read, from a day on. */
export const approveList = async <Content>(desk: Desk, hand: Hand, list: EditedList<Content, string>, request: ListApprovalRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { kind } = list;
  const { id, opinion, ...detail } = request;
  const act = { id, event: 'list-approved', subject: null, reason: opinion, detail: { kind, ...detail } } as const;
  return administer(desk, hand, act, requireRole(actor, 'head'), async (tx) => {
    const now = desk.clock();
    const editions = await readEditions(tx, actor, list);
    const draft = draftIn(editions);
    if (draft === undefined || draft.edition !== request.edition || draft.digest !== request.digest) return fail(CHANGED);
    if (draft.draftedBy === actor.officerId) return fail(own(list.name));
    const judged = list.judge?.(draft.content) ?? ok(null);
    if (!judged.ok) return judged;
    const from = checkEffective(request.effectiveFrom, chinaDateOf(now), editions.length === 1 && list.fromToday !== true);
    if (!from.ok) return from;
    await approveDraft(tx, { agencyId: actor.agencyId, kind, edition: draft.edition, effectiveFrom: from.value, approvedBy: actor.officerId, approvedAt: now });
    return ok(null);
  });
};

import { createHash } from 'node:crypto';
import { type JsonValue, canonicalJson } from '#kernel/canonical.ts';
import { chinaDateOf } from '#kernel/dates.ts';
import { Digest } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { LIST_CONTENTS, LIST_NAMES, type ListKind, checkEffective } from '../lists.ts';
import type { Actor } from '../model.ts';
import { requireBusiness, requireRole } from '../rules.ts';
import type { ListApprovalRequest, ListDraftRequest, ListDrafted, ListEditions } from '../setting-contract.ts';
import { type Done, type Hand, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { approveDraft, editionsOf, insertDraft, reviseDraft } from './list-store.ts';

/** Lists by editions: drafted by who does the work, approved by the head, and by another person than whoever wrote the draft last. */

/** What names a draft's very words. The content is JSON by its schema. */
const digestOf = (content: unknown): Digest => Digest.parse(createHash('sha256').update(canonicalJson(content as JsonValue)).digest('hex'));

const readEditions = async (tx: Tx, actor: Actor, kind: ListKind) => {
  const rows = await editionsOf(tx, actor.agencyId, kind);
  return rows.map(({ content, ...row }) => {
    const parsed = LIST_CONTENTS[kind].parse(content);
    return { ...row, content: parsed, digest: digestOf(parsed) };
  });
};

type Editions = Awaited<ReturnType<typeof readEditions>>;

const draftIn = (editions: Editions): Editions[number] | undefined => editions.find(({ status }) => status === 'draft');

const CHANGED = problem('changed-meanwhile', '草案已被他人更新。', { todo: '请刷新后核对最新的草案。' });

export const listEditions = async (desk: Desk, actor: Actor, kind: ListKind): Promise<Result<ListEditions, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  const editions = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => readEditions(tx, actor, kind));
  return ok({
    kind, name: LIST_NAMES[kind],
    editions: editions.map(({ draftedBy, drafterName, approvedBy, approverName, ...one }) => ({
      ...one, draftedBy: { id: draftedBy, name: drafterName }, approvedBy: approvedBy === null || approverName === null ? null : { id: approvedBy, name: approverName },
    })),
  });
};

/** Writes the draft of the next edition, or writes over the one there is, if that is the one the writer had before them. */
export const draftList = async (desk: Desk, hand: Hand, kind: ListKind, request: ListDraftRequest): Promise<Result<ListDrafted, Problem>> => {
  const { actor } = hand;
  const { id, replaces, content } = request;
  const digest = digestOf(content);
  const act = { id, event: 'list-drafted', subject: null, reason: null, detail: { kind, replaces, digest } } as const;
  const done = await administer(desk, hand, act, requireRole(actor, 'officer', 'reviewer'), async (tx) => {
    const editions = await readEditions(tx, actor, kind);
    const draft = draftIn(editions);
    if ((draft?.digest ?? null) !== replaces) return fail(CHANGED);
    const entry = { agencyId: actor.agencyId, kind, content, draftedBy: actor.officerId, draftedAt: desk.clock() };
    if (draft === undefined) await insertDraft(tx, { ...entry, edition: (editions[0]?.edition ?? 0) + 1 });
    else await reviseDraft(tx, { ...entry, edition: draft.edition });
    return ok(null);
  });
  if (!done.ok) return done;
  const after = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => readEditions(tx, actor, kind));
  return ok({ edition: after[0]?.edition ?? 1, digest });
};

const OWN = problem('second-person-needed', '不得批准本人起草的清单。', { todo: '请由另一名负责人批准，或者由他人修改定稿后再批准。' });

/** The head brings into force the words that were read, from a day on. */
export const approveList = async (desk: Desk, hand: Hand, kind: ListKind, request: ListApprovalRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, opinion, ...detail } = request;
  const act = { id, event: 'list-approved', subject: null, reason: opinion, detail: { kind, ...detail } } as const;
  return administer(desk, hand, act, requireRole(actor, 'head'), async (tx) => {
    const now = desk.clock();
    const editions = await readEditions(tx, actor, kind);
    const draft = draftIn(editions);
    if (draft === undefined || draft.edition !== request.edition || draft.digest !== request.digest) return fail(CHANGED);
    if (draft.draftedBy === actor.officerId) return fail(OWN);
    const from = checkEffective(request.effectiveFrom, chinaDateOf(now), editions.length === 1);
    if (!from.ok) return from;
    await approveDraft(tx, { agencyId: actor.agencyId, kind, edition: draft.edition, effectiveFrom: from.value, approvedBy: actor.officerId, approvedAt: now });
    return ok(null);
  });
};

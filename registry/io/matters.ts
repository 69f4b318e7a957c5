import { type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import type { MatterId } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { problemFrom, type Refusal } from '#law/engine/refusal.ts';
import { isJurisdiction } from '#law/jurisdictions/index.ts';
import { guideRefusals, matterRefusals, procedureLimit, type Rules } from '#law/matters/rules.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { MatterChange, type MatterChangeRequest, type MatterChanges, type MatterDecisionRequest, type MatterDetail, type MatterList, type MatterQuery } from '../matter-contract.ts';
import { type MatterLife, checkGuideChange, checkMatterChange, mattersIn } from '../matters.ts';
import type { Actor } from '../model.ts';
import { requireBusiness, requireRole } from '../rules.ts';
import { type Done, type Hand, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { settingsOf } from './list-store.ts';
import { digestOf } from './lists.ts';
import { type ChangeRow, changeOf, changesOf, guideEditions, insertChange, insertEdition, insertMatterDecision, matterLives, mattersOn, openChanges } from './matter-store.ts';
import { agencyOf } from './store.ts';

/** Matters and service guides: changes are proposed by who does the work, decided by the head, and never written over. */

export const listMatters = async ({ database, clock }: Desk, actor: Actor, query: MatterQuery): Promise<MatterList> => {
  const on = query.on ?? chinaDateOf(clock());
  const inForce = await inTransaction(database, { agency: actor.agencyId }, async (tx) => mattersOn(tx, actor.agencyId, on));
  return { on, matters: inForce.filter(({ kind }) => query.kind === undefined || kind === query.kind) };
};

const rulesOf = async (tx: Tx, { agencyId }: Actor): Promise<Rules> => {
  const jurisdiction = (await agencyOf(tx, agencyId))?.jurisdiction;
  if (jurisdiction === undefined || !isJurisdiction(jurisdiction)) throw new Error('an actor without an agency of a known jurisdiction');
  return { jurisdiction, settings: await settingsOf(tx, agencyId) };
};

const judged = (refusals: readonly Refusal[]): Result<null, Problem> => {
  const [first, ...more] = refusals;
  return first === undefined ? ok(null) : fail(problemFrom([first, ...more]));
};

type Change = Pick<MatterChangeRequest, 'matter' | 'edition' | 'effectiveFrom'> & (Pick<Extract<MatterChangeRequest, { subject: 'matter' }>, 'subject' | 'content'> | Pick<Extract<MatterChangeRequest, { subject: 'guide' }>, 'subject' | 'content'>);

/** Judged when it is proposed, and again when it is approved: other changes may have come between. */
const checkChange = async (tx: Tx, actor: Actor, change: Change, today: LegalDate): Promise<Result<null, Problem>> => {
  const lives = await matterLives(tx, actor.agencyId);
  if (change.subject === 'matter') {
    const placed = checkMatterChange(lives, change, today);
    return placed.ok && change.content !== null ? judged(matterRefusals(change.content)) : placed;
  }
  const guides = await guideEditions(tx, actor.agencyId, change.matter);
  const matter = checkGuideChange(lives.find(({ id }) => id === change.matter), guides, change, today);
  return matter.ok ? judged(guideRefusals(matter.value.kind, change.content, await rulesOf(tx, actor), change.effectiveFrom)) : matter;
};

export const proposeChange = async (desk: Desk, hand: Hand, request: MatterChangeRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, reason, content, ...rest } = request;
  const detail = { ...rest, content: content === null ? null : digestOf(content) };
  return administer(desk, hand, { id, event: 'matter-proposed', subject: null, reason, detail }, requireRole(actor, 'officer', 'reviewer'), async (tx) => {
    const now = desk.clock();
    const checked = await checkChange(tx, actor, request, chinaDateOf(now));
    if (!checked.ok) return checked;
    await insertChange(tx, actor.agencyId, { ...request, proposedBy: actor.officerId, proposedAt: now });
    return ok(null);
  });
};

const viewOf = (row: ChangeRow): MatterChange => {
  const { proposedBy, proposerName, approved, decidedBy, deciderName, decidedAt, opinion, ...same } = row;
  const decided = approved === null || decidedBy === null || decidedAt === null || opinion === null ? null : { approved, by: { id: decidedBy, name: deciderName ?? '' }, at: decidedAt, opinion };
  return MatterChange.parse({ ...same, proposedBy: { id: proposedBy, name: proposerName }, decision: decided });
};

const DECIDED = problem('changed-meanwhile', '该项变更已经审批。', { todo: '请刷新后查看审批结果。' });
const OWN = problem('second-person-needed', '不得审批本人提出的变更。', { todo: '请由另一名负责人审批。' });

const mayDecide = (row: ChangeRow | null, actor: Actor): Result<MatterChange, Problem> => {
  if (row === null) return fail(problem('not-found', '没有这项变更申请。'));
  if (row.approved !== null) return fail(DECIDED);
  return row.proposedBy === actor.officerId ? fail(OWN) : ok(viewOf(row));
};

/** Approved, it is the next edition from its day on; declined, it remains on record. */
export const decideChange = async (desk: Desk, hand: Hand, changeId: string, request: MatterDecisionRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { agencyId } = actor;
  const { id, opinion, ...asked } = request;
  const act = { id, event: 'matter-decided', subject: null, reason: opinion, detail: { change: changeId, ...asked } } as const;
  return administer(desk, hand, act, requireRole(actor, 'head'), async (tx) => {
    const change = mayDecide(await changeOf(tx, agencyId, changeId), actor);
    if (!change.ok) return change;
    const decidedAt = desk.clock();
    const from = asked.effectiveFrom ?? change.value.effectiveFrom;
    if (asked.approved) {
      const checked = await checkChange(tx, actor, { ...change.value, effectiveFrom: from }, chinaDateOf(decidedAt));
      if (!checked.ok) return checked;
    }
    await insertMatterDecision(tx, agencyId, { change: changeId, proposedBy: change.value.proposedBy.id, approved: asked.approved, decidedBy: actor.officerId, decidedAt, opinion });
    if (asked.approved) await insertEdition(tx, agencyId, change.value, from);
    return ok(null);
  });
};

const nameOf = (lives: readonly MatterLife[], id: MatterId): string =>
  lives.find((one) => one.id === id)?.editions.findLast(({ content }) => content !== null)?.content?.name ?? '';

/** What waits for the head. */
export const listChanges = async (desk: Desk, actor: Actor): Promise<Result<MatterChanges, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  return inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => {
    const [open, lives] = await Promise.all([openChanges(tx, actor.agencyId), matterLives(tx, actor.agencyId)]);
    const changes = open.map(viewOf).map((change) => ({ change, name: (change.subject === 'matter' ? change.content?.name : undefined) ?? nameOf(lives, change.matter) }));
    return ok({ on: chinaDateOf(desk.clock()), changes });
  });
};

/** One matter with all that it has been and all that was proposed of it. A matter that is only proposed has changes and no edition. */
export const readMatter = async (desk: Desk, actor: Actor, id: MatterId): Promise<Result<MatterDetail, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  const on = chinaDateOf(desk.clock());
  return inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => {
    const { agencyId } = actor;
    const [lives, guides, changes, rules] = await Promise.all([matterLives(tx, agencyId), guideEditions(tx, agencyId, id), changesOf(tx, agencyId, id), rulesOf(tx, actor)]);
    const editions = lives.find((one) => one.id === id)?.editions ?? [];
    if (editions.length === 0 && changes.length === 0) return fail(problem('not-found', '本机关没有这个事项。', { todo: '请从事项清单中选择。' }));
    const matters = mattersIn(lives, agencyId, on);
    const last = editions.findLast(({ content }) => content !== null)?.content ?? null;
    const limit = last === null ? null : procedureLimit(last.kind, rules, on);
    return ok({
      on, id, current: matters.find((one) => one.id === id) ?? null,
      main: last?.parent === undefined ? null : { id: last.parent, name: nameOf(lives, last.parent) },
      subs: matters.filter(({ parent }) => parent === id).map(({ id: sub, name }) => ({ id: sub, name })),
      editions: [...editions], guides: [...guides], limit: limit === null ? null : { days: limit.days, unit: limit.unit, source: limit.source }, changes: changes.map(viewOf),
    });
  });
};

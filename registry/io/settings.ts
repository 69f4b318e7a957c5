import { randomUUID } from 'node:crypto';
import { type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { type JurisdictionCode, isJurisdiction } from '#law/jurisdictions/index.ts';
import { leavesRoom } from '#law/parameters/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '../model.ts';
import { requireBusiness, requireRole } from '../rules.ts';
import type { SettingDecisionRequest, SettingList, SettingProposalRequest, SettingView } from '../setting-contract.ts';
import { DOCUMENT_WORD, type Proposed, SETTABLE, type SettingCode, checkProposal, isSettable, kindOf, settingOn } from '../settings.ts';
import { type Done, type Hand, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { insertSetting, settingsOf } from './list-store.ts';
import { insertDecision, insertProposal, openProposals, proposalOf, settingHistory } from './setting-store.ts';
import { agencyOf } from './store.ts';

/** What the law leaves to the agency: proposed by who does the work, decided by the head. */

const jurisdictionOf = async (tx: Tx, actor: Actor): Promise<JurisdictionCode> => {
  const jurisdiction = (await agencyOf(tx, actor.agencyId))?.jurisdiction;
  if (jurisdiction === undefined || !isJurisdiction(jurisdiction)) throw new Error('an actor without an agency of a known jurisdiction');
  return jurisdiction;
};

export const proposeSetting = async (desk: Desk, hand: Hand, request: SettingProposalRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, reason, ...detail } = request;
  return administer(desk, hand, { id, event: 'setting-proposed', subject: null, reason, detail }, requireRole(actor, 'officer', 'reviewer'), async (tx) => {
    const now = desk.clock();
    const checked = checkProposal(detail, await jurisdictionOf(tx, actor), chinaDateOf(now));
    if (!checked.ok) return checked;
    await insertProposal(tx, actor.agencyId, { ...request, proposedBy: actor.officerId, proposedAt: now });
    return ok(null);
  });
};

const DECIDED = problem('changed-meanwhile', '该项设定已经审批。', { todo: '请刷新后查看审批结果。' });
const OWN = problem('second-person-needed', '不得审批本人提出的设定。', { todo: '请由另一名负责人审批。' });

type OpenProposal = NonNullable<Awaited<ReturnType<typeof proposalOf>>>;

const mayDecide = (proposal: OpenProposal | null, actor: Actor): Result<OpenProposal & { readonly code: SettingCode }, Problem> => {
  if (proposal === null || !isSettable(proposal.code)) return fail(problem('not-found', '没有这项设定申请。'));
  if (proposal.approved !== null) return fail(DECIDED);
  return proposal.proposedBy === actor.officerId ? fail(OWN) : ok({ ...proposal, code: proposal.code });
};

/** Judged again, for a law may set the value by now; days gone by are those before the day it was proposed. */
const stillAllowed = async (tx: Tx, actor: Actor, proposal: Proposed & { readonly proposedAt: OpenProposal['proposedAt'] }): Promise<Result<unknown, Problem>> =>
  checkProposal(proposal, await jurisdictionOf(tx, actor), chinaDateOf(proposal.proposedAt));

/** Approved, it binds from its day on; declined, it remains on record. */
export const decideSetting = async (desk: Desk, hand: Hand, proposalId: string, request: SettingDecisionRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, approved, opinion } = request;
  const act = { id, event: 'setting-decided', subject: null, reason: opinion, detail: { proposal: proposalId, approved } } as const;
  return administer(desk, hand, act, requireRole(actor, 'head'), async (tx) => {
    const proposal = mayDecide(await proposalOf(tx, actor.agencyId, proposalId), actor);
    if (!proposal.ok) return proposal;
    const allowed = approved ? await stillAllowed(tx, actor, proposal.value) : ok(null);
    if (!allowed.ok) return allowed;
    const { code, value, effectiveFrom, confirmed, reason, source, proposedBy } = proposal.value;
    const decidedAt = desk.clock();
    await insertDecision(tx, actor.agencyId, { proposal: proposalId, proposedBy, approved, decidedBy: actor.officerId, decidedAt, opinion });
    if (approved) {
      const setting = { agencyId: actor.agencyId, id: randomUUID(), code, value, from: effectiveFrom, confirmed, reason, source, proposalId };
      await insertSetting(tx, { ...setting, setBy: actor.officerId, setAt: decidedAt });
    }
    return ok(null);
  });
};

const standingOf = (value: ReturnType<typeof settingOn>, source: string | null): string => {
  if (value === null) return '尚未设定';
  const origin = value.citation?.text ?? source ?? '本机关设定';
  return value.confirmed ? origin : `${origin}（待确认）`;
};

type Rows = { readonly open: Awaited<ReturnType<typeof openProposals>>; readonly history: Awaited<ReturnType<typeof settingHistory>>; readonly settings: Awaited<ReturnType<typeof settingsOf>> };

const viewOf = (code: SettingCode, jurisdiction: JurisdictionCode, on: LegalDate, { open, history, settings }: Rows): SettingView => {
  const { name, unit, choices, suggestion } = kindOf(code);
  const value = settingOn(code, jurisdiction, on, settings);
  const ours = history.filter((one) => one.code === code);
  // Of one day the value set last, which comes first here; of several days the latest that has come.
  const behind = ours.filter(({ from }) => from <= on).toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))[0];
  const source = value !== null && value.citation === null ? (behind?.source ?? null) : null;
  return {
    code, name, unit, choices: [...choices], suggestion, value: value?.value ?? null, valueUnit: value?.unit ?? unit, citation: value?.citation?.text ?? null, source,
    confirmed: value?.confirmed ?? false, standing: standingOf(value, source), settable: code === DOCUMENT_WORD || leavesRoom(code, jurisdiction, on),
    proposals: open.filter((one) => one.code === code).map(({ proposedBy, proposerName, ...one }) => ({ ...one, proposedBy: { id: proposedBy, name: proposerName } })),
    history: ours.map(({ id, name: by, ...one }) => ({ ...one, setBy: { id, name: by } })),
  };
};

/** What may be set, what binds today and by what, what waits for the head, and what has been. */
export const listSettings = async (desk: Desk, actor: Actor): Promise<Result<SettingList, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  const on = chinaDateOf(desk.clock());
  return inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => {
    const { agencyId } = actor;
    const [jurisdiction, open, history, settings] = await Promise.all([jurisdictionOf(tx, actor), openProposals(tx, agencyId), settingHistory(tx, agencyId), settingsOf(tx, agencyId)]);
    return ok({ on, settings: SETTABLE.map((code) => viewOf(code, jurisdiction, on, { open, history, settings })) });
  });
};

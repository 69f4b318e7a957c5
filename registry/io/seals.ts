import { chinaDateOf } from '#kernel/dates.ts';
import { fieldProblem, problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '../model.ts';
import { requireRole } from '../rules.ts';
import { sealImage } from '../seal-image.ts';
import type { SealDecisionRequest, SealList, SealProposalRequest, SealView } from '../signing-contract.ts';
import { administer, type Done, type Hand } from './administer.ts';
import type { Desk } from './desk.ts';
import { insertSealDecision, insertSealProposal, sealFor, sealProposals, type SealImageOf } from './seal-store.ts';

/** The image of the agency's seal: put forward by the system administrator, brought into use by the head. */

export interface SealDesk extends Desk {
  /** Whether a paper can be printed with the image: what the press cannot read would stop every paper. */
  readonly printable: (image: SealImageOf) => Promise<boolean>;
}

const UNPRINTABLE = fieldProblem('/image/file', '这幅图像排印不出来', { todo: '请用图像软件重新导出为PNG后再上传。' });

async function imageIn({ printable }: SealDesk, { image }: SealProposalRequest): Promise<Result<SealImageOf | null, Problem>> {
  if (image === null) return ok(null);
  const bytes = Buffer.from(image.file, 'base64');
  const found = sealImage(bytes, (one) => Buffer.from(one).toString('utf8'));
  if ('fault' in found) return fail(fieldProblem('/image/file', found.fault, { todo: '请上传底色透明的PNG，或者只有图形、文字已转为轮廓的SVG。' }));
  const seal = { format: found.format, image: bytes, width: image.width };
  return (await printable(seal)) ? ok(seal) : fail(UNPRINTABLE);
}

export const proposeSeal = async (desk: SealDesk, hand: Hand, request: SealProposalRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, name, reason, effectiveFrom } = request;
  const act = { id, event: 'seal-proposed', subject: null, reason, detail: { name, effectiveFrom, width: request.image?.width ?? null } } as const;
  const allowed = requireRole(actor, 'system-admin');
  const image = allowed.ok ? await imageIn(desk, request) : allowed;
  return administer(desk, hand, act, allowed, async (tx) => {
    if (!image.ok) return image;
    const now = desk.clock();
    if (effectiveFrom < chinaDateOf(now)) return fail(fieldProblem('/effectiveFrom', '启用日期不得早于今天：已经作出的文书不补盖印章'));
    await insertSealProposal(tx, actor.agencyId, { id, name, reason, effectiveFrom, image: image.value, proposedBy: actor.officerId, proposedAt: now });
    return ok(null);
  });
};

const OWN = problem('second-person-needed', '不得审批本人提出的印章。', { todo: '请由另一名负责人审批。' });

export const decideSeal = async (desk: Desk, hand: Hand, proposal: string, { id, approved, opinion }: SealDecisionRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const act = { id, event: 'seal-decided', subject: null, reason: opinion, detail: { proposal, approved } } as const;
  return administer(desk, hand, act, requireRole(actor, 'head'), async (tx) => {
    const found = (await sealProposals(tx, actor.agencyId)).find((one) => one.id === proposal);
    if (found === undefined) return fail(problem('not-found', '没有这项印章申请。'));
    if (found.approved !== null) return fail(problem('changed-meanwhile', '该项印章申请已经审批。', { todo: '请刷新后查看审批结果。' }));
    if (found.proposedBy === actor.officerId) return fail(OWN);
    await insertSealDecision(tx, actor.agencyId, { proposal, proposedBy: found.proposedBy, approved, decidedBy: actor.officerId, decidedAt: desk.clock(), opinion });
    return ok(null);
  });
};

const MEDIA = { png: 'image/png', svg: 'image/svg+xml' } as const;

const addressOf = ({ format, image }: SealImageOf): string => `data:${MEDIA[format]};base64,${image.toString('base64')}`;

type Row = Awaited<ReturnType<typeof sealProposals>>[number];

const viewOf = (shown: boolean) => ({ id, name, format, image, width, effectiveFrom, reason, proposedBy, proposerName, proposedAt, approved, decidedBy, deciderName, decidedAt, opinion }: Row): SealView => ({
  id, name, effectiveFrom, reason, proposedAt, proposedBy: { id: proposedBy, name: proposerName }, width,
  ends: image === null, image: !shown || format === null || image === null ? null : addressOf({ format, image, width: width ?? 0 }),
  decision: approved === null || decidedBy === null || decidedAt === null ? null : { approved, opinion: opinion ?? '', decidedAt, decidedBy: { id: decidedBy, name: deciderName ?? '' } },
});

/** What seals there are and were; everybody of the agency may know. */
export const listSeals = async (desk: Desk, { agencyId, officerId, roles }: Actor): Promise<SealList> => {
  const at = desk.clock();
  return inTransaction(desk.database, { agency: agencyId }, async (tx) => {
    const [seals, inUse] = [await sealProposals(tx, agencyId), await sealFor(tx, agencyId, { on: chinaDateOf(at), at })];
    return {
      on: chinaDateOf(at), inUse: inUse !== null, seals: seals.map(viewOf(roles.includes('system-admin') || roles.includes('head'))),
      mayPropose: roles.includes('system-admin'), mayDecide: roles.includes('head') ? seals.filter(({ approved, proposedBy }) => approved === null && proposedBy !== officerId).map(({ id }) => id) : [],
    };
  });
};

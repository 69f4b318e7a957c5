import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { z } from 'zod';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Policy } from '#ledger/policy.ts';
import type { Clock } from '#platform/clock.ts';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { CaseParams } from '#record/contract.ts';
import { actionKindOf, saveReading, tables } from '#record/io/store.ts';
import { ProofQuery } from '#record/ledger-contract.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { agencyOf } from '#registry/io/store.ts';
import { caseBundle } from './proof-bundle.ts';

export interface ProofRoutes {
  readonly database: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** Sent as it is: Fastify serialises no Buffer. */
const Zip = z.unknown().meta({ title: 'application/zip' });

/** The bundle of a case of the agency. */
export const proofOf = (policy: Policy) => async (tx: Tx, agencyId: AgencyId, caseId: CaseId): Promise<Result<Uint8Array, Problem>> => {
  const row = await tables(tx).selectFrom('record.case').select(['title', 'action_kind']).where('agency_id', '=', agencyId).where('id', '=', caseId).executeTakeFirst();
  const action = actionOf(row?.action_kind ?? '');
  if (row === undefined || action === undefined) return fail(problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' }));
  const agency = await agencyOf(tx, agencyId);
  const named = { title: row.title, agency: agency?.name ?? '', stepName: (step: string) => action.steps[step]?.name ?? step };
  return caseBundle(tx, agencyId, caseId, { policy, named });
};

/** That the case was taken out of the platform, by whom and why, is recorded before anything is handed over. */
async function takeBundle({ database, clock, policy }: ProofRoutes, { agencyId, officerId }: Actor, caseId: CaseId, purpose: string): Promise<Result<Uint8Array, Problem>> {
  return inTransaction(database, { agency: agencyId }, async (tx) => {
    if ((await actionKindOf(tx, agencyId, caseId)) !== null) await saveReading(tx, agencyId, { caseId, by: officerId, at: clock(), purpose: `取得证明包：${purpose}` });
    return proofOf(policy)(tx, agencyId, caseId);
  });
}

/** The proof bundle of a case: for the party, a court, an authority above, to be checked with /verify. */
export function proofRoutes(app: HttpServer, routes: ProofRoutes): void {
  app.route({
    method: 'GET', url: '/api/cases/:caseId/proof.zip', onRequest: routes.signedIn,
    schema: { tags: ['ledger'], summary: '案件的证明包', params: CaseParams, querystring: ProofQuery, response: { 200: Zip, ...problemResponses } },
    handler: async (request, reply) => {
      const actor = valueOf(requireBusiness(routes.requireActor(request)));
      const zip = valueOf(await takeBundle(routes, actor, request.params.caseId, request.query.purpose));
      return reply.type('application/zip').header('content-disposition', `attachment; filename="proof-${request.params.caseId}.zip"`).send(Buffer.from(zip));
    },
  });
}

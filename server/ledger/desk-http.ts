import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { problem } from '#kernel/problems.ts';
import type { Role } from '#law/engine/people.ts';
import { problemResponses, Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { LedgerView } from '#record/ledger-contract.ts';
import type { Actor } from '#registry/model.ts';
import { auditAndKeep, logsOfAgency, type Auditing } from './auditing.ts';
import { ledgerView } from './view.ts';

export interface LedgerDesk {
  readonly auditing: Auditing;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** Who answers for the records, or watches over them. An audit reads everything and changes nothing. */
const MAY_AUDIT: ReadonlySet<Role> = new Set(['head', 'archivist', 'supervisor', 'system-admin', 'audit-admin']);

const mayAudit = ({ roles }: Actor): boolean => roles.some((role) => MAY_AUDIT.has(role));

/** /api/ledger: heads, witnesses, alarms and audits of one's own agency. */
export function ledgerDeskRoutes(app: HttpServer, { auditing, requireActor, signedIn }: LedgerDesk): void {
  const { databases, clock, log, auditor } = auditing;
  /** Audits under way in this process, by agency. */
  const running = new Map<string, { done: number; total: number }>();

  app.route({
    method: 'GET', url: '/api/ledger', onRequest: signedIn,
    schema: { tags: ['ledger'], summary: '本机关的存证账本、见证、告警和核验', response: { 200: LedgerView, ...problemResponses } },
    handler: async (request) => {
      const actor = requireActor(request);
      const view = await inTransaction(databases.desk, { agency: actor.agencyId }, async (tx) => ledgerView(tx, actor.agencyId, auditor.policy, clock()));
      return { ...view, mayAudit: mayAudit(actor), auditing: running.get(actor.agencyId) ?? null };
    },
  });
  app.route({
    method: 'POST', url: '/api/ledger/audits', onRequest: signedIn,
    schema: { tags: ['ledger'], summary: '立即核验本机关的全部账本', response: problemResponses },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = requireActor(request);
      if (!mayAudit(actor)) throw new Refused(problem('role-missing', '核验账本由机关负责人、档案管理人员、执法监督人员和管理员办理。', { todo: '请联系上述人员；账本每天夜间自动核验一次。' }));
      const { agencyId } = actor;
      if (!running.has(agencyId)) {
        const progress = { done: 0, total: 0 };
        running.set(agencyId, progress);
        const work = async (): Promise<void> => {
          for (const key of await logsOfAgency(auditing, agencyId)) await auditAndKeep(auditing, key, (done, total) => Object.assign(progress, { done, total }));
        };
        void work().catch((error: unknown) => log.error('an audit was broken off', { error })).finally(() => running.delete(agencyId));
      }
      return reply.code(202).send();
    },
  });
}

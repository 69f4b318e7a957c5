import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { Refused, problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { CaseParams } from '#record/contract.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { PublicationView } from '../contract.ts';
import type { ReadStanding } from '../ports.ts';
import { publicationView } from '../view.ts';

export interface DisclosureRoutes {
  readonly database: Database;
  readonly readStanding: ReadStanding<Tx>;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** Where the public copy is prepared and checked. The steps themselves are taken through the case log's own route. */
export function disclosureRoutes(app: HttpServer, { database, readStanding, requireActor, signedIn }: DisclosureRoutes): void {
  app.route({
    method: 'GET', url: '/api/cases/:caseId/publication', onRequest: signedIn,
    schema: { tags: ['disclosure'], summary: '公开文本和公示情况', params: CaseParams, response: { 200: PublicationView, ...problemResponses } },
    handler: async (request) => {
      const actor = valueOf(requireBusiness(requireActor(request)));
      const read = await inTransaction(database, { agency: actor.agencyId }, (tx) => readStanding(tx, actor, request.params.caseId));
      if (read === null) throw new Refused(problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' }));
      return publicationView(read.standing, read.facts);
    },
  });
}

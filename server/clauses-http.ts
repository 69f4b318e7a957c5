import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { chinaDateOf } from '#kernel/dates.ts';
import { readClauses } from './clauses.ts';
import type { Clock } from '#platform/clock.ts';
import { problemResponses } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ClauseMatrix } from '#registry/clauses-contract.ts';
import type { Actor } from '#registry/model.ts';

export interface ClauseRoutes {
  readonly database: Database;
  readonly clock: Clock;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** /api/clauses: the matrix for whoever is signed in. It reads the registry and the public register, so it is composed here. */
export function clauseRoutes(app: HttpServer, { database, clock, requireActor, signedIn }: ClauseRoutes): void {
  app.route({
    method: 'GET', url: '/api/clauses', onRequest: signedIn,
    schema: { tags: ['registry'], summary: '制度对照：五个方案的要求和本机关的现状', response: { 200: ClauseMatrix, ...problemResponses } },
    handler: async (request) => {
      const { agencyId } = requireActor(request);
      return inTransaction(database, { agency: agencyId }, async (tx) => readClauses(tx, agencyId, chinaDateOf(clock())));
    },
  });
}

import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { chinaDateOf } from '#kernel/dates.ts';
import type { Clock } from '#platform/clock.ts';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { ReviewQueue } from '../contract.ts';
import { REVIEW_STATUSES } from '../model.ts';
import { openStandings } from './store.ts';

export interface ReviewRoutes {
  readonly database: Database;
  readonly clock: Clock;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

const nameOf = (status: string): string => (REVIEW_STATUSES as Readonly<Record<string, string>>)[status] ?? status;

/** The reviewers' workbench. Steps themselves are taken through the case log's own route. */
export function reviewRoutes(app: HttpServer, { database, clock, requireActor, signedIn }: ReviewRoutes): void {
  app.route({
    method: 'GET', url: '/api/reviews', onRequest: signedIn,
    schema: { tags: ['review'], summary: '法制审核工作台', response: { 200: ReviewQueue, ...problemResponses } },
    handler: async (request) => {
      const { agencyId } = valueOf(requireBusiness(requireActor(request)));
      const today = chinaDateOf(clock());
      const standings = await inTransaction(database, { agency: agencyId }, (tx) => openStandings(tx, agencyId));
      return { items: standings.map((one) => ({ ...one, name: nameOf(one.status), overdue: one.due !== null && one.due < today })) };
    },
  });
}

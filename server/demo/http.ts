import { problem } from '#kernel/problems.ts';
import { problemResponses, Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { DemonstrationAccounts } from '#registry/contract.ts';
import { allAgencies } from '#registry/io/store.ts';
import { accountsOf, PASSWORD } from './accounts.ts';
import { DISTRICT } from './district.ts';
import { agencyIdOf } from './provision.ts';

/** GET /api/demonstration: who can be signed in as, for the sign-in page. Not found where no demonstration is loaded. */
export function demonstrationRoutes(app: HttpServer, database: Database): void {
  app.route({
    method: 'GET', url: '/api/demonstration',
    schema: { tags: ['session'], summary: '演示账号', response: { 200: DemonstrationAccounts, ...problemResponses } },
    handler: async () => {
      const agencies = await inTransaction(database, 'every-agency', allAgencies);
      const loaded = DISTRICT.filter(({ demo }) => agencies.some(({ id, demonstration }) => demonstration && id === agencyIdOf(demo)));
      if (loaded.length === 0) throw new Refused(problem('not-found', '本平台没有载入演示数据。'));
      return { accounts: loaded.flatMap(({ demo }) => accountsOf(demo)), password: PASSWORD };
    },
  });
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { LISTS, TABLE_LISTS, type EditedList } from '../lists.ts';
import { draftRequestOf, editionsOf, ListApprovalRequest, ListDrafted, ListParams } from '../setting-contract.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { approveList, draftList, listEditions } from './lists.ts';

/** Lists by editions: the same three routes for each, with its own content. 机关方案 is read and drafted by its own routes. */
export const listRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const tags = ['lists'];
  const shared = { onRequest: signedIn };

  const tableRoutes = (list: EditedList<object>): void => {
    const url = `/api/lists/${list.kind}`;
    app.route({
      ...shared, method: 'GET', url,
      schema: { tags, summary: `${list.name}的各个版本`, response: { 200: editionsOf(list.content), ...problemResponses } },
      handler: async (request) => valueOf(await listEditions(desk, requireActor(request), list)),
    });
    app.route({
      ...shared, method: 'POST', url: `${url}/draft`,
      schema: { tags, summary: `起草${list.name}`, body: draftRequestOf(list.content), response: { 200: ListDrafted, ...problemResponses } },
      handler: async (request) => valueOf(await draftList(desk, handOf(request), list, request.body)),
    });
  };
  for (const list of Object.values(TABLE_LISTS)) tableRoutes(list);

  app.route({
    ...shared, method: 'POST', url: '/api/lists/:kind/approval',
    schema: { tags, summary: '批准清单', params: ListParams, body: ListApprovalRequest },
    handler: async (request, reply) => done(reply, approveList<unknown>(desk, handOf(request), LISTS[request.params.kind], request.body)),
  });
};

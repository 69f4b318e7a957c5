import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { ChangeParams, MatterChangeRequest, MatterChanges, MatterDecisionRequest, MatterDetail, MatterList, MatterParams, MatterQuery } from '../matter-contract.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { decideChange, listChanges, listMatters, proposeChange, readMatter } from './matters.ts';

/** 执法事项、服务指南. */
export const matterRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const tags = ['agency'];
  const shared = { onRequest: signedIn };

  app.route({
    ...shared, method: 'GET', url: '/api/matters',
    schema: { tags, summary: '本机关执法事项', querystring: MatterQuery, response: { 200: MatterList, ...problemResponses } },
    handler: async (request) => listMatters(desk, requireActor(request), request.query),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/matters/changes',
    schema: { tags, summary: '待审批的事项、服务指南变更', response: { 200: MatterChanges, ...problemResponses } },
    handler: async (request) => valueOf(await listChanges(desk, requireActor(request))),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/matters/changes',
    schema: { tags, summary: '提出事项的新增、调整、废止或者服务指南的变更', body: MatterChangeRequest },
    handler: async (request, reply) => done(reply, proposeChange(desk, handOf(request), request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/matters/changes/:change/decision',
    schema: { tags, summary: '审批事项、服务指南的变更', params: ChangeParams, body: MatterDecisionRequest },
    handler: async (request, reply) => done(reply, decideChange(desk, handOf(request), request.params.change, request.body)),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/matters/:matter',
    schema: { tags, summary: '一个事项及其各个版本', params: MatterParams, response: { 200: MatterDetail, ...problemResponses } },
    handler: async (request) => valueOf(await readMatter(desk, requireActor(request), request.params.matter)),
  });
};

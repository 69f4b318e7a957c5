import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { CATALOGUE_LIST, LISTS } from '../lists.ts';
import {
  CatalogueParams, ListApprovalRequest, ListDraftRequest, ListDrafted, ListEditions, ListParams, ProposalParams, SettingDecisionRequest, SettingList, SettingProposalRequest,
} from '../setting-contract.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { approveList, draftList, listEditions } from './lists.ts';
import { matterRoutes } from './matter-http.ts';
import { profileRoutes } from './profile-http.ts';
import { decideSetting, listSettings, proposeSetting } from './settings.ts';

/** What the agency decides for itself: settings and lists here, matters and 机关方案 in rooms of their own. */
export const agencyRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const tags = ['agency'];
  const shared = { onRequest: signedIn };
  await app.register(profileRoutes, desk);
  await app.register(matterRoutes, desk);

  app.route({
    ...shared, method: 'GET', url: '/api/settings',
    schema: { tags, summary: '本机关可以设定的事项', response: { 200: SettingList, ...problemResponses } },
    handler: async (request) => valueOf(await listSettings(desk, requireActor(request))),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/settings/proposals',
    schema: { tags, summary: '提出设定', body: SettingProposalRequest },
    handler: async (request, reply) => done(reply, proposeSetting(desk, handOf(request), request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/settings/proposals/:proposal/decision',
    schema: { tags, summary: '审批设定', params: ProposalParams, body: SettingDecisionRequest },
    handler: async (request, reply) => done(reply, decideSetting(desk, handOf(request), request.params.proposal, request.body)),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/lists/:kind',
    schema: { tags, summary: '清单的各个版本', params: CatalogueParams, response: { 200: ListEditions, ...problemResponses } },
    handler: async (request) => valueOf(await listEditions(desk, requireActor(request), CATALOGUE_LIST)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/lists/:kind/draft',
    schema: { tags, summary: '起草清单', params: CatalogueParams, body: ListDraftRequest, response: { 200: ListDrafted, ...problemResponses } },
    handler: async (request) => valueOf(await draftList(desk, handOf(request), CATALOGUE_LIST, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/lists/:kind/approval',
    schema: { tags, summary: '批准清单', params: ListParams, body: ListApprovalRequest },
    handler: async (request, reply) => done(reply, approveList(desk, handOf(request), LISTS[request.params.kind], request.body)),
  });
};

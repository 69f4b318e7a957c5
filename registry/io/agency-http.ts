import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { ProposalParams, SettingDecisionRequest, SettingList, SettingProposalRequest } from '../setting-contract.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { listRoutes } from './list-http.ts';
import { matterRoutes } from './matter-http.ts';
import { profileRoutes } from './profile-http.ts';
import { decideSetting, listSettings, proposeSetting } from './settings.ts';

/** What the agency decides for itself: settings here, matters, lists and 机关方案 in rooms of their own. */
export const agencyRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const tags = ['agency'];
  const shared = { onRequest: signedIn };
  await app.register(profileRoutes, desk);
  await app.register(matterRoutes, desk);
  await app.register(listRoutes, desk);

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
};

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { PlanView, ProfileDraftRequest, ProfileEditions } from '../profile-contract.ts';
import { ListDrafted } from '../setting-contract.ts';
import { type RegistryHttpOptions, handOf, requireActor, signedIn } from './actors.ts';
import { draftProfile, listProfiles, planView } from './profiles.ts';

/** 机关方案, as far as it is not a list like any other. */
export const profileRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  const shared = { onRequest: signedIn };
  const tags = ['agency'];

  app.route({
    ...shared, method: 'GET', url: '/api/lists/agency-profile',
    schema: { tags, summary: '机关方案及其各个版本', response: { 200: ProfileEditions, ...problemResponses } },
    handler: async (request) => valueOf(await listProfiles(desk, requireActor(request))),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/plan',
    schema: { tags, summary: '今天施行的机关方案', response: { 200: PlanView, ...problemResponses } },
    handler: async (request) => planView(desk, requireActor(request)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/lists/agency-profile/draft',
    schema: { tags, summary: '起草机关方案', body: ProfileDraftRequest, response: { 200: ListDrafted, ...problemResponses } },
    handler: async (request) => valueOf(await draftProfile(desk, handOf(request), request.body)),
  });
};

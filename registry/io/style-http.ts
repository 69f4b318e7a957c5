import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { ListApprovalRequest, ListDrafted } from '../setting-contract.ts';
import { FormParams, LayoutDraftRequest, LayoutEditions, LayoutParams, StyleList, WordingDraftRequest, WordingEditions } from '../style-contract.ts';
import { layoutList, wordingList } from '../styles.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { approveList } from './lists.ts';
import { draftLayout, draftWording, layoutEditions, listStyles, wordingEditions, type StyleTrials } from './styles.ts';

/** 机关文书样式. */
export const styleRoutes: FastifyPluginAsyncZod<RegistryHttpOptions & { readonly trials: StyleTrials }> = async (app, { trials, ...desk }) => {
  const shared = { onRequest: signedIn };
  const tags = ['styles'];

  app.route({
    ...shared, method: 'GET', url: '/api/styles', schema: { tags, summary: '机关文书样式', response: { 200: StyleList, ...problemResponses } },
    handler: async (request) => valueOf(await listStyles(desk, requireActor(request))),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/styles/wording/:form', schema: { tags, summary: '文书的措辞及其各个版本', params: FormParams, response: { 200: WordingEditions, ...problemResponses } },
    handler: async (request) => valueOf(await wordingEditions(desk, requireActor(request), request.params.form)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/wording/:form/draft',
    schema: { tags, summary: '起草文书的措辞', params: FormParams, body: WordingDraftRequest, response: { 200: ListDrafted, ...problemResponses } },
    handler: async (request) => valueOf(await draftWording(desk, trials, handOf(request), request.params.form, request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/wording/:form/approval', schema: { tags, summary: '批准文书的措辞', params: FormParams, body: ListApprovalRequest },
    handler: async (request, reply) => done(reply, approveList(desk, handOf(request), wordingList(request.params.form), request.body)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/styles/layout/:layout', schema: { tags, summary: '文书的版式及其各个版本', params: LayoutParams, response: { 200: LayoutEditions, ...problemResponses } },
    handler: async (request) => valueOf(await layoutEditions(desk, requireActor(request), request.params.layout)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/layout/:layout/draft',
    schema: { tags, summary: '上传文书的版式', params: LayoutParams, body: LayoutDraftRequest, response: { 200: ListDrafted, ...problemResponses } },
    handler: async (request) => valueOf(await draftLayout(desk, trials, handOf(request), request.params.layout, request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/layout/:layout/approval', schema: { tags, summary: '批准文书的版式', params: LayoutParams, body: ListApprovalRequest },
    handler: async (request, reply) => done(reply, approveList(desk, handOf(request), layoutList(request.params.layout), request.body)),
  });
};

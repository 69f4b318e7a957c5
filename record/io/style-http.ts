import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { FormParams, LayoutParams } from '#registry/style-contract.ts';
import { LayoutPreviewRequest, StyleExamples, StylePreview, WordingPreviewRequest } from '../style-contract.ts';
import { layoutExamples, previewLayout, previewWording, wordingExamples, type Previewer } from './style-preview.ts';

export interface StylePreviewRoutes {
  readonly previewer: Previewer;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** Styles tried on the agency's own documents. */
export function stylePreviewRoutes(app: HttpServer, { previewer, requireActor, signedIn }: StylePreviewRoutes): void {
  const shared = { onRequest: signedIn };
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));

  app.route({
    ...shared, method: 'GET', url: '/api/styles/wording/:form/examples',
    schema: { summary: '可以试排的文书', params: FormParams, response: { 200: StyleExamples, ...problemResponses } },
    handler: (request) => wordingExamples(previewer, actorOf(request), request.params.form),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/styles/layout/:layout/examples',
    schema: { summary: '可以试排的文书', params: LayoutParams, response: { 200: StyleExamples, ...problemResponses } },
    handler: (request) => layoutExamples(previewer, actorOf(request), request.params.layout),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/wording/:form/preview',
    schema: { summary: '在真实案件上试排措辞', params: FormParams, body: WordingPreviewRequest, response: { 200: StylePreview, ...problemResponses } },
    handler: async (request) => valueOf(await previewWording(previewer, actorOf(request), request.params.form, request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/styles/layout/:layout/preview',
    schema: { summary: '在真实案件上试排版式', params: LayoutParams, body: LayoutPreviewRequest, response: { 200: StylePreview, ...problemResponses } },
    handler: async (request) => valueOf(await previewLayout(previewer, actorOf(request), request.params.layout, request.body)),
  });
}

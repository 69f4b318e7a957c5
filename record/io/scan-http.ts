import type { FastifyRequest } from 'fastify';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { DocumentParams } from '../contract.ts';
import { ScanComparison, ScanFileParams, ScanPageParams, ScanReadingRequest, ScanSheet } from '../scan-contract.ts';
import type { DocumentRoutes } from './document-http.ts';
import { compareScans, openScan, scanPage, scanSheet, type ScanDesk } from './scans.ts';

export interface ScanRoutes extends ScanDesk, Pick<DocumentRoutes, 'requireActor' | 'signedIn'> {}

/** Scans of signed papers over HTTP. They come in as uploads, and are attached by a step of the case like everything else. */
export function scanRoutes(app: HttpServer, { requireActor, signedIn, ...desk }: ScanRoutes): void {
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));
  const shared = { onRequest: signedIn } as const;
  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+)/scan', schema: { summary: '附扫描件的文书', params: DocumentParams, response: { 200: ScanSheet, ...problemResponses } },
    handler: async (request) => valueOf(await scanSheet(desk, actorOf(request), request.params)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+)/scan-readings',
    schema: { summary: '读取扫描件并与文书逐页对照', params: DocumentParams, body: ScanReadingRequest, response: { 200: ScanComparison, ...problemResponses } },
    handler: async (request) => valueOf(await compareScans(desk, actorOf(request), request.params, request.body.uploads)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId/scans/:uploadId/pages/:at(^\\d+).jpg', schema: { summary: '扫描件的一页', params: ScanPageParams, produces: ['image/jpeg'] },
    handler: async (request, reply) => {
      const { caseId, uploadId, at } = request.params;
      return reply.type('image/jpeg').header('cache-control', 'private, max-age=600').send(Buffer.from(valueOf(await scanPage(desk, actorOf(request), caseId, uploadId, at))));
    },
  });
  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId/scans/:uploadId/file', schema: { summary: '扫描件原件', params: ScanFileParams, produces: ['application/pdf', 'image/jpeg', 'image/png'] },
    handler: async (request, reply) => {
      const { bytes, name, mediaType } = valueOf(await openScan(desk, actorOf(request), request.params.caseId, request.params.uploadId, '原件'));
      return reply.type(mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).send(bytes);
    },
  });
}

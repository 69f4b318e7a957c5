import { Readable } from 'node:stream';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { z } from 'zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { CaseParams } from '../contract.ts';
import { DisposalView } from '../disposal-contract.ts';
import { DossierQuery, DossierView } from '../dossier-contract.ts';
import { VolumeList, VolumeQuery } from '../volume-contract.ts';
import { readDisposal } from './disposal.ts';
import { readDossier } from './dossier.ts';
import { packageDossier, type PackageParts } from './dossier-package.ts';
import { volumesOf } from './volume-list.ts';
import { printVolume } from './volume-print.ts';

export interface DossierRoutes extends PackageParts {
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** Sent as it is made: Fastify serialises no stream. */
const Zip = z.unknown().meta({ title: 'application/zip' });
const Pdf = z.unknown().meta({ title: 'application/pdf' });

/** The volume over HTTP: to look at, to take out of the platform, and what is left of it when it is destroyed. */
export function dossierRoutes(app: HttpServer, routes: DossierRoutes): void {
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(routes.requireActor(request)));
  app.route({
    method: 'GET', url: '/api/cases/:caseId/dossier', onRequest: routes.signedIn,
    schema: { summary: '案卷', params: CaseParams, response: { 200: DossierView, ...problemResponses } },
    handler: async (request) => valueOf(await readDossier(routes, actorOf(request), request.params.caseId)),
  });
  app.route({
    method: 'GET', url: '/api/cases/:caseId/disposal', onRequest: routes.signedIn,
    schema: { summary: '案卷销毁登记', params: CaseParams, response: { 200: DisposalView, ...problemResponses } },
    handler: async (request) => valueOf(await readDisposal(routes.recorder, actorOf(request), request.params.caseId)),
  });
  app.route({
    method: 'GET', url: '/api/volumes', onRequest: routes.signedIn,
    schema: { summary: '案卷总表', querystring: VolumeQuery, response: { 200: VolumeList, ...problemResponses } },
    handler: async (request) => valueOf(await volumesOf(routes.recorder, actorOf(request), request.query)),
  });
  app.route({
    method: 'GET', url: '/api/cases/:caseId/dossier.pdf', onRequest: routes.signedIn,
    schema: { summary: '打印整卷', params: CaseParams, querystring: DossierQuery, response: { 200: Pdf, ...problemResponses } },
    handler: async (request, reply) => {
      const { name, pdf } = valueOf(await printVolume(routes, actorOf(request), request.params.caseId, request.query.purpose));
      return reply.type('application/pdf').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).send(Readable.from([pdf]));
    },
  });
  app.route({
    method: 'GET', url: '/api/cases/:caseId/dossier.zip', onRequest: routes.signedIn,
    schema: { summary: '案卷封装包', params: CaseParams, querystring: DossierQuery, response: { 200: Zip, ...problemResponses } },
    handler: async (request, reply) => {
      const { name, zip } = valueOf(await packageDossier(routes, actorOf(request), request.params.caseId, request.query.purpose));
      return reply.type('application/zip').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).send(Readable.from(zip));
    },
  });
}

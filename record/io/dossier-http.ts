import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { CaseParams } from '../contract.ts';
import { DossierView } from '../dossier-contract.ts';
import { readDossier, type DossierParts } from './dossier.ts';

export interface DossierRoutes extends DossierParts {
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** The volume over HTTP: to look at. */
export function dossierRoutes(app: HttpServer, routes: DossierRoutes): void {
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(routes.requireActor(request)));
  app.route({
    method: 'GET', url: '/api/cases/:caseId/dossier', onRequest: routes.signedIn,
    schema: { summary: '案卷', params: CaseParams, response: { 200: DossierView, ...problemResponses } },
    handler: async (request) => valueOf(await readDossier(routes, actorOf(request), request.params.caseId)),
  });
}

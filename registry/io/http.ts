import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses } from '#platform/http/problem.ts';
import { OfficerChangeRequest, OfficerRequest, ResumptionRequest, SuspensionRequest } from '../account-contract.ts';
import { AgencyList, CertificateRequest, OfficerList, OfficerParams, OfficerQuery } from '../contract.ts';
import { accountRoutes } from './account-http.ts';
import { type RegistryHttpOptions, done, handOf, requireActor, signedIn } from './actors.ts';
import { agencyRoutes } from './agency-http.ts';
import { changeOfficer, recordCertificate, recordOfficer, resumeCertificate, suspendCertificate } from './personnel.ts';
import { listAgencies, listOfficers } from './service.ts';
import { sessionRoutes } from './session-http.ts';

/** Every route of the registry; those of agencies and their people stand here. */
export const registryRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, desk) => {
  await app.register(sessionRoutes, desk);
  await app.register(accountRoutes, desk);
  await app.register(agencyRoutes, desk);
  const tags = ['registry'];
  const shared = { onRequest: signedIn };

  app.route({
    method: 'GET', url: '/api/agencies',
    schema: { tags, summary: '执法主体', response: { 200: AgencyList, ...problemResponses } },
    handler: async () => listAgencies(desk),
  });

  app.route({
    ...shared, method: 'GET', url: '/api/officers',
    schema: { tags, summary: '本机关人员', querystring: OfficerQuery, response: { 200: OfficerList, ...problemResponses } },
    handler: async (request) => listOfficers(desk, requireActor(request), request.query),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers',
    schema: { tags, summary: '登记人员', body: OfficerRequest },
    handler: async (request, reply) => done(reply, recordOfficer(desk, handOf(request), request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/changes',
    schema: { tags, summary: '变更人员信息、登记离任', params: OfficerParams, body: OfficerChangeRequest },
    handler: async (request, reply) => done(reply, changeOfficer(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/certificates',
    schema: { tags, summary: '登记执法证或者其换发、审验', params: OfficerParams, body: CertificateRequest },
    handler: async (request, reply) => done(reply, recordCertificate(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/suspensions',
    schema: { tags, summary: '暂扣执法证', params: OfficerParams, body: SuspensionRequest },
    handler: async (request, reply) => done(reply, suspendCertificate(desk, handOf(request), request.params.officer, request.body)),
  });

  app.route({
    ...shared, method: 'POST', url: '/api/officers/:officer/resumptions',
    schema: { tags, summary: '解除暂扣执法证', params: OfficerParams, body: ResumptionRequest },
    handler: async (request, reply) => done(reply, resumeCertificate(desk, handOf(request), request.params.officer, request.body)),
  });
};

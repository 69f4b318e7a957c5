import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses } from '#platform/http/problem.ts';
import { CertificateInstallation, SealDecisionRequest, SealList, SealParams, SealProposalRequest, SigningView } from '../signing-contract.ts';
import { done, handOf, requireActor, signedIn } from './actors.ts';
import { decideSeal, listSeals, proposeSeal, type SealDesk } from './seals.ts';
import { installCertificate, readSigning, type SigningDesk } from './signing.ts';

/** /api/signing: what the agency signs and seals its documents with. */
export const signingRoutes: FastifyPluginAsyncZod<SigningDesk & SealDesk> = async (app, desk) => {
  const shared = { onRequest: signedIn } as const;
  const tags = ['agency'];

  app.route({
    ...shared, method: 'GET', url: '/api/signing',
    schema: { tags, summary: '机关签名证书', response: { 200: SigningView, ...problemResponses } },
    handler: async (request) => readSigning(desk, requireActor(request)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/signing/certificates',
    schema: { tags, summary: '上传机关签名证书', body: CertificateInstallation },
    handler: async (request, reply) => done(reply, installCertificate(desk, handOf(request), request.body)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/signing/seals',
    schema: { tags, summary: '本机关印章', response: { 200: SealList, ...problemResponses } },
    handler: async (request) => listSeals(desk, requireActor(request)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/signing/seals',
    schema: { tags, summary: '提出启用、停用印章', body: SealProposalRequest },
    handler: async (request, reply) => done(reply, proposeSeal(desk, handOf(request), request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/signing/seals/:seal/decision',
    schema: { tags, summary: '审批印章', params: SealParams, body: SealDecisionRequest },
    handler: async (request, reply) => done(reply, decideSeal(desk, handOf(request), request.params.seal, request.body)),
  });
};

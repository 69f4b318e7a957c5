import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problem } from '#kernel/problems.ts';
import { Refused, problemResponses, valueOf } from '#platform/http/problem.ts';
import {
  AgencyList, CertificateRequest, MatterList, MatterQuery, OfficerList, OfficerParams, OfficerQuery, SessionView, SignInRequest,
} from '../contract.ts';
import type { Actor } from '../model.ts';
import type { Desk, Peer } from './desk.ts';
import { listAgencies, listMatters, listOfficers, recordCertificate } from './service.ts';
import { actorOf, sessionView, signIn, signOut } from './sessions.ts';
import { cookieName, keyFromCookie } from './token.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request; null without a session. Routes ask `requireActor`. */
    actor: Actor | null;
  }
}

export interface RegistryHttpOptions extends Desk {
  /** Whether the cookie may only travel over TLS. */
  readonly secure: boolean;
}

const keyIn = (request: FastifyRequest, secure: boolean) => {
  const cookie = request.cookies[cookieName(secure)];
  return cookie === undefined ? null : keyFromCookie(cookie);
};

const peerOf = (request: FastifyRequest): Peer => ({ address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) });

/** Finds who makes each request of the API. Called once, on the server itself and before any system's routes. */
export const identifyActors = (app: FastifyInstance, options: RegistryHttpOptions): void => {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url?.startsWith('/api/') !== true) return;
    const key = keyIn(request, options.secure);
    if (key !== null) request.actor = await actorOf(options, key);
  });
};

/** Who makes the request; a route that calls it answers nobody who is not signed in. */
export const requireActor = (request: FastifyRequest): Actor => {
  if (request.actor !== null) return request.actor;
  throw new Refused(problem('sign-in-required', '尚未登录，或者登录已经失效。', { todo: '请登录后继续。' }));
};

/** For a route's `onRequest`: who is not signed in is told so before anything of the request is read. */
export const signedIn: onRequestHookHandler = (request, _reply, done) => {
  requireActor(request);
  done();
};

/** From one address: an office behind one proxy signs in at nine o'clock. */
const SIGN_INS_PER_MINUTE = 60;

const sessionRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, options) => {
  const name = cookieName(options.secure);
  const attributes: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure };
  const tags = ['session'];

  app.route({
    method: 'POST',
    url: '/api/session',
    // A slower brake than the lock of one name: it also holds whoever tries many names.
    config: { rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: 60_000 } },
    schema: { tags, summary: '登录', body: SignInRequest, response: { 200: SessionView, ...problemResponses } },
    handler: async (request, reply) => {
      const { cookie, actor } = valueOf(await signIn(options, request.body, peerOf(request)));
      reply.setCookie(name, cookie, attributes);
      return sessionView(options, actor);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/session',
    schema: { tags, summary: '当前登录人员', response: { 200: SessionView, ...problemResponses } },
    handler: async (request) => sessionView(options, requireActor(request)),
  });

  app.route({
    method: 'DELETE',
    url: '/api/session',
    schema: { tags, summary: '退出登录' },
    handler: async (request, reply) => {
      const key = keyIn(request, options.secure);
      if (key !== null) await signOut(options, key, peerOf(request));
      return reply.clearCookie(name, attributes).code(204).send();
    },
  });
};

/** /api/session, /api/agencies, /api/officers, /api/matters. */
export const registryRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, options) => {
  await app.register(sessionRoutes, options);
  const tags = ['registry'];

  app.route({
    method: 'GET',
    url: '/api/agencies',
    schema: { tags, summary: '执法主体', response: { 200: AgencyList, ...problemResponses } },
    handler: async () => listAgencies(options),
  });

  app.route({
    method: 'GET',
    url: '/api/officers',
    onRequest: signedIn,
    schema: { tags, summary: '本机关人员', querystring: OfficerQuery, response: { 200: OfficerList, ...problemResponses } },
    handler: async (request) => listOfficers(options, requireActor(request), request.query),
  });

  app.route({
    method: 'POST',
    url: '/api/officers/:officer/certificates',
    onRequest: signedIn,
    schema: { tags, summary: '登记执法证或者其换发、审验', params: OfficerParams, body: CertificateRequest },
    handler: async (request, reply) => {
      const actor = requireActor(request);
      valueOf(await recordCertificate(options, actor, request.params.officer, request.body, peerOf(request)));
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/api/matters',
    onRequest: signedIn,
    schema: { tags, summary: '本机关执法事项', querystring: MatterQuery, response: { 200: MatterList, ...problemResponses } },
    handler: async (request) => listMatters(options, requireActor(request), request.query),
  });
};

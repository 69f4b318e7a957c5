import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problem } from '#kernel/problems.ts';
import { Refused, problemResponses, valueOf } from '#platform/http/problem.ts';
import { PasswordChange, SessionView, SignInRequest } from '../contract.ts';
import { type RegistryHttpOptions, keyIn, peerOf, requireSession } from './actors.ts';
import { changePassword } from './own-password.ts';
import { sessionView, signIn, signOut } from './sessions.ts';
import { cookieName } from './token.ts';

/** From one address: an office behind one proxy signs in at nine o'clock. */
const SIGN_INS_PER_MINUTE = 60;

/** /api/session and the password of whoever is signed in. These routes alone remain open while a password has to be changed. */
export const sessionRoutes: FastifyPluginAsyncZod<RegistryHttpOptions> = async (app, options) => {
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
      const { cookie, ...session } = valueOf(await signIn(options, request.body, peerOf(request)));
      reply.setCookie(name, cookie, attributes);
      return sessionView(options, session);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/session',
    schema: { tags, summary: '当前登录人员', response: { 200: SessionView, ...problemResponses } },
    handler: async (request) => sessionView(options, requireSession(request)),
  });

  app.route({
    method: 'POST',
    url: '/api/session/password',
    onRequest: (request, _reply, done) => {
      requireSession(request);
      done();
    },
    schema: { tags, summary: '修改本人密码', body: PasswordChange },
    handler: async (request, reply) => {
      const { actor } = requireSession(request);
      const key = keyIn(request, options.secure);
      if (key === null) throw new Refused(problem('sign-in-required', '尚未登录，或者登录已经失效。'));
      valueOf(await changePassword(options, { actor, peer: peerOf(request) }, key, request.body));
      return reply.code(204).send();
    },
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

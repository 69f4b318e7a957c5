import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { type Problem, problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { Refused, valueOf } from '#platform/http/problem.ts';
import { passwordDueProblem } from '../accounts.ts';
import type { Actor } from '../model.ts';
import type { Hand } from './administer.ts';
import type { Desk, Peer } from './desk.ts';
import type { SessionKey } from './sign-in-store.ts';
import { type Session, sessionOf } from './sessions.ts';
import { cookieName, keyFromCookie } from './token.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session makes the request; null without one. Routes ask `requireActor`. */
    session: Session | null;
  }
}

export interface RegistryHttpOptions extends Desk {
  /** Whether the cookie may only travel over TLS. */
  readonly secure: boolean;
}

export const keyIn = (request: FastifyRequest, secure: boolean): SessionKey | null => {
  const cookie = request.cookies[cookieName(secure)];
  return cookie === undefined ? null : keyFromCookie(cookie);
};

export const peerOf = (request: FastifyRequest): Peer => ({ address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) });

/** Finds who makes each request of the API. Called once, on the server itself and before any system's routes. */
export const identifyActors = (app: FastifyInstance, options: RegistryHttpOptions): void => {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url?.startsWith('/api/') !== true) return;
    const key = keyIn(request, options.secure);
    if (key !== null) request.session = await sessionOf(options, key);
  });
};

/** For the routes of the session itself, which remain open while the password has to be changed. */
export const requireSession = (request: FastifyRequest): Session => {
  if (request.session !== null) return request.session;
  throw new Refused(problem('sign-in-required', '尚未登录，或者登录已经失效。', { todo: '请登录后继续。' }));
};

/** Who makes the request; a route that calls it answers nobody who is not signed in, or who has to change their password first. */
export const requireActor = (request: FastifyRequest): Actor => {
  const { actor, passwordDue } = requireSession(request);
  if (passwordDue === null) return actor;
  throw new Refused(passwordDueProblem(passwordDue));
};

/** For a route's `onRequest`: who is not signed in is told so before anything of the request is read. */
export const signedIn: onRequestHookHandler = (request, _reply, done) => {
  requireActor(request);
  done();
};

/** Who acts, and from where. */
export const handOf = (request: FastifyRequest): Hand => ({ actor: requireActor(request), peer: peerOf(request) });

/** Answers an act that leaves nothing to show, or refuses it. */
export const done = async (reply: FastifyReply, act: Promise<Result<unknown, Problem>>): Promise<FastifyReply> => {
  valueOf(await act);
  return reply.code(204).send();
};

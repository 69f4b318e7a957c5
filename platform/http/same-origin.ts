import type { IncomingHttpHeaders } from 'node:http';
import type { onRequestHookHandler } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { Refused } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes writes from other sites and servers, and authenticates them itself (e.g. a witness). */
    readonly openToOtherOrigins?: true;
  }
}

/** Settings of a route for other servers, which authenticate themselves by what they send. */
export const forOtherServers = (perMinute: number) => ({ openToOtherOrigins: true, rateLimit: { max: perMinute, timeWindow: 60_000 } }) as const;

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether the request was made by one of our own pages. Browsers say so in Sec-Fetch-Site (`none`: the user typed it), older ones
 * and those on plain HTTP in Origin. A client that says neither is refused: a script can send an Origin, a foreign page cannot.
 */
export const comesFromHere = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
};

/** Every write must come from our own pages (CSRF); a session cookie alone is not enough. */
export const refuseCrossSiteWrites: onRequestHookHandler = (request, _reply, done) => {
  if (READING.has(request.method) || request.routeOptions.config.openToOtherOrigins === true || comesFromHere(request.headers)) {
    done();
    return;
  }
  const todo = '请从本平台页面重新操作。';
  done(new Refused(problem('cross-site-request', '该请求不是从本平台页面发出的，已被拒绝。', { todo })));
};

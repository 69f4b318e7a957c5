import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join('; ');

const COMMON = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
};

/** Public pages run no script at all. */
export const PORTAL_POLICY = policy({ ...COMMON, 'script-src': "'none'", 'img-src': "'self' data:" });

/** Data is never a page: nothing in an answer of the API may run or load. */
export const API_POLICY = policy({ 'default-src': "'none'", 'frame-ancestors': "'self'" });

/** Staff pages: antd writes style elements at run time and carries the nonce; previews and players use blob addresses. */
export const deskPolicy = (nonce: string): string =>
  policy({
    ...COMMON,
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob:",
    'frame-src': "'self' blob:",
    'worker-src': "'self' blob:",
  });

const setContentPolicy: onRequestHookHandler = (request, reply, done) => {
  // The matched pattern and not the address: `/%64esk/` reaches the same route.
  const route = request.routeOptions.url ?? '';
  if (route.startsWith('/desk')) {
    request.styleNonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', deskPolicy(request.styleNonce));
  } else if (route.startsWith('/api')) {
    reply.header('content-security-policy', API_POLICY).header('cache-control', 'no-store');
  } else {
    reply.header('content-security-policy', PORTAL_POLICY);
  }
  done();
};

/** A route that needs another policy (a player, the verifier) sets the header itself; what a route sets goes before this. */
export const secureHeaders = async (app: FastifyInstance, secure: boolean): Promise<void> => {
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: secure });
  app.decorateRequest('styleNonce', '');
  app.addHook('onRequest', setContentPolicy);
};

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions, type RawServerDefault } from 'fastify';
import { type ZodTypeProvider, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { problem } from '#kernel/problems.ts';
import { type ProblemPage, errorHandler, notFoundHandler } from './errors.ts';
import { speakChinese } from './messages.ts';
import { describeApi } from './openapi.ts';
import { Refused } from './problem.ts';
import { refuseCrossSiteWrites } from './same-origin.ts';
import { secureHeaders } from './security.ts';
import { refuseIllFormedText } from './well-formed.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** For the `nonce` of style elements in staff pages; empty elsewhere. */
    styleNonce: string;
  }
}

export interface HttpServerOptions {
  /** Served over TLS (by us or by the proxy before us): cookies and headers may say so. */
  readonly secure: boolean;
  readonly logger?: FastifyServerOptions['logger'];
  /** How a problem looks to a person who opened an address in the browser; without it, everybody gets problem+json. */
  readonly problemPage?: ProblemPage;
}

export type HttpServer = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

const MEBIBYTE = 1024 * 1024;
const FIVE_MINUTES = 300_000;

/** The server without any route of a system: what every answer has in common. */
export const createHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  speakChinese();
  const handleError = errorHandler(options.problemPage);
  const app = fastify({
    logger: options.logger ?? false,
    bodyLimit: MEBIBYTE,
    requestTimeout: FIVE_MINUTES,
    // An address in X-Forwarded-For is a claim; what is recorded is the peer.
    trustProxy: false,
    // A request id is also the incident number that a person reads out to the administrator.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(notFoundHandler(options.problemPage));
  await secureHeaders(app, options.secure);
  app.addHook('onRequest', refuseCrossSiteWrites);
  app.addHook('preValidation', refuseIllFormedText);
  await app.register(cookie);
  // A route asks for a limit in its `config.rateLimit`; only sign-in does.
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused(problem('too-many-requests', `操作过于频繁，请在${Math.ceil(ttl / 1000)}秒后重试。`)),
  });
  await describeApi(app);
  return app;
};

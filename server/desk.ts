import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { Refused } from '#platform/http/problem.ts';

/** Where the build leaves the staff web (web/desk/vite.config.ts). */
const BUILT = fileURLToPath(new URL('../web/desk/dist', import.meta.url));

/** Stands in the built page where each answer's own nonce goes. */
const NONCE = '__STYLE_NONCE__';

const A_YEAR_MS = 365 * 24 * 3_600_000;

export interface DeskOptions {
  readonly folder?: string;
}

const pageIn = (folder: string): string | null => {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

const notBuilt = () => new Refused(problem('not-found', '办案端网页尚未生成。', { todo: '请用 npm start 启动：启动时自动生成。' }));

/**
 * The staff web. Files that carry a hash in their names are kept by browsers for ever; the page itself never is, because it holds the
 * nonce of its answer, and it is the answer to every address of the desk: which page is shown is decided in the browser.
 */
export const deskRoutes: FastifyPluginAsync<DeskOptions> = async (app, { folder = BUILT }) => {
  const page = pageIn(folder);
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'), prefix: '/desk/assets/', decorateReply: false, preCompressed: true, index: false, maxAge: A_YEAR_MS, immutable: true,
    });
  }
  app.get('/desk', { schema: { hide: true } }, (_request, reply) => reply.redirect('/desk/', 308));
  app.get('/desk/*', { schema: { hide: true } }, (request, reply) => {
    if (page === null) throw notBuilt();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.replaceAll(NONCE, request.styleNonce));
  });
};

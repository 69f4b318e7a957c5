import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problem } from '#kernel/problems.ts';
import { Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';

/** Where the build leaves the verifier (verify/page/vite.config.ts): one file, the same that people save and use offline. */
const BUILT = fileURLToPath(new URL('../verify/page/dist/index.html', import.meta.url));

const POLICY = /http-equiv="Content-Security-Policy" content="([^"]+)"/;

/** 核验: the page checks in the reader's browser; the server learns nothing of what is checked. */
export function verifierRoutes(app: HttpServer): void {
  const page = existsSync(BUILT) ? readFileSync(BUILT, 'utf8') : null;
  const policy = POLICY.exec(page ?? '')?.[1];
  app.get('/verify', { schema: { hide: true } }, (_request, reply) => {
    if (page === null || policy === undefined) throw new Refused(problem('not-found', '核验网页尚未生成。', { todo: '请用 npm start 启动：启动时自动生成。' }));
    return reply.type('text/html; charset=utf-8').header('content-security-policy', `${policy}; frame-ancestors 'none'`).header('cache-control', 'public, max-age=300').send(page);
  });
}

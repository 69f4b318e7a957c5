import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { problem } from '#kernel/problems.ts';
import { Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Desk } from '#registry/io/desk.ts';
import { isUnset, setUp } from '#registry/io/first-run.ts';
import { peerOf } from '#registry/io/actors.ts';
import { type Errors, parseForm, typedFrom, type Typed } from './form.ts';
import { donePage, formPage, waitingPage, type Styles } from './page.ts';

/** /set-up, while the platform has no agency; and what the portal and the desk answer until then. */

export interface SetUpOptions extends Desk {
  /** Address of the portal's style sheet. */
  readonly portalStyle: string;
}

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
// The page that shows the passwords comes after the set-up is closed: its style sheet stays.
const STYLESHEET = `/assets/set-up.${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`;

const HTML = 'text/html; charset=utf-8';
const FORM = 'application/x-www-form-urlencoded';
const LARGEST_FORM = 64 * 1024;

/** Guessing 128 bits is hopeless; this keeps the log of failures short. */
const ATTEMPTS_PER_MINUTE = 20;

const BLANK: Typed = typedFrom(new URLSearchParams());

const FieldErrors = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) });

/** Whether the platform has no agency. Once it has one it always will: that is asked no more. */
const watch = (desk: Desk): (() => Promise<boolean>) => {
  let unset = true;
  return async () => {
    unset &&= await isUnset(desk);
    return unset;
  };
};

const CLOSED = new Refused(problem('not-found', '初始设置已经完成，此页不再开放。', { todo: '请从办案端登录。' }));

/** The referrer policy of the rest (none at all) would make browsers without Sec-Fetch-Site, those on plain HTTP, hide where the form comes from. */
const send = (reply: FastifyReply, text: string, status: 200 | 422 = 200): FastifyReply =>
  reply.code(status).type(HTML).header('cache-control', 'no-store').header('referrer-policy', 'same-origin').send(text);

const setUpRoutes = (unset: () => Promise<boolean>, styles: Styles): FastifyPluginAsync<SetUpOptions> => async (app, desk) => {
  const hidden = { schema: { hide: true } };
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });

  app.get('/set-up', hidden, async (_request, reply) => {
    if (!(await unset())) throw CLOSED;
    return send(reply, formPage(styles, BLANK, {}));
  });

  const limited = { rateLimit: { max: ATTEMPTS_PER_MINUTE, timeWindow: 60_000 } };
  app.post('/set-up', { ...hidden, config: limited }, async (request, reply) => {
    if (!(await unset())) throw CLOSED;
    const body = z.record(z.string(), z.string()).safeParse(request.body);
    if (!body.success) throw new Refused(problem('malformed-body', '请求内容无法识别。', { todo: '请从初始设置页面提交。' }));
    const typed = typedFrom(new URLSearchParams(body.data));
    const again = (errors: Errors): FastifyReply => send(reply, formPage(styles, typed, errors), 422);
    const parsed = parseForm(typed);
    if (!parsed.ok) return again(parsed.errors);
    const done = await setUp(desk, parsed.setUpCode, parsed.plan, peerOf(request));
    if (done.ok) return send(reply, donePage(styles, parsed.plan.agency, done.value));
    const fields = FieldErrors.safeParse(done.error.evidence);
    if (!fields.success) throw new Refused(done.error);
    return again(Object.fromEntries(fields.data.errors.map(({ path, message }) => [path.slice(1), message])));
  });

  app.get(STYLESHEET, hidden, (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(STYLE));
};

const WAITING = /^\/(?:desk(?:\/.*)?)?$/;

/** Registers /set-up, and lets `/` and the desk point there while there is nothing to show. Before the portal's and the desk's own routes. */
export const openSetUp = async (app: HttpServer, options: SetUpOptions): Promise<void> => {
  const styles = { stylesheets: [options.portalStyle, STYLESHEET] };
  const unset = watch(options);
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (request.method === 'GET' && WAITING.test(path) && (await unset())) return send(reply, waitingPage(styles));
    return undefined;
  });
  await app.register(setUpRoutes(unset, styles), options);
};

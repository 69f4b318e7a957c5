import type { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { CaseId } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import { PROBLEM_TYPE, problemResponses, Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Database } from '#platform/postgres/pool.ts';
import type { Actor } from '#registry/model.ts';
import { CaseParams } from '../../contract.ts';
import { UploadParams, UploadView } from '../../recording-contract.ts';
import type { RecordRoutes } from '../http.ts';
import { uploadView } from './recordings.ts';
import { objectOf } from './recording-store.ts';
import { asSender, tusProblem, UPLOADS } from './tus.ts';
import { findUpload, handlesCase } from './upload-store.ts';

export interface UploadRoutes extends Pick<RecordRoutes, 'requireActor' | 'signedIn'> {
  readonly database: Database;
  readonly tus: Server;
}

const BODY = 'application/offset+octet-stream';

/** `sha256 <base64>`: the one algorithm that this server checks. */
function checksumIn(request: FastifyRequest): Buffer | undefined {
  const header = request.headers['upload-checksum'];
  if (header === undefined) return undefined;
  const [algorithm, digest] = typeof header === 'string' ? header.split(' ') : [];
  const checksum = Buffer.from(digest ?? '', 'base64');
  if (algorithm !== 'sha256' || checksum.length !== 32) throw new Refused(problem('malformed-body', '摘要的算法应当是sha256。', { todo: '请刷新页面后重试。' }));
  return checksum;
}

/** Without the body: the store takes that from the network itself. */
function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  // The host is not looked at: addresses that leave are relative.
  const url = new URL(request.url, 'http://uploads.invalid');
  return new Request(url, { method: request.method, headers });
}

/** What tus answers, under the headers that every answer of ours has. */
async function forward(tus: Server, request: FastifyRequest, reply: FastifyReply, actor: Actor, caseId: CaseId | null): Promise<FastifyReply> {
  const length = Number(request.headers['content-length']);
  const who = { actor, caseId, checksum: checksumIn(request), length: Number.isSafeInteger(length) ? length : undefined, body: request.raw };
  const answer = await asSender(who, () => tus.handleWeb(webRequest(request)));
  const text = await answer.text();
  // What tus refuses before it asks anybody, it says in words of its own.
  if (answer.status >= 400 && !text.startsWith('{')) throw new Refused(tusProblem(answer.status, text));
  void reply.code(answer.status);
  for (const [name, value] of answer.headers) if (!/^(access-control-|content-)/.test(name)) void reply.header(name, value);
  return text === '' ? reply.send() : reply.type(answer.status >= 400 ? PROBLEM_TYPE : 'text/plain').send(text);
}

/** Only who handles the case brings files to it. */
async function requireHandler(database: Database, actor: Actor, caseId: CaseId): Promise<void> {
  const handles = await inTransaction(database, { agency: actor.agencyId }, (tx) => handlesCase(tx, actor.agencyId, caseId, actor.officerId));
  if (handles === null) throw new Refused(problem('not-found', '没有找到这个案件。'));
  if (!handles || !actor.roles.includes('officer')) {
    throw new Refused(problem('role-missing', '音像记录由本案承办人员上传。', { todo: '请由本案承办人员登录上传。' }));
  }
}

/** Resumable upload (tus 1.0.0) of the files of a case. */
export async function uploadRoutes(app: HttpServer, { database, tus, requireActor, signedIn }: UploadRoutes): Promise<void> {
  await app.register(async (scope) => {
    const routes = scope.withTypeProvider<ZodTypeProvider>();
    // The body is a stream: tus reads it from the request.
    routes.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload));
    const hidden = { onRequest: signedIn, schema: { hide: true } };
    routes.route({
      ...hidden, method: 'POST', url: '/api/cases/:caseId/uploads',
      handler: async (request, reply) => {
        const actor = requireActor(request);
        const { caseId } = CaseParams.parse(request.params);
        await requireHandler(database, actor, caseId);
        return forward(tus, request, reply, actor, caseId);
      },
    });
    routes.route({ ...hidden, method: ['HEAD', 'PATCH', 'DELETE'], url: `${UPLOADS}/:uploadId`, handler: async (request, reply) => forward(tus, request, reply, requireActor(request), null) });
    routes.route({
      onRequest: signedIn, method: 'GET', exposeHeadRoute: false, url: `${UPLOADS}/:uploadId`, schema: { summary: '文件上传到哪里', params: UploadParams, response: { 200: UploadView, ...problemResponses } },
      handler: async (request) => {
        const { agencyId: agency, officerId } = requireActor(request);
        return inTransaction(database, { agency }, async (tx) => {
          const upload = await findUpload(tx, agency, request.params.uploadId);
          if (upload?.by_officer !== officerId) throw new Refused(problem('not-found', '没有找到这个上传。', { todo: '请由开始上传的人员查看。' }));
          return uploadView(upload, upload.sha256 === null ? null : await objectOf(tx, agency, upload.sha256));
        });
      },
    });
  });
}

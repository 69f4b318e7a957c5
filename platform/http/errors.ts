import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Problem, problem } from '#kernel/problems.ts';
import { ObjectMissing, StoreUnavailable } from '#platform/objects/object-store.ts';
import { DatabaseUnavailable, isDiskFull, isRetryable, sqlState } from '#platform/postgres/failures.ts';
import { PROBLEM_TYPE, type ProblemBody, Refused, problemBody } from './problem.ts';

/** Worth the same request again, beside what `inTransaction` has tried itself: lock not available, statement over its time limit. */
const BUSY = ['55P03', '57014'];

const databaseProblem = (error: unknown): Problem | null => {
  if (isDiskFull(error)) {
    return problem('disk-full', '存储空间不足，本次操作没有保存。', { todo: '请通知系统管理员清理或者扩充存储空间后重试。' });
  }
  if (error instanceof DatabaseUnavailable) {
    return problem('database-unavailable', '数据库暂时连接不上。', {
      todo: '请稍后重试，重复提交不会重复办理；仍不能使用的，请通知系统管理员。',
    });
  }
  if (isRetryable(error) || BUSY.includes(sqlState(error) ?? '')) {
    return problem('database-unavailable', '系统繁忙，本次操作没有保存。', { todo: '请稍后重试。' });
  }
  return null;
};

const storageProblem = (error: unknown): Problem | null => {
  if (error instanceof StoreUnavailable) return problem('storage-unavailable', '文件存储暂时连接不上，或者拒绝了访问。', { todo: '请稍后重试；仍不能使用的，请通知系统管理员检查对象存储。' });
  if (error instanceof ObjectMissing) return problem('object-missing', '登记过的文件在存储中找不到。', { todo: '请立即报告系统管理员和审计管理员，从备份或者设备中的原始文件核实。' });
  return null;
};

type FieldErrors = ProblemBody['errors'];

/** zod names the object that holds unknown fields; the reader is shown each field. */
const fieldErrors = (validation: readonly { instancePath: string; message?: string; params: Record<string, unknown> }[]): FieldErrors =>
  validation.flatMap(({ instancePath, message = '不符合要求', params }) => {
    const path = instancePath === '/' ? '' : instancePath;
    const keys: unknown = params['keys'];
    return Array.isArray(keys) ? keys.map((key) => ({ path: `${path}/${String(key)}`, message })) : [{ path, message }];
  });

const FastifyFailure = z.object({ statusCode: z.number(), code: z.string().optional() });

const fastifyProblem = (error: unknown): Problem | null => {
  const failure = FastifyFailure.safeParse(error);
  if (!failure.success) return null;
  const { statusCode: status, code = '' } = failure.data;
  if (status === 413) return problem('body-too-large', '请求内容超过了允许的大小。', { todo: '请减少内容后重试；照片、音像等文件请用上传功能。' });
  if (status === 415) return problem('unsupported-media-type', '请求内容的格式不受支持，应当为 JSON。');
  if (status === 404) return problem('not-found', '请求的地址不存在。');
  // What remains with a 4xx status is Fastify's parsing of address, headers and body (a SyntaxError of JSON.parse among them).
  if (status === 400 && (code.startsWith('FST_ERR_') || error instanceof SyntaxError)) {
    return problem('malformed-body', '请求内容无法识别。', { todo: '请刷新页面后重试。' });
  }
  return null;
};

const validationProblem = (error: unknown): Problem | null => {
  if (!hasZodFastifySchemaValidationErrors(error)) return null;
  const errors = fieldErrors(error.validation);
  return problem('invalid-request', `有${errors.length}处填写不符合要求。`, { todo: '请按提示更正后重新提交。', evidence: { errors } });
};

/** The problem that an error thrown in a route is. What nobody foresaw becomes an incident number and nothing of its inside. */
export const problemOf = (error: unknown, incident: string): Problem => {
  if (error instanceof Refused) return error.problem;
  return (
    validationProblem(error) ??
    databaseProblem(error) ??
    storageProblem(error) ??
    fastifyProblem(error) ??
    problem('internal-error', `系统内部错误，事件编号 ${incident}。`, {
      todo: '请稍后重试；反复出现的，请把事件编号告知系统管理员。',
      evidence: { incident },
    })
  );
};

/** Renders a problem as a page, for a person who opened an address in the browser. */
export type ProblemPage = (body: ProblemBody, request: FastifyRequest) => string;

const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');

export const answerWith = (body: ProblemBody, request: FastifyRequest, reply: FastifyReply, page?: ProblemPage): FastifyReply => {
  void reply.code(body.status);
  if (page !== undefined && wantsPage(request)) return reply.type('text/html; charset=utf-8').send(page(body, request));
  // Serialised here and not by the route's response schema: a problem must get out also where a route declares none.
  return reply.type(PROBLEM_TYPE).send(JSON.stringify(body));
};

export const errorHandler =
  (page?: ProblemPage) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const body = problemBody(problemOf(error, request.id));
    if (body.status >= 500) request.log.error({ err: error, code: body.code }, body.title);
    return answerWith(body, request, reply, page);
  };

export const notFoundHandler =
  (page?: ProblemPage) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    answerWith(problemBody(problem('not-found', '请求的地址不存在。', { todo: '请核对地址，或者返回首页重新查找。' })), request, reply, page);

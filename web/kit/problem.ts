import { z } from 'zod';

/** RFC 9457 problem details as the platform sends them. Lenient where the server may say more one day. */
export const Problem = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  todo: z.string().optional(),
  articles: z.array(z.string()).default([]),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  evidence: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What went wrong with a request, as an error that carries the problem. */
export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'RequestFailed';
    this.problem = problem;
  }
}

const made = (code: string, title: string, detail: string, todo: string): Problem => ({ title, status: 0, detail, code, todo, articles: [], errors: [] });

export const offline = (): Problem => made('offline', '没有连接上服务器', '请求没有得到答复。', '请检查网络后重试；重复提交不会重复办理。');

/** The server answered, but not with what this page understands: mostly a page left open over an upgrade. */
export const unreadable = (): Problem => made('unreadable-answer', '服务器的答复无法识别', '页面与服务器的版本可能不一致。', '请刷新页面后重试。');

export const problemOf = (error: unknown): Problem =>
  error instanceof RequestFailed ? error.problem : made('page-error', '页面出错', error instanceof Error ? error.message : '原因不明', '请刷新页面后重试。');

export const isSignedOut = (error: unknown): boolean => error instanceof RequestFailed && error.problem.code === 'sign-in-required';

import { z } from 'zod';
import { PROBLEMS, type Problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';

/** A field that failed: where it stands in the request (JSON Pointer) and what to do about it. */
const FieldError = z.object({ path: z.string(), message: z.string() });

/** RFC 9457 problem details, as every refusal and every failure leaves the server. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** What the reader can do next. */
  todo: z.string().optional(),
  /** Where it is written, as printed. */
  articles: z.array(z.string()),
  errors: z.array(FieldError),
  evidence: z.record(z.string(), z.unknown()).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

export const PROBLEM_TYPE = 'application/problem+json';

/** For the `response` schemas of a route, beside its success. */
export const problemResponses = { '4xx': ProblemBody, '5xx': ProblemBody } as const;

const FieldErrors = z.array(FieldError).catch([]);

/** Fields that failed stand in a problem's evidence under `errors`; here they become a member of their own. */
export const problemBody = (problem: Problem): ProblemBody => {
  const { status, title } = PROBLEMS[problem.code];
  const { errors, ...evidence } = problem.evidence ?? {};
  return {
    type: `urn:mingjian:problem:${problem.code}`,
    title,
    status,
    detail: problem.detail,
    code: problem.code,
    ...(problem.todo === undefined ? {} : { todo: problem.todo }),
    articles: problem.articles.map((citation) => citation.text),
    errors: FieldErrors.parse(errors),
    ...(Object.keys(evidence).length === 0 ? {} : { evidence }),
  };
};

/** A refusal on its way out of a route: domain code returns a `Result`, and only the edge throws it to the error handler. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** The value, or the problem as the answer to the request. */
export const valueOf = <Value>(result: Result<Value, Problem>): Value => {
  if (result.ok) return result.value;
  throw new Refused(result.error);
};

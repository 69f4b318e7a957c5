import type { Citation } from '#kernel/citations.ts';
import { problem, type Problem, type ProblemCode } from '#kernel/problems.ts';

/** Why the law does not allow a step: one reason, in a sentence, with what to do and where it is written. */
export interface Refusal {
  /** Stable name of the rule that refuses, for tests and statistics, e.g. 'certificate-expired'. */
  readonly rule: string;
  readonly sentence: string;
  readonly todo?: string;
  readonly articles: readonly Citation[];
  readonly evidence?: Readonly<Record<string, unknown>>;
}

export const refuse = (
  rule: string, sentence: string, articles: readonly Citation[], rest: Pick<Refusal, 'todo' | 'evidence'> = {},
): Refusal => ({ rule, sentence, articles, ...rest });

/** One problem for the reader from all the reasons: the first leads, all are kept as evidence. */
export function problemFrom(refusals: readonly [Refusal, ...Refusal[]], code: ProblemCode = 'law-refuses'): Problem {
  const [first] = refusals;
  const articles = refusals.flatMap((refusal) => refusal.articles);
  const distinct = articles.filter((article, index) => articles.findIndex((other) => other.text === article.text) === index);
  return problem(code, refusals.map((refusal) => refusal.sentence).join('；'), {
    ...(first.todo === undefined ? {} : { todo: first.todo }),
    articles: distinct,
    evidence: { refusals: refusals.map(({ rule, sentence, evidence }) => ({ rule, sentence, ...(evidence ? { evidence } : {}) })) },
  });
}

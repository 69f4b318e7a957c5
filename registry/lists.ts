import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { CatalogueRow } from '#law/catalogue.ts';

/** Lists by editions: which there are, and what one holds. */

export const ListKind = z.enum(['review-catalogue']);
export type ListKind = z.infer<typeof ListKind>;

export const LIST_NAMES = { 'review-catalogue': '重大执法决定法制审核目录清单' } as const satisfies Record<ListKind, string>;

/** 重大执法决定法制审核目录清单 (F-05), numbered from 1. */
export const CatalogueContent = z.strictObject({ rows: z.array(CatalogueRow).min(1, '请至少填写一项').max(500) }).check(({ value, issues }) => {
  for (const [index, { number }] of value.rows.entries()) {
    if (number !== index + 1) issues.push({ code: 'custom', message: '序号应当从1起连续编排', path: ['rows', index, 'number'], input: number });
  }
});

export const LIST_CONTENTS = { 'review-catalogue': CatalogueContent } as const satisfies Record<ListKind, z.ZodType>;

/** A new edition comes into force today or later. The first may say since when the list has stood: it stood before the platform did. */
export const checkEffective = (from: LegalDate, today: LegalDate, first: boolean): Result<LegalDate, Problem> => {
  if (first || from >= today) return ok(from);
  const message = '新版本的生效日期不能早于今天';
  return fail(problem('invalid-request', `${message}。`, { evidence: { errors: [{ path: '/effectiveFrom', message }] } }));
};

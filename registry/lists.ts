import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { type Problem, fieldProblem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { CatalogueRow } from '#law/catalogue.ts';
import { PROFILES, type ProfileCode } from '#law/profiles/index.ts';
import { ProfileEdition } from '#law/profiles/profile.ts';

/** Lists by editions: which there are, and what one holds. */

export const ListKind = z.enum(['review-catalogue', 'agency-profile']);
export type ListKind = z.infer<typeof ListKind>;

/** 重大执法决定法制审核目录清单 (F-05), numbered from 1. */
export const CatalogueContent = z.strictObject({ rows: z.array(CatalogueRow).min(1, '请至少填写一项').max(500) }).check(({ value, issues }) => {
  for (const [index, { number }] of value.rows.entries()) {
    if (number !== index + 1) issues.push({ code: 'custom', message: '序号应当从1起连续编排', path: ['rows', index, 'number'], input: number });
  }
});

const CODES = Object.keys(PROFILES) as [ProfileCode, ...ProfileCode[]]; // keys of a constant object
export const ProfileBase = z.enum(CODES);

/** 机关方案: the plan the agency started from, what it changed, and why this edition was made. */
export const ProfileContent = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  profile: ProfileEdition.extend({ base: ProfileBase }),
});
export type ProfileContent = z.infer<typeof ProfileContent>;

/** What tells one list from another; all of them are drafted, approved and kept alike. */
export interface EditedList<Content> {
  readonly kind: ListKind;
  readonly name: string;
  readonly content: z.ZodType<Content>;
}

export const CATALOGUE_LIST = { kind: 'review-catalogue', name: '重大执法决定法制审核目录清单', content: CatalogueContent } as const satisfies EditedList<unknown>;
export const PROFILE_LIST = { kind: 'agency-profile', name: '机关方案', content: ProfileContent } as const satisfies EditedList<unknown>;

export const LISTS = { 'review-catalogue': CATALOGUE_LIST, 'agency-profile': PROFILE_LIST } as const satisfies Record<ListKind, EditedList<unknown>>;

/** A new edition comes into force today or later. The first may say since when the list has stood: it stood before the platform did. */
export const checkEffective = (from: LegalDate, today: LegalDate, first: boolean): Result<LegalDate, Problem> => {
  if (first || from >= today) return ok(from);
  return fail(fieldProblem('/effectiveFrom', '新版本的生效日期不能早于今天'));
};

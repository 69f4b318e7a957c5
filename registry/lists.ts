import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { type Problem, fieldProblem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { rowComplaints } from '#law/actions/listed.ts';
import { CatalogueRow } from '#law/catalogue.ts';
import { BenchmarkContent, RandomInspectionContent, RecordingContent } from '#law/lists/in-force.ts';
import { CASE_STEPS } from '#law/lists/tables/recording.ts';
import { PROFILES, type ProfileCode } from '#law/profiles/index.ts';
import { ProfileEdition } from '#law/profiles/profile.ts';

/** Lists by editions: which there are, and what one holds. */

export const ListKind = z.enum(['review-catalogue', 'random-inspection', 'benchmarks', 'recording', 'agency-profile']);
export type ListKind = z.infer<typeof ListKind>;

/** 重大执法决定法制审核目录清单 (F-05), numbered from 1. */
export const CatalogueContent = z.strictObject({ rows: z.array(CatalogueRow).min(1, '请至少填写一项').max(500) }).check(({ value, issues }) => {
  for (const [index, row] of value.rows.entries()) {
    if (row.number !== index + 1) issues.push({ code: 'custom', message: '序号应当从1起连续编排', path: ['rows', index, 'number'], input: row.number });
    for (const message of rowComplaints(row)) issues.push({ code: 'custom', message, path: ['rows', index], input: row });
  }
});

/** 随机抽查事项清单 (B-06): a task names its item, so no two items have one name. */
const RandomInspections = RandomInspectionContent.check(({ value, issues }) => {
  for (const [index, { item }] of value.rows.entries()) {
    if (value.rows.findIndex((one) => one.item === item) !== index) issues.push({ code: 'custom', message: `抽查事项“${item}”重复，请加以区分`, path: ['rows', index, 'item'], input: item });
  }
});

/** 音像记录事项清单 (E-04): rows mean steps that there are. */
const Recordings = RecordingContent.check(({ value, issues }) => {
  for (const [index, { steps = [] }] of value.rows.entries()) {
    const unknown = steps.filter((step) => !Object.hasOwn(CASE_STEPS, step));
    if (unknown.length > 0) issues.push({ code: 'custom', message: `没有“${unknown.join('、')}”这样的办案环节`, path: ['rows', index, 'steps'], input: steps });
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
export interface EditedList<Content, Kind extends string = ListKind> {
  readonly kind: Kind;
  readonly name: string;
  readonly content: z.ZodType<Content>;
  /** What stands against a content beyond its shape; asked of a draft and again when it is approved. */
  readonly judge?: (content: Content) => Result<unknown, Problem>;
  /** No edition of it, not even the first, begins before it is approved. */
  readonly fromToday?: true;
}

const CATALOGUE_LIST = { kind: 'review-catalogue', name: '重大执法决定法制审核目录清单', content: CatalogueContent } as const satisfies EditedList<unknown>;
const RANDOM_INSPECTION_EDITED = { kind: 'random-inspection', name: '随机抽查事项清单', content: RandomInspections } as const satisfies EditedList<unknown>;
const BENCHMARKS_EDITED = { kind: 'benchmarks', name: '行政处罚裁量基准', content: BenchmarkContent } as const satisfies EditedList<unknown>;
const RECORDING_EDITED = { kind: 'recording', name: '音像记录事项清单', content: Recordings } as const satisfies EditedList<unknown>;
export const PROFILE_LIST = { kind: 'agency-profile', name: '机关方案', content: ProfileContent } as const satisfies EditedList<unknown>;

/** The lists that are tables, all edited and published alike (law/lists/tables). */
export const TABLE_LISTS = {
  'review-catalogue': CATALOGUE_LIST, 'random-inspection': RANDOM_INSPECTION_EDITED, benchmarks: BENCHMARKS_EDITED, recording: RECORDING_EDITED,
} as const satisfies Record<Exclude<ListKind, 'agency-profile'>, EditedList<unknown>>;

export const LISTS = { ...TABLE_LISTS, 'agency-profile': PROFILE_LIST } as const satisfies Record<ListKind, EditedList<unknown>>;

/** A new edition comes into force today or later. The first may say since when the list has stood: it stood before the platform did. */
export const checkEffective = (from: LegalDate, today: LegalDate, first: boolean): Result<LegalDate, Problem> => {
  if (first || from >= today) return ok(from);
  return fail(fieldProblem('/effectiveFrom', '新版本的生效日期不能早于今天'));
};

import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { BenchmarkFactor, BenchmarkTier, LeniencyRow } from './benchmark-row.ts';
import { RandomInspectionRow } from './random-inspection-row.ts';
import { RecordingRow } from './recording-row.ts';

/** What the editions of the lists hold, and the editions that rules are told of. */

const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).max(2000, '一个清单最多二千项');
const FULL = '请至少填写一项';

export const RecordingContent = z.strictObject({ rows: rowsOf(RecordingRow).min(1, FULL) });
export const RandomInspectionContent = z.strictObject({ rows: rowsOf(RandomInspectionRow).min(1, FULL) });
export const BenchmarkContent = z.strictObject({
  tiers: rowsOf(BenchmarkTier).default([]), factors: rowsOf(BenchmarkFactor).default([]), leniency: rowsOf(LeniencyRow).default([]),
}).refine(({ tiers, factors, leniency }) => tiers.length + factors.length + leniency.length > 0, { path: ['tiers'], message: FULL });

interface Edition {
  readonly edition: number;
  /** In force from this day on. */
  readonly from: LegalDate;
}

export type BenchmarkEdition = Edition & z.infer<typeof BenchmarkContent>;
export type RandomInspectionEdition = Edition & z.infer<typeof RandomInspectionContent>;
export type RecordingEdition = Edition & z.infer<typeof RecordingContent>;

/** The agency's lists as they stand on a day; null, or none, where it has none. */
export interface AgencyLists {
  /** Newest first, the superseded ones with them: a case may end under the benchmarks it began under. */
  readonly benchmarks: readonly BenchmarkEdition[];
  readonly randomInspection: RandomInspectionEdition | null;
  /** Newest first, the superseded ones with them: an act is recorded as the edition of its own day demands. */
  readonly recording: readonly RecordingEdition[];
}

export const NO_LISTS: AgencyLists = { benchmarks: [], randomInspection: null, recording: [] };

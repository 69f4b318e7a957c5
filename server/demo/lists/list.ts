import { addMonths, addYears, type LegalDate } from '#kernel/dates.ts';
import { BenchmarkContent, RandomInspectionContent, RecordingContent, type AgencyLists } from '#law/lists/in-force.ts';
import type { RecordingRow } from '#law/lists/recording-row.ts';

/** A list of an agency of the demonstration, by its editions: each took effect so many months before the district was loaded. */
export interface DemoList {
  readonly kind: 'random-inspection' | 'benchmarks' | 'recording';
  readonly editions: readonly { readonly monthsBefore: number; readonly content: object }[];
}

/** What is as old as the agency itself. */
export const FROM_THE_BEGINNING = 36;

export const beganOn = (anchor: LegalDate, monthsBefore: number): LegalDate =>
  (monthsBefore === FROM_THE_BEGINNING ? addYears(anchor, -3) : addMonths(anchor, -monthsBefore));

const editionsOf = (lists: readonly DemoList[], kind: DemoList['kind'], anchor: LegalDate) =>
  (lists.find((one) => one.kind === kind)?.editions ?? [])
    .map(({ monthsBefore, content }, index) => ({ edition: index + 1, from: beganOn(anchor, monthsBefore), content })).toReversed();

/** The lists as the rules are told of them on the day of reference. */
export function agencyLists(lists: readonly DemoList[], anchor: LegalDate): AgencyLists {
  const [random] = editionsOf(lists, 'random-inspection', anchor);
  return {
    benchmarks: editionsOf(lists, 'benchmarks', anchor).map(({ content, ...one }) => ({ ...one, ...BenchmarkContent.parse(content) })),
    randomInspection: random === undefined ? null : { edition: random.edition, from: random.from, ...RandomInspectionContent.parse(random.content) },
    recording: editionsOf(lists, 'recording', anchor).map(({ content, ...one }) => ({ ...one, ...RecordingContent.parse(content) })),
  };
}

type Recorded = readonly [stage: string, content: string, coverage: NonNullable<RecordingRow['coverage']>, steps: readonly string[]];

/** 音像记录事项清单, row by row; the steps that each means were chosen by whoever drafted it. */
export const recording = (unit: string, rows: readonly Recorded[]): DemoList => ({
  kind: 'recording', editions: [{
    monthsBefore: FROM_THE_BEGINNING,
    content: {
      rows: rows.map(([stage, content, coverage, steps], index) => ({
        number: String(index + 1), kind: [...new Set(steps.map((step) => KINDS[step.replace(/\/.*/, '')] ?? ''))].join('、'), stage, content,
        means: coverage === 'whole' ? '执法记录仪全程录像' : '执法记录仪录像、照相',
        unit, retention: '同案卷保管期限', coverage, steps: [...steps],
      })),
    },
  }],
});

const KINDS: Readonly<Record<string, string>> = { 'penalty-ordinary': '行政处罚', 'coercion-measure': '行政强制', 'coercion-enforcement': '行政强制', inspection: '行政检查' };

export const randomInspection = (rows: readonly object[]): DemoList => ({ kind: 'random-inspection', editions: [{ monthsBefore: FROM_THE_BEGINNING, content: { rows } }] });

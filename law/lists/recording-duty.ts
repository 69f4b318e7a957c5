import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { RecordingEdition } from './in-force.ts';
import type { RecordingRow } from './recording-row.ts';

/** What of a step has to be recorded by sound and picture, and which row of the list in force says so (E-04 to E-06). */
export interface RecordingDuty {
  readonly edition: number;
  readonly number: string;
  readonly whole: boolean;
  /** What the row calls it. */
  readonly subject: string;
  readonly means: string | null;
}

/** 全程: as the drafter said; else as the words of the list say. */
const isWhole = ({ coverage, means, content, scene }: RecordingRow): boolean =>
  coverage === undefined ? [means, content, scene].some((words) => /全程|全过程/.test(words ?? '')) : coverage === 'whole';

/** What the edition in force on the day `on` wants recorded of a step; none where there is no list yet, or no row of it means the step. */
export function recordingsFor(editions: readonly RecordingEdition[], kind: string, step: string, on: LegalDate): readonly RecordingDuty[] {
  const list = editions.find(({ from }) => compareDates(from, on) <= 0);
  return (list?.rows ?? []).filter(({ steps = [] }) => steps.includes(`${kind}/${step}`)).map((row) => ({
    edition: list?.edition ?? 0, number: row.number, whole: isWhole(row), means: row.means ?? null,
    subject: [row.stage, row.item, row.subject].filter((one) => one !== undefined).join('，'),
  }));
}

export const coverageName = (whole: boolean): string => (whole ? '全程音像记录' : '关键环节音像记录');

/** Why, in a sentence. */
export const recordingSentence = ({ edition, number, whole, subject, means }: RecordingDuty): string =>
  `${coverageName(whole)}：音像记录事项清单（第${edition}版）第${number}项“${subject}”${means === null ? '' : `，记录方式：${means}`}`;

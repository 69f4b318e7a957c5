import { addDays, addHours, chinaDateOf, type Instant, type LegalDate } from '#kernel/dates.ts';
import { bindingOn, type Clockwork } from '#law/engine/facts.ts';

/** What the period of storage is judged by. */
export interface Stored {
  readonly endedAt: Instant;
  readonly storedAt: Instant;
  readonly returnedAt?: Instant;
  readonly lateReason?: string;
}

export const STORAGE_STANDINGS = {
  unregulated: '没有规定存储期限', 'in-time': '按期存储', excused: '因故未能及时存储，返回单位后在规定时间内存储', late: '逾期存储',
} as const;

export interface Storage {
  readonly standing: keyof typeof STORAGE_STANDINGS;
  /** The last day for storing; null where no source sets one. */
  readonly due: LegalDate | null;
  readonly source: string | null;
}

/** 当天储存；确实无法及时储存的，返回单位后二十四小时以内储存: in hours, not days, where a reason is given. */
export function storageOf({ endedAt, storedAt, returnedAt, lateReason }: Stored, clockwork: Clockwork): Storage {
  const ended = chinaDateOf(endedAt);
  const rule = bindingOn(clockwork, 'recording.storage', ended);
  if (rule === null || typeof rule.value !== 'number') return { standing: 'unregulated', due: null, source: null };
  const due = addDays(ended, rule.value);
  const source = rule.citation?.text ?? null;
  if (chinaDateOf(storedAt) <= due) return { standing: 'in-time', due, source };
  const late = bindingOn(clockwork, 'recording.storage-late', ended);
  const excused = returnedAt !== undefined && lateReason !== undefined && typeof late?.value === 'number' && storedAt <= addHours(returnedAt, late.value);
  return { standing: excused ? 'excused' : 'late', due, source };
}

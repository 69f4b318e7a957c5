import { epochOf, Instant } from '#kernel/dates.ts';
import type { RegisterRecording } from '#law/forms/recording.ts';
import { UNREAD, type Probe, type Unread } from './recording-contract.ts';

/** Clocks of recorders are set by hand: less than this is no sign of anything. */
const TOLERANCE_MS = 10 * 60_000;

/** A film may be a little shorter than the time between pressing the button twice. */
const TOLERANCE_SECONDS = 60;

/** What the officer said and what stands in the file, where they do not fit. For a person to look into: the record is kept either way. */
export function doubtsOf({ kind, startedAt, endedAt }: Pick<RegisterRecording, 'kind' | 'startedAt' | 'endedAt'>, probe: Probe | Unread | null): readonly string[] {
  if (probe === 'unreadable' || probe === 'out-of-bounds') return [`文件${UNREAD[probe]}`];
  if (probe === null || typeof probe === 'string') return [];
  const stated = (epochOf(endedAt) - epochOf(startedAt)) / 1000;
  const made = Instant.safeParse(probe.madeAt);
  const outside = made.success && (epochOf(made.data) < epochOf(startedAt) - TOLERANCE_MS || epochOf(made.data) > epochOf(endedAt) + TOLERANCE_MS);
  return [
    ...(outside ? [`文件内的录制时间（${probe.madeAt ?? ''}）不在登记的起止时间内`] : []),
    ...(kind !== 'photo' && probe.durationSeconds !== null && Math.abs(probe.durationSeconds - stated) > TOLERANCE_SECONDS
      ? [`文件时长约${Math.round(probe.durationSeconds)}秒，登记的起止时间相隔${Math.round(stated)}秒`] : []),
  ];
}

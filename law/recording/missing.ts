import type { LegalDate } from '#kernel/dates.ts';
import type { Citation } from '#kernel/citations.ts';
import type { EventId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { bindingOn, type Clockwork, type Facts } from '#law/engine/facts.ts';
import type { AnnounceRecording, ExplainNoRecording } from '#law/forms/recording.ts';
import { recordingsFor, type RecordingDuty } from '#law/lists/recording-duty.ts';
import { recordingStateOf, type RecordingState } from './state.ts';
import { storageOf } from './storage.ts';

/** An act of the case without the recording that a row of the list demands of it. */
export interface MissingRecording {
  readonly event: CaseEvent;
  readonly duty: RecordingDuty;
  /** Made and still in the device, as somebody announced; its time for storage is not over. */
  readonly announced: boolean;
}

type Names = Pick<AnnounceRecording, 'event' | 'alsoOf'>;
const namesOf = ({ event, alsoOf = [] }: Names): readonly EventId[] => [...(event === undefined ? [] : [event]), ...alsoOf];

/** The acts that a recording is of: those it names itself, and those it was announced to be of. */
const actsOf = ({ data }: RecordingState['recordings'][number], { announcements }: RecordingState): readonly EventId[] =>
  [data, ...announcements.filter(({ id }) => id === data.announced).map((one) => one.data)].flatMap(namesOf);

/** A photograph shows a moment, never the whole of an act. */
const fits = ({ kind }: Pick<AnnounceRecording, 'kind'>, { whole }: RecordingDuty): boolean => !whole || kind !== 'photo';

/** 全程: what touches the person or vital property is not left to the written record. */
const excuses = ({ ground }: ExplainNoRecording, { whole }: RecordingDuty): boolean => !whole || ground === 'impossible';

/**
 * What each act of the case lacks of the recordings that the list in force on its day demands, until a recording that names it is
 * registered or a reason that the row allows is given. An act of before the first edition lacks nothing. A clip or a redacted copy is none.
 */
export function missingRecordings(kind: string, events: readonly CaseEvent[], facts: Pick<Facts, 'lists' | 'now'> & Clockwork): readonly MissingRecording[] {
  const owed = events.flatMap((event) => recordingsFor(facts.lists.recording, kind, event.step, event.on).map((duty) => ({ event, duty })));
  if (owed.length === 0) return [];
  const state = recordingStateOf(events);
  const originals = state.recordings.filter(({ data }) => data.origin === undefined);
  const inTime = state.announcements.filter(({ data, settled }) => !settled && storageOf({ endedAt: data.endedAt, storedAt: facts.now }, facts).standing !== 'late');
  return owed
    .filter(({ event, duty }) => !originals.some((one) => fits(one.data, duty) && actsOf(one, state).includes(event.id)))
    .filter(({ event, duty }) => !state.unrecorded.some(({ data }) => data.event === event.id && excuses(data, duty)))
    .map(({ event, duty }) => ({ event, duty, announced: inTime.some(({ data }) => fits(data, duty) && namesOf(data).includes(event.id)) }));
}

/** The provision that has contested acts recorded by sound and picture whatever the written record is worth; null where none binds. */
export function soundAndPicture(facts: Clockwork, on: LegalDate): Citation | null {
  const rule = bindingOn(facts, 'recording.contested', on);
  return rule?.value === 'av' || rule?.value === 'full-av' ? rule.citation : null;
}

/** The rows that demand the whole of this act, by the edition of its day. */
export const wholeOf = (kind: string, { step, on }: Pick<CaseEvent, 'step' | 'on'>, { lists }: Pick<Facts, 'lists'>): readonly RecordingDuty[] =>
  recordingsFor(lists.recording, kind, step, on).filter(({ whole }) => whole);

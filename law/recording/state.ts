import type { Instant } from '#kernel/dates.ts';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { AnnounceRecording, DecideUse, ExplainNoRecording, RegisterRecording, RequestUse, WithdrawAnnouncement } from '#law/forms/recording.ts';
import type { Storage } from './storage.ts';

interface Said {
  readonly id: EventId;
  readonly by: OfficerId;
  readonly at: Instant;
}

export interface Recording extends Said {
  readonly data: RegisterRecording & { readonly computed: { readonly storage: Storage } };
}

export interface UseRequest extends Said {
  readonly data: RequestUse;
  readonly decision: (Said & { readonly granted: boolean; readonly opinion: string }) | null;
}

export interface Announcement extends Said {
  readonly data: AnnounceRecording;
  readonly settled: boolean;
}

/** Everything about recordings that the log of a case holds. */
export interface RecordingState {
  readonly recordings: readonly Recording[];
  readonly uses: readonly UseRequest[];
  readonly announcements: readonly Announcement[];
  readonly unrecorded: readonly (Said & { readonly data: ExplainNoRecording })[];
}

const NOTHING: RecordingState = { recordings: [], uses: [], announcements: [], unrecorded: [] };

const settle = (announcements: RecordingState['announcements'], id: EventId | undefined): RecordingState['announcements'] =>
  announcements.map((one) => (one.id === id ? { ...one, settled: true } : one));

/** The log holds what the forms of these steps let in. */
function evolve(state: RecordingState, { step, id, by, at, data }: CaseEvent): RecordingState {
  const said: Said = { id, by, at };
  switch (step) {
    case 'announce-recording':
      return { ...state, announcements: [...state.announcements, { ...said, data: data as AnnounceRecording, settled: false }] };
    case 'withdraw-announcement':
      return { ...state, announcements: settle(state.announcements, (data as WithdrawAnnouncement).announced) };
    case 'register-recording': {
      const recording = data as Recording['data'];
      return { ...state, recordings: [...state.recordings, { ...said, data: recording }], announcements: settle(state.announcements, recording.announced) };
    }
    case 'explain-no-recording':
      return { ...state, unrecorded: [...state.unrecorded, { ...said, data: data as ExplainNoRecording }] };
    case 'request-recording-use':
      return { ...state, uses: [...state.uses, { ...said, data: data as RequestUse, decision: null }] };
    case 'decide-recording-use': {
      const { request, granted, opinion } = data as DecideUse;
      return { ...state, uses: state.uses.map((one) => (one.id === request ? { ...one, decision: { ...said, granted, opinion } } : one)) };
    }
    default:
      return state;
  }
}

export const recordingStateOf = (events: readonly CaseEvent[]): RecordingState => events.reduce(evolve, NOTHING);

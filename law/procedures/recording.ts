import { chinaDateOf } from '#kernel/dates.ts';
import { steps, type ActionDefinition, type StepDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { AnnounceRecording, DecideUse, ExplainNoRecording, RegisterRecording, RequestUse, WithdrawAnnouncement } from '#law/forms/recording.ts';
import { storageOf } from '#law/recording/storage.ts';
import { cite } from '#law/statutes/index.ts';

const RECORDS = [cite('penalty-2021', 47), cite('state-council-2018', '三（八）')];
const KEPT = [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')];
const USED = [cite('penalty-2021', 50), cite('state-council-2018', '三（九）')];

/** The announcement that an event opens or settles, by its id. */
const announcementOf = (event: CaseEvent): string =>
  event.step === 'announce-recording' ? event.id : (event.data as { announced?: string }).announced ?? ''; // forms of the steps below

/**
 * The steps of recordings (音像记录), the same in every action kind: they go beside the procedure and change nothing of it. What they
 * rest on is the log itself, so the system 'recording' has the rules (record/recording-rules.ts).
 */
function stepsOf<State>(open: readonly string[], ever: readonly string[]): readonly StepDefinition<State>[] {
  const step = steps<State>();
  const shared = { system: 'recording', stage: 'investigation', apply: (state: State) => state } as const;
  return [
    step({ ...shared, code: 'announce-recording', name: '登记待存储的音像记录', by: ['officer'], from: open, articles: KEPT, form: AnnounceRecording }),
    step({ ...shared, code: 'withdraw-announcement', name: '撤回待存储登记', by: ['officer'], from: open, articles: KEPT, form: WithdrawAnnouncement }),
    step({
      ...shared, code: 'register-recording', name: '登记音像记录', by: ['officer'], from: open, articles: RECORDS, form: RegisterRecording,
      compute: (_state, data, _command, facts) => ({ storage: storageOf(data, facts) }),
    }),
    step({ ...shared, code: 'explain-no-recording', name: '说明未作音像记录的理由', by: ['officer'], from: open, articles: RECORDS, form: ExplainNoRecording }),
    step({
      ...shared, code: 'request-recording-use', name: '申请使用音像记录', by: ['officer', 'reviewer', 'archivist', 'supervisor', 'publisher', 'head'], from: ever, articles: USED, form: RequestUse,
    }),
    step({ ...shared, code: 'decide-recording-use', name: '审批音像记录的使用', by: ['head'], task: true, from: ever, articles: USED, form: DecideUse }),
  ];
}

/** A recording is stored on the day the activity ended; the clock runs from its announcement until the file is registered. */
const storageClock = <State>(): ObligationDefinition<State> => ({
  code: 'store-recording', name: '存储音像记录', effect: 'duty', length: 'recording.storage', articles: KEPT,
  opens: ['announce-recording'], closes: ['register-recording', 'withdraw-announcement'],
  key: (_state, event) => announcementOf(event), start: (_state, event) => chinaDateOf((event.data as AnnounceRecording).endedAt), // only the form of the step that opens it
});

/** An action kind with recordings beside every phase that has begun and not ended; copies may be asked for ever after. */
export function withRecordings<State>(action: ActionDefinition<State>): ActionDefinition<State> {
  const none = action.view(action.initial).phase;
  const ever = Object.keys(action.phases).filter((phase) => phase !== none);
  const open = ever.filter((phase) => action.phases[phase]?.final !== true);
  return {
    ...action,
    steps: { ...action.steps, ...Object.fromEntries(stepsOf<State>(open, ever).map((one) => [one.code, one])) },
    obligations: [...action.obligations, storageClock<State>()],
  };
}

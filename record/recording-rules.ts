import type { Facts } from '#law/engine/facts.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing, SystemRules } from '#law/engine/systems.ts';
import type { AnnounceRecording, DecideUse, ExplainNoRecording, RegisterRecording, RequestUse, WithdrawAnnouncement } from '#law/forms/recording.ts';
import { recordingSentence } from '#law/lists/recording-duty.ts';
import { soundAndPicture, wholeOf } from '#law/recording/missing.ts';
import { storageOf } from '#law/recording/storage.ts';
import { cite } from '#law/statutes/index.ts';
import type { AttachScan } from '#law/forms/scan.ts';
import { scanWrong } from './scan-rules.ts';
import { SIGNING_STEPS, signingWrong } from './signature-rules.ts';
import { recordingStateOf, type RecordingState } from '#law/recording/state.ts';

const RECORDS = [cite('penalty-2021', 47), cite('state-council-2018', '三（八）')];
const KEPT = [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')];
const SECRET = [cite('penalty-2021', 50)];

/** Steps that a handler of the case takes and nobody else. */
const HANDLERS_ONLY = new Set(['announce-recording', 'withdraw-announcement', 'register-recording', 'explain-no-recording']);

const unknown = (what: string): Refusal => refuse('recording-unknown', `本案没有这一${what}`, KEPT, { todo: '请刷新页面后重新选择。' });

function timesWrong({ startedAt, endedAt, storedAt }: AnnounceRecording & { readonly storedAt?: string }, facts: Facts): readonly Refusal[] {
  const todo = '请核对录制的开始、结束时间。';
  return [
    ...(startedAt <= endedAt ? [] : [refuse('recording-time-order', '录制的结束时间早于开始时间', RECORDS, { todo })]),
    ...(endedAt <= (storedAt ?? facts.now) ? [] : [refuse('recording-in-the-future', '录制的结束时间晚于存储（登记）的时间', RECORDS, { todo })]),
  ];
}

function lateWithoutReason(data: RegisterRecording, facts: Facts): readonly Refusal[] {
  const storage = storageOf(data, facts);
  if (storage.standing !== 'late' || data.lateReason !== undefined) return [];
  return [refuse('late-reason-missing', `音像记录应当在${storage.due ?? ''}前存储，现已逾期`, KEPT, {
    todo: '写明未能及时存储的理由；确实无法及时存储的，同时写明返回单位的时间。', evidence: { due: storage.due, source: storage.source },
  })];
}

/** 剪辑、遮蔽: only of a recording of the case, and only as approved. */
function derivationWrong({ origin, sha256 }: RegisterRecording, state: RecordingState): readonly Refusal[] {
  if (origin === undefined) return [];
  const source = state.recordings.find(({ id }) => id === origin.recording);
  if (source === undefined) return [unknown('原始音像记录')];
  const approval = state.uses.find(({ id }) => id === origin.approval);
  const approved = approval?.decision?.granted === true && approval.data.recording === origin.recording && approval.data.use === origin.manner;
  return [
    ...(approved ? [] : [refuse('derivation-unapproved', '制作剪辑、遮蔽副本应当先经批准', SECRET, { todo: '先办理“申请使用音像记录”，由机关负责人审批。' })]),
    ...(source.data.sha256 === sha256 ? [refuse('derivation-unchanged', '上传的文件就是原始记录，不是剪辑、遮蔽副本', KEPT, { todo: '请选择制作好的副本。' })] : []),
    ...(state.recordings.some(({ data }) => data.origin?.approval === origin.approval) ? [refuse('approval-used', '这一批准已经用于另一副本', SECRET, { todo: '请重新申请。' })] : []),
  ];
}

/** The acts that it says to record are in the log. */
const namedWrong = ({ event, alsoOf = [] }: Pick<AnnounceRecording, 'event' | 'alsoOf'>, events: Standing['events']): readonly Refusal[] =>
  ([...alsoOf, ...(event === undefined ? [] : [event])].every((named) => events.some(({ id }) => id === named)) ? [] : [unknown('案件记录')]);

function registrationWrong(data: RegisterRecording, { events }: Standing, facts: Facts): readonly Refusal[] {
  const state = recordingStateOf(events);
  const announcement = state.announcements.find(({ id }) => id === data.announced);
  return [
    ...timesWrong(data, facts), ...lateWithoutReason(data, facts), ...derivationWrong(data, state),
    ...namedWrong(data, events),
    ...(data.announced === undefined || announcement?.settled === false ? [] : [unknown('待存储登记')]),
  ];
}

/** 文字记录能够全面有效记录的，可以不进行音像记录: where neither a stricter source binds nor a row of the list has the whole recorded. */
function explanationWrong({ event, ground }: ExplainNoRecording, { events, view }: Standing, { on }: StepCommand, facts: Facts): readonly Refusal[] {
  const act = events.find(({ id }) => id === event);
  if (act === undefined) return [unknown('案件记录')];
  if (ground !== 'text-suffices') return [];
  const todo = '补充音像记录；因设备故障等客观原因无法记录的，选择“因客观原因无法音像记录”并写明情况。';
  const [row] = wholeOf(view.rules.code, act, facts);
  const strict = soundAndPicture(facts, on);
  return [
    ...(row === undefined ? [] : [refuse('recording-whole-required', `应当全程音像记录的，不能以文字记录代替：${recordingSentence(row)}`, RECORDS, { todo })]),
    ...(strict === null ? [] : [refuse('recording-required', '本机关适用的规定要求同时进行音像记录，不能以文字记录代替', [strict], { todo })]),
  ];
}

function requestWrong({ recording, use, recipient }: RequestUse, { events }: Standing): readonly Refusal[] {
  return [
    ...(recordingStateOf(events).recordings.some(({ id }) => id === recording) ? [] : [unknown('音像记录')]),
    ...(use !== 'release' || recipient !== undefined ? [] : [refuse('recipient-missing', '申请对外提供的，应当写明提供给谁', SECRET, { todo: '写明接收的单位或者个人。' })]),
  ];
}

/** 未经批准不得对外提供: and nobody approves for themselves. */
function approvalWrong({ request }: DecideUse, { events }: Standing, { by }: StepCommand): readonly Refusal[] {
  const asked = recordingStateOf(events).uses.find(({ id }) => id === request);
  if (asked === undefined) return [unknown('使用申请')];
  return [
    ...(asked.decision === null ? [] : [refuse('use-decided', '这一申请已经审批', SECRET, { todo: '请刷新页面。' })]),
    ...(asked.by === by ? [refuse('own-request', '申请人不能审批自己的申请', SECRET, { todo: '由另一名机关负责人审批。' })] : []),
  ];
}

function withdrawalWrong({ announced }: WithdrawAnnouncement, { events }: Standing): readonly Refusal[] {
  return recordingStateOf(events).announcements.some(({ id, settled }) => id === announced && !settled) ? [] : [unknown('待存储登记')];
}

/** The rules of recordings. `data` has passed the form of the step. */
export const recordingRules: SystemRules = {
  applicable: (step, { events }) => {
    const state = recordingStateOf(events);
    if (step === 'request-recording-use') return state.recordings.length > 0;
    if (step === 'decide-recording-use') return state.uses.some(({ decision }) => decision === null);
    return step !== 'withdraw-announcement' || state.announcements.some(({ settled }) => !settled);
  },
  blockers: () => [],
  objections: (step, data, standing, command, facts) => {
    if (SIGNING_STEPS.has(step)) return signingWrong(step, data, standing, command, facts);
    if (step === 'attach-scan') return scanWrong(data as AttachScan, standing, command);
    if (HANDLERS_ONLY.has(step) && !standing.view.handlers.includes(command.by)) {
      return [refuse('not-handler', '音像记录由本案承办人员登记', RECORDS, { todo: '请由本案承办人员登录办理。' })];
    }
    switch (step) {
      case 'announce-recording':
        return [...timesWrong(data as AnnounceRecording, facts), ...namedWrong(data as AnnounceRecording, standing.events)];
      case 'withdraw-announcement':
        return withdrawalWrong(data as WithdrawAnnouncement, standing);
      case 'register-recording':
        return registrationWrong(data as RegisterRecording, standing, facts);
      case 'explain-no-recording':
        return explanationWrong(data as ExplainNoRecording, standing, command, facts);
      case 'request-recording-use':
        return requestWrong(data as RequestUse, standing);
      case 'decide-recording-use':
        return approvalWrong(data as DecideUse, standing, command);
      default:
        return [];
    }
  },
};

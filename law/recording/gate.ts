import { chineseDate } from '#kernel/dates.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { recordingSentence } from '#law/lists/recording-duty.ts';
import { cite } from '#law/statutes/index.ts';
import { missingRecordings, soundAndPicture, type MissingRecording } from './missing.ts';

/** Steps by which a case goes from what was done to what is decided on it. Codes mean the same in every kind. */
export const STAGE_STEPS: ReadonlySet<string> = new Set(['conclude-investigation', 'submit-review', 'propose-enforcement', 'forward-opinion', 'decide', 'dispose']);

/**
 * Kinds that are decided on the scene, or within hours that a statute counts: there the film stays in the recorder until the case is
 * closed, and the law's own time is kept.
 */
export const DECIDED_AT_ONCE: ReadonlySet<string> = new Set(['penalty-summary', 'inspection', 'coercion-measure', 'crime-transfer']);
const AT_ONCE: ReadonlySet<string> = new Set(['submit-review', 'decide']);

/** Steps after which nobody could bring a recording any more, or would. A case that goes on as another kind (转为普通程序) does not end. */
export const END_STEPS: ReadonlySet<string> = new Set(['request-closing', 'approve-closing', 'close-case', 'decline-filing', 'dismiss-case', 'transfer-jurisdiction', 'cancel-inspection', 'end-case']);

const BRING = '由承办人员在案件页面“音像记录”中上传并登记，在“对应的案件记录”中选定这一环节';

interface RecordedKind {
  readonly code: string;
  readonly steps: Readonly<Record<string, { readonly name: string }>>;
}

const nameOf = ({ steps }: RecordedKind, { event }: MissingRecording): string => steps[event.step]?.name ?? event.step;

const doIn = ({ announced, duty }: MissingRecording, ending: boolean): string => {
  if (announced) return `${BRING}，并选定原来的待存储登记。`;
  const device = ending ? '' : '；还在设备中的，先“登记待存储”并选定这一环节，即可继续办理，结案前存储';
  return `${BRING}${device}；没有录制的，登记“未音像记录的理由”${duty.whole ? '（应当全程音像记录的，只能因客观原因）' : ''}。`;
};

/** What is missing, in a sentence. */
export const missingSentence = (action: RecordedKind, missing: MissingRecording): string => {
  const { event, duty, announced } = missing;
  return `“${nameOf(action, missing)}”（${chineseDate(event.on)}）应当音像记录，${announced ? '已登记待存储，尚未存储' : '尚缺'}：${recordingSentence(duty)}`;
};

/**
 * A step that carries the case on is refused while an earlier act lacks its recording. The act itself never is: it has to be done, and
 * the recorder is read out afterwards. What was announced in time is let pass until the case ends.
 */
export function recordingRefusals(action: RecordedKind, step: string, events: readonly CaseEvent[], facts: Facts): readonly Refusal[] {
  const ending = END_STEPS.has(step);
  if (!ending && (!STAGE_STEPS.has(step) || (DECIDED_AT_ONCE.has(action.code) && AT_ONCE.has(step)))) return [];
  return missingRecordings(action.code, events, facts).filter(({ announced }) => ending || !announced).map((missing) => {
    const stricter = soundAndPicture(facts, missing.event.on);
    return refuse('recording-missing', missingSentence(action, missing), [cite('state-council-2018', '三（八）'), ...(stricter === null ? [] : [stricter])], {
      todo: doIn(missing, ending), evidence: { event: missing.event.id, edition: missing.duty.edition, row: missing.duty.number },
    });
  });
}

import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { dueBy, type Clockwork } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { cite } from '#law/statutes/index.ts';
import type { LicenceState } from './state.ts';

const SUPPLEMENT = [cite('licensing-2019', 32, 1, 4)];

/**
 * The day from which a silent agency has accepted the application: that of receipt, once the days for telling what is missing have run
 * out (第三十二条第一款第四项). Nobody declares it and nobody has to remember it: it follows from the date asked about.
 */
export function acceptedBySilence(state: LicenceState, on: LegalDate, clockwork: Clockwork): LegalDate | null {
  if (state.phase !== 'received' || state.receivedOn === null) return null;
  const limit = dueBy(clockwork, 'licence.supplement', state.receivedOn);
  return limit !== null && compareDates(on, limit.due.date) > 0 ? state.receivedOn : null;
}

/** Nothing is examined before the application is accepted, in words or by silence. */
export function notAccepted(state: LicenceState, on: LegalDate, clockwork: Clockwork): readonly Refusal[] {
  if (state.phase !== 'received' || acceptedBySilence(state, on, clockwork) !== null) return [];
  const limit = state.receivedOn && dueBy(clockwork, 'licence.supplement', state.receivedOn);
  return [refuse('not-accepted', '申请尚未受理，不得进入审查', SUPPLEMENT, {
    todo: `先作出受理、告知补正或者不予受理的处理${limit ? `；${limit.due.date}前（含当日）没有告知补正的，自收到申请材料之日起即为受理` : ''}。`,
    ...(limit ? { evidence: { lastDay: limit.due.date } } : {}),
  })];
}

/** What comes too late because silence has accepted the application. */
export function silenceRefusals(state: LicenceState, on: LegalDate, clockwork: Clockwork): readonly Refusal[] {
  const since = acceptedBySilence(state, on, clockwork);
  return since === null ? [] : [refuse('accepted-by-silence', `逾期没有告知补正，自收到申请材料之日（${since}）起即为受理，不得再要求补正`, SUPPLEMENT, { todo: '办理“受理”，出具受理通知书；审查期限自收到之日起计算。' })];
}

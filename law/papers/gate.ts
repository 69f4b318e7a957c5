import { compareDates } from '#kernel/dates.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { cite } from '#law/statutes/index.ts';
import { formsServedBy, issuedPapers, type Issuing } from './issued.ts';
import { paperStateOf, voidingOf } from './state.ts';

const SERVICE = [cite('penalty-2021', 61, 1), cite('civil-procedure-2023', 87)];

/** What is served is the paper that stands: never a voided one, and its replacement not before it was made. */
export function paperRefusals(action: Issuing, { step, on, data }: Pick<StepCommand, 'step' | 'on' | 'data'>, events: readonly CaseEvent[]): readonly Refusal[] {
  const forms = formsServedBy({ step, data });
  if (forms.length === 0) return [];
  const state = paperStateOf(events);
  const issued = issuedPapers(action, events);
  return forms.flatMap((form) => {
    const last = issued.findLast((one) => one.form === form);
    if (last === undefined) return [];
    const title = `《${DOCUMENTS[form].name}》`;
    if (voidingOf(state, last.key) !== undefined) return [refuse('served-paper-voided', `${title}已经作废，不能送达`, SERVICE, { todo: '先办理“重新制发文书”，再送达新的文书。' })];
    return last.event.step === 'reissue-document' && compareDates(on, last.event.on) < 0
      ? [refuse('served-before-reissue', `${title}于${last.event.on}重新制发，不可能在${on}送达`, SERVICE, { todo: '填写新的文书实际送达的日期。', evidence: { lastDay: last.event.on } })] : [];
  });
}

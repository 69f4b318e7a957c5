import { z } from 'zod';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import type { StepDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { PaperKey } from '#law/forms/papers.ts';
import { SERVED_FORMS } from '#law/procedures/served-forms.ts';
import { RECTIFICATION, samePaper, type PaperState } from './state.ts';

/** Which papers a case has issued, and which of them have reached the party. */

export interface IssuedPaper {
  readonly key: PaperKey;
  readonly form: DocumentCode;
  readonly event: CaseEvent;
}

/** Of an action kind, what its papers depend on. */
export type Issuing = { readonly steps: Readonly<Record<string, Pick<StepDefinition<never>, 'issues' | 'certified' | 'form'>>> };

export const issuedPapers = (action: Issuing, events: readonly CaseEvent[]): readonly IssuedPaper[] =>
  events.flatMap((event) => (action.steps[event.step]?.issues(event.data) ?? []).map((form) => ({ form, event, key: { event: event.id, form } })));

/** The codes that a kind's own step of service offers. */
export function servedCodes(action: Issuing): readonly string[] {
  const form = action.steps['serve']?.form;
  const field = form instanceof z.ZodObject ? form.shape['document'] : undefined;
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

/** The papers that an event hands to the party, by their forms. */
export function formsServedBy({ step, data }: Pick<CaseEvent, 'step' | 'data'>): readonly DocumentCode[] {
  if (step === 'deliver') return SERVED_FORMS['decision'] ?? [];
  return step === 'serve' ? SERVED_FORMS[(data as { readonly document?: string }).document ?? ''] ?? [] : []; // the form of that step
}

/** Whether the log says that this very paper was served: a service after it, and before another of its form. */
function isServed({ key, form, event }: IssuedPaper, issued: readonly IssuedPaper[], events: readonly CaseEvent[], { served }: PaperState): boolean {
  if (form === RECTIFICATION) return served.some((one) => samePaper(one, key));
  const next = issued.find((one) => one.form === form && one.event.seq > event.seq)?.event.seq ?? Infinity;
  return events.some((one) => one.seq > event.seq && one.seq < next && formsServedBy(one).includes(form));
}

/**
 * Where a paper is, by the log: inside the agency, made out for somebody and not served yet, handed over in the act itself (two officers before the
 * party, no separate service), or served.
 */
export type Place = 'internal' | 'unserved' | 'handed' | 'served';

export function placeOf(action: Issuing, events: readonly CaseEvent[], { state, issued }: { readonly state: PaperState; readonly issued: readonly IssuedPaper[] }, paper: IssuedPaper): Place {
  if (DOCUMENTS[paper.form].audience === 'internal') return 'internal';
  if (isServed(paper, issued, events, state)) return 'served';
  const awaited = paper.form === RECTIFICATION || servedCodes(action).some((code) => SERVED_FORMS[code]?.includes(paper.form) === true);
  return !awaited && action.steps[paper.event.step]?.certified === 2 ? 'handed' : 'unserved';
}

import type { Result } from '#kernel/result.ts';
import { yearOf } from '#kernel/dates.ts';
import type { Paper } from '#paper/model.ts';
import { documentNumber, type DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { PAPERS } from '#law/documents/papers.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import type { Refusal } from '#law/engine/refusal.ts';
import { compose } from './compose.ts';
import type { Issuer, Numbered } from './source.ts';
import { wordingOn, type WordingEdition } from './wording.ts';

/** A document that a step issues: its form and number, and what it says or why it cannot be written. */
export interface Written extends Numbered {
  readonly form: DocumentCode;
  readonly title: string;
  readonly paper: Result<Paper, readonly Refusal[]>;
}

/** A document with its number, before it is written. */
export interface Drawn extends Numbered {
  readonly form: DocumentCode;
}

export interface Issuing {
  readonly action: ActionDefinition;
  /** The log that ends with the step that issues. */
  readonly events: readonly CaseEvent[];
  readonly agency: Issuer;
  readonly facts: Facts;
  /** Documents issued before this step. */
  readonly earlier: readonly Numbered[];
  /** The agency's own wording, approved last first. */
  readonly wordings?: readonly WordingEdition[];
}

/** What the documents of the last step say. They know each other's numbers, so all numbers are drawn first. */
export function writeDocuments({ action, events, agency, facts, earlier, wordings = [] }: Issuing, drawn: readonly Drawn[]): readonly Written[] {
  const event = events.at(-1);
  if (event === undefined) return [];
  const view = action.view(fold(action, events));
  const issued = [...earlier, ...drawn];
  return drawn.map((one) => {
    const form: DocumentForm = DOCUMENTS[one.form];
    const wording = wordingOn(wordings, one.form, event.on);
    return { ...one, title: form.name, paper: compose(form, PAPERS[one.form], { action, view, events, event, agency, number: one.number, issued, facts, wording }) };
  });
}

/** The number of a document in this year, by the agency's word and the form's; null for forms that have none. */
export const numberOf = (code: DocumentCode, agencyWord: string, event: CaseEvent, sequence: number): string | null => {
  const { word }: DocumentForm = DOCUMENTS[code];
  return word === undefined ? null : documentNumber(agencyWord, word, yearOf(event.on), sequence);
};

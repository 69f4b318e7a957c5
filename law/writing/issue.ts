import { ok, type Result } from '#kernel/result.ts';
import { chineseDate, yearOf, type LegalDate } from '#kernel/dates.ts';
import type { Paper } from '#paper/model.ts';
import { documentNumber, type DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { PAPERS } from '#law/documents/papers.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import type { PaperKey } from '#law/forms/papers.ts';
import { actOf, standingPapers } from '#law/papers/standing.ts';
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
  const last = events.at(-1);
  const { events: told, replaced } = actOf(events);
  const event = told.at(-1);
  if (last === undefined || event === undefined) return [];
  const view = action.view(fold(action, told));
  const before = standingPapers(earlier, events, ({ seq, form }) => seq === undefined || seq < event.seq || (replaced !== null && seq === event.seq && form !== replaced.form));
  const issued = [...before, ...drawn];
  return drawn.map((one) => {
    const form: DocumentForm = DOCUMENTS[one.form];
    const wording = wordingOn(wordings, one.form, last.on);
    const paper = compose(form, PAPERS[one.form], { action, view, events: told, event, agency, number: one.number, issued, facts, wording });
    return { ...one, title: form.name, paper: replaced === null || !paper.ok ? paper : ok(madeAnew(paper.value, last.on, numberAt(earlier, events, replaced))) };
  });
}

const numberAt = (papers: readonly Numbered[], events: readonly CaseEvent[], { event, form }: PaperKey): string | null =>
  papers.find((one) => one.form === form && one.seq === events.find(({ id }) => id === event)?.seq)?.number ?? null;

/** The same act told again: its day stays under the seal, and the paper says that it takes another's place. */
const madeAnew = (paper: Paper, on: LegalDate, number: string | null): Paper =>
  ({ ...paper, blocks: [...paper.blocks, { kind: 'note', text: `本文书于${chineseDate(on)}重新制发，代替已经作废的${number ?? '原件'}。` }] });

/** The number of a document in this year, by the agency's word and the form's; null for forms that have none. */
export const numberOf = (code: DocumentCode, agencyWord: string, event: CaseEvent, sequence: number): string | null => {
  const { word }: DocumentForm = DOCUMENTS[code];
  return word === undefined ? null : documentNumber(agencyWord, word, yearOf(event.on), sequence);
};

import type { Paper } from '#paper/model.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import { numberOf, writeDocuments } from '#law/writing/issue.ts';
import type { Issuer, Numbered } from '#law/writing/source.ts';
import type { WordingEdition } from '#law/writing/wording.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';

export const AGENCY: Issuer = { name: '三门峡市湖滨区市场监督管理局', address: '湖滨区示范路1号', phone: '0398-0000000', demonstration: false };

export interface Issued {
  readonly code: DocumentCode;
  readonly paper: Paper;
}

/** The papers of the last step of a log; throws where one lacks what the law demands of it. */
export function papersOf(action: ActionDefinition, events: readonly CaseEvent[], facts: Facts, agency: Issuer = AGENCY, wordings: readonly WordingEdition[] = []): readonly Issued[] {
  const counts = new Map<DocumentCode, number>();
  const drawnBy = (event: CaseEvent) => (action.steps[event.step]?.issues(event.data) ?? []).map((form) => {
    const sequence = (counts.get(form) ?? 0) + 1;
    counts.set(form, sequence);
    return { form, number: numberOf(form, '湖市监', event, sequence), issuedOn: event.on };
  });
  const earlier: Numbered[] = events.slice(0, -1).flatMap(drawnBy);
  return writeDocuments({ action, events, agency, facts, earlier, wordings }, events.slice(-1).flatMap(drawnBy)).map(({ form, title, paper }) => {
    if (!paper.ok) throw new Error(`《${title}》：${paper.error.map(({ sentence }) => sentence).join('；')}`);
    return { code: form, paper: paper.value };
  });
}

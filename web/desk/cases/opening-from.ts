import { actionOf } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseDetail, NextStepView } from '#record/contract.ts';
import { formOf, type CaseLinkField, type Field } from '#law/forms/field.ts';

const isCase = (field: Field): field is CaseLinkField => field.kind === 'case';

const caseFields = (actionKind: string, step: string): readonly CaseLinkField[] => {
  const form = actionOf(actionKind)?.steps[step]?.form;
  return form === undefined ? [] : formOf(form).fields.filter(isCase);
};

/** A case that names this one already, and fits the field, is the one that it asks for. */
export const linksPrefilled = ({ actionKind, links }: CaseDetail, step: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(caseFields(actionKind, step).flatMap(({ key, kinds }) => {
    const fitting = links.filter(({ direction, kind }) => direction === 'from' && kinds.includes(kind));
    const [only] = fitting;
    return only !== undefined && fitting.length === 1 ? [[key, only.id]] : [];
  }));

/** The kind of case that a step waits for and that nobody has opened yet; null where it waits for none. */
export function kindToOpen({ actionKind, links }: CaseDetail, { step }: Pick<NextStepView, 'step'>): string | null {
  const wanted = caseFields(actionKind, step).find(({ required, kinds }) => required && kinds.length > 0);
  const [kind] = wanted?.kinds ?? [];
  return kind === undefined || links.some((link) => wanted?.kinds.includes(link.kind) === true) ? null : kind;
}

const textIn = (draft: CaseDetail['proposal'], ...keys: readonly string[]): string =>
  keys.flatMap((key) => { const found = draft?.[key]; return typeof found === 'string' && found !== '' ? [found] : []; }).join('\n');

/** What the form of a case opened from another one begins with: the party, what was found, on which provisions, and the link back. */
export function carriedOver(from: CaseDetail, { steps, opening }: ActionDefinition): Readonly<Record<string, unknown>> {
  const draft = from.decision?.disposition ?? from.proposal;
  const basis = draft?.['basis'];
  const form = steps[opening]?.form;
  // Where a source of cases is called as the kind it comes from, it is that source.
  const origin = form === undefined ? undefined : formOf(form).fields.find(({ key }) => key === 'origin');
  return {
    ...(from.partyDetail === null ? {} : { party: from.partyDetail }),
    matter: from.matter, content: textIn(draft, 'problems', 'findings', 'facts'), ...(Array.isArray(basis) ? { basis } : {}),
    ...(origin?.kind === 'choice' && Object.hasOwn(origin.labels, from.actionKind) ? { origin: from.actionKind } : {}), sourceCase: from.id, mainCase: from.id,
  };
}

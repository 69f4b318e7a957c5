import { z } from 'zod';
import { actionOf } from '#law/actions/index.ts';
import { Party } from '#law/party.ts';
import { formOf, type Field } from '#law/forms/field.ts';
import { formReading, reading, type Reading } from '#law/forms/reading.ts';

const PARTY = formOf(z.object({ party: Party.meta({ title: '当事人', widget: 'party' }) }));

const nobody = (): string => '';

const parts = (readings: readonly Reading[]): readonly Reading[] => readings.flatMap((one) => (one.kind === 'section' ? one.parts : [one]));

export const partyReading = (party: unknown): readonly Reading[] => parts(formReading(PARTY, { party }, nobody));

/** Each action kind has its own form of draft: the field that its steps fill in with the handlers' proposal. */
const draftField = (actionKind: string): Field | undefined =>
  Object.values(actionOf(actionKind)?.steps ?? {}).flatMap(({ form }) => formOf(form).fields).find(({ prefill }) => prefill === 'proposal');

/** What was decided or is proposed, in words. */
export function draftReading(actionKind: string, draft: unknown): readonly Reading[] {
  const field = draftField(actionKind);
  return field === undefined ? [] : parts(reading(field, draft, nobody));
}

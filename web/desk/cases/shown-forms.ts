import { z } from 'zod';
import { Disposition } from '#law/disposition.ts';
import { Party } from '#law/party.ts';
import { formOf } from '#web/kit/forms/field.ts';
import { formReading, type Reading } from '#web/kit/forms/read.ts';

const PARTY = formOf(z.object({ party: Party.meta({ title: '当事人', widget: 'party' }) }));
const DISPOSITION = formOf(z.object({ disposition: Disposition }));

const nobody = (): string => '';

const parts = (readings: readonly Reading[]): readonly Reading[] => readings.flatMap((one) => (one.kind === 'section' ? one.parts : [one]));

export const partyReading = (party: unknown): readonly Reading[] => parts(formReading(PARTY, { party }, nobody));

export const dispositionReading = (disposition: unknown): readonly Reading[] => parts(formReading(DISPOSITION, { disposition }, nobody));

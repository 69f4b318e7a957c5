import { z } from 'zod';
import { Provision } from '#law/disposition.ts';
import { Party } from '#law/party.ts';
import { line } from './fields.ts';

/** Another case of the agency that this one rests on or leads to; of one of these action kinds, where there are any. */
export const linkedCase = (title = '关联案件', kinds: readonly string[] = []) => z.uuid().meta({ title, widget: 'case', ...(kinds.length === 0 ? {} : { kinds: [...kinds] }) });

export const PENALTY_KINDS = ['penalty-ordinary', 'penalty-summary'] as const;

export const provisions = (title: string) => z.array(Provision).min(1).meta({ title });

/** What every case is opened with, besides what its kind asks for. */
export const OPENING = {
  title: line('案由', 100),
  matter: line('执法事项', 200),
  basis: provisions('执法依据'),
  party: Party.meta({ title: '当事人', widget: 'party' }),
};

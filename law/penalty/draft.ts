import type { LegalDate } from '#kernel/dates.ts';
import type { Disposition } from '#law/disposition.ts';
import type { Refusal } from '#law/engine/refusal.ts';
import type { Party } from '#law/party.ts';
import { lawRefusals } from './applicable-law.ts';
import { ageRefusals } from './capacity.ts';
import type { Act } from './source.ts';

/** What a penalty case knows of who did what. */
interface Accused {
  readonly party: Party | null;
  readonly source: Act | null;
}

/** What speaks against this draft whatever the procedure: the law that it applies, and who is to be punished. */
export const draftRefusals = (draft: Disposition, { party, source }: Accused, on: LegalDate): readonly Refusal[] => [
  ...lawRefusals(draft, source, on), ...ageRefusals(draft, party, source, on),
];

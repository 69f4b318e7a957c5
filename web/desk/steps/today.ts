import { chinaDateOf, instantFromEpoch, type LegalDate } from '#kernel/dates.ts';
import { serverEpoch } from '#web/kit/server-clock.ts';

/** Today in China, to begin a form with. */
export const today = (): LegalDate => chinaDateOf(instantFromEpoch(serverEpoch()));

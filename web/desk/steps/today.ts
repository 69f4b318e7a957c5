import { chinaDateOf, instantFromEpoch, type LegalDate } from '#kernel/dates.ts';

/** Today in China, by this computer's clock: to begin a form with. What counts is the server's. */
export const today = (): LegalDate => chinaDateOf(instantFromEpoch(Date.now()));

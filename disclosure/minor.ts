import type { LegalDate } from '#kernel/dates.ts';
import type { Standing } from '#law/engine/systems.ts';
import { naturalPersonOf } from '#law/party.ts';

/** On the eighteenth birthday itself a person is still a minor here: 周岁 counts from the day after it, and doubt protects the child. */
function isMinorOn(birthDate: string, on: LegalDate): boolean {
  const comingOfAge = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  return on <= comingOfAge;
}

/** Whether the party was a minor on the day of the act; where that is not on record, on the day of the decision. */
export function partyIsMinor({ events, view }: Standing): boolean {
  const person = view.party === null ? null : naturalPersonOf(view.party);
  if (person === null || view.decision === null) return false;
  const source = events.find(({ step }) => step === 'register-source')?.data as { readonly actEndedOn: LegalDate } | undefined; // the form of the step
  return isMinorOn(person.birthDate, source?.actEndedOn ?? view.decision.on);
}

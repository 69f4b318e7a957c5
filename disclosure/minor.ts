import type { LegalDate } from '#kernel/dates.ts';
import type { Standing } from '#law/engine/systems.ts';
import { naturalPersonOf, notYetOlder } from '#law/party.ts';

/** Whether the party was a minor on the day of the act; where that is not on record, on the day of the decision. */
export function partyIsMinor({ events, view }: Standing): boolean {
  const person = view.party === null ? null : naturalPersonOf(view.party);
  if (person === null || view.decision === null) return false;
  const source = events.find(({ step }) => step === 'register-source')?.data as { readonly actEndedOn: LegalDate } | undefined; // the form of the step
  return notYetOlder(person.birthDate, 18, source?.actEndedOn ?? view.decision.on);
}

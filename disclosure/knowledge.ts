import type { LegalDate } from '#kernel/dates.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Standing } from '#law/engine/systems.ts';
import { naturalPersonOf, type Party } from '#law/party.ts';
import type { Known } from './detect/detection.ts';

/** Fields of steps in which a natural person is named who is not the agency's own. */
const NAMED_IN: Readonly<Record<string, readonly string[]>> = { inquire: ['person'], 'inspect-site': ['witness'], 'receive-application': ['agent'] };

function namedIn({ step, data }: CaseEvent): readonly string[] {
  const fields = data as Readonly<Record<string, unknown>>; // what a form parsed is an object
  return (NAMED_IN[step] ?? []).map((field) => fields[field]).filter((name) => typeof name === 'string');
}

/** Parties that the case has had: one that was replaced stays a person. */
function partiesOf({ events, view }: Standing): readonly Party[] {
  const earlier = events.filter(({ step }) => step === 'register-source' || step === 'amend-party')
    .map(({ data }) => (data as { readonly party: Party }).party); // the forms of these steps
  return view.party === null ? earlier : [view.party, ...earlier];
}

const present = (values: readonly (string | undefined)[]): readonly string[] => [...new Set(values.flatMap((value) => (value === undefined || value === '' ? [] : value)))];

/** What the case knows of the people in it, for the detectors. */
export function knowledgeOf(standing: Standing, today: LegalDate): Known {
  const parties = partiesOf(standing);
  const persons = parties.flatMap((party) => naturalPersonOf(party) ?? []);
  const organisations = parties.filter((party) => party.kind === 'organisation');
  return {
    today,
    names: present([...persons.map(({ name }) => name), ...organisations.map(({ representative }) => representative), ...standing.events.flatMap(namedIn)]),
    numbers: present(persons.flatMap(({ identity, phone }) => [identity.number, phone])),
    addresses: present(persons.map(({ address }) => address)),
    kept: present([...organisations.map(({ name }) => name), ...parties.map((party) => (party.kind === 'citizen' ? undefined : party.uscc))]),
    naturalParty: persons.length > 0,
  };
}

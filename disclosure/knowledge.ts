import type { LegalDate } from '#kernel/dates.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Standing } from '#law/engine/systems.ts';
import { naturalPersonOf, Party } from '#law/party.ts';
import type { Known } from './detect/detection.ts';

/** Fields in which the forms of every kind name a natural person who is not the agency's own. */
const NAMING = ['person', 'witness', 'siteManager', 'clerk', 'agent'];

const fieldsOf = ({ data }: CaseEvent): Readonly<Record<string, unknown>> => data as Readonly<Record<string, unknown>>; // what a form parsed is an object

const namedIn = (event: CaseEvent): readonly string[] => NAMING.map((field) => fieldsOf(event)[field]).filter((name) => typeof name === 'string');

/** Parties that the case has had: one that was replaced stays a person. */
function partiesOf({ events, view }: Standing): readonly Party[] {
  const earlier = events.flatMap((event) => {
    const party = Party.safeParse(fieldsOf(event)['party']);
    return party.success ? [party.data] : [];
  });
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

import { hash } from 'node:crypto';
import type { LegalDate } from '#kernel/dates.ts';
import type { AgencyId, Digest } from '#kernel/ids.ts';
import { isJurisdiction } from '#law/jurisdictions/index.ts';
import { projectDisclosure } from '#disclosure/io/projection.ts';
import { disclosureRules } from '#disclosure/rules.ts';
import type { Person } from '#law/engine/people.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { unprintableIn } from '#platform/typesetting/coverage.ts';
import { fontFiles } from '#platform/typesetting/faces.ts';
import type { AgencyFacts, RecordPorts } from '#record/ports.ts';
import { disposalRules } from '#record/disposal-rules.ts';
import { projectDisposal } from '#record/io/disposal-projection.ts';
import { projectSignature } from '#record/io/hands.ts';
import { projectPapers } from '#record/io/paper-projection.ts';
import { projectRecording } from '#record/io/recordings/projection.ts';
import { projectScan } from '#record/io/scan-projection.ts';
import { paperRules } from '#record/paper-rules.ts';
import { recordingRules } from '#record/recording-rules.ts';
import { calendarNow } from '#registry/io/calendar.ts';
import { readPlans } from '#registry/io/profiles.ts';
import { factsVersion, settingsOf } from '#registry/io/list-store.ts';
import type { Officer } from '#registry/model.ts';
import { listedMatters } from '#registry/io/matter-store.ts';
import { agencyOf, officersOf } from '#registry/io/store.ts';
import { readStyles, templateSource } from '#registry/io/style-store.ts';
import { documentWordOn } from '#registry/settings.ts';
import { projectReview } from '#review/io/projection.ts';
import { REVIEW_STATUSES } from '#review/model.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { reviewStateOf } from '#review/state.ts';
import { listsOn } from './lists-in-force.ts';

export const sha256 = (text: string): Digest => hash('sha256', text) as Digest; // hexadecimal by construction

/** Who has left holds no role any more, and from that day on their certificates enforce nothing. */
function onStaff(person: Officer, on: LegalDate): Person {
  const { leftOn } = person;
  if (leftOn === null) return person;
  const certificates = person.certificates.map((one) => ({ ...one, suspended: [...one.suspended, { from: leftOn, to: null }] }));
  return { ...person, certificates, roles: leftOn <= on ? [] : person.roles };
}

/** All but the calendar, which is no agency's own. */
type OwnFacts = Omit<AgencyFacts, 'calendar'>;

async function readAgencyFacts(tx: Tx, id: AgencyId, on: LegalDate): Promise<OwnFacts> {
  // Sent together: they travel in one pipeline.
  const [agency, people, settings, lists, matters, styles] = await Promise.all([
    agencyOf(tx, id), officersOf(tx, id), settingsOf(tx, id), listsOn(tx, id, on), listedMatters(tx, id), readStyles(tx, id),
  ]);
  if (agency === null || !isJurisdiction(agency.jurisdiction)) throw new Error(`agency ${id} is not in the registry, or its jurisdiction is unknown`);
  const plans = await readPlans(tx, id, agency.jurisdiction);
  return {
    jurisdiction: agency.jurisdiction, settings,
    people: new Map(people.map((person) => [person.id, onStaff(person, on)])),
    ...lists, plans, matters, styles,
    documentWord: documentWordOn(settings, on) ?? agency.name,
    issuer: { name: agency.name, address: agency.address, phone: agency.complaintPhone, demonstration: agency.demonstration },
  };
}

/** Facts of an agency as last read, good while its version in the database stands. Versions are never equal by chance. */
const kept = new Map<AgencyId, { readonly version: string; readonly on: LegalDate; readonly facts: OwnFacts }>();

/**
 * The version is asked in the transaction that acts on the facts, and before them: a certificate withheld by a committed transaction
 * is seen by the very next step.
 */
async function loadAgencyFacts(tx: Tx, id: AgencyId, on: LegalDate): Promise<AgencyFacts> {
  const [version, { calendar }] = await Promise.all([factsVersion(tx, id), calendarNow(tx)]);
  const known = kept.get(id);
  if (known !== undefined && version !== null && known.version === version && known.on === on) return { ...known.facts, calendar };
  const facts = await readAgencyFacts(tx, id, on);
  if (version !== null) kept.set(id, { version, on, facts });
  return { ...facts, calendar };
}

/** The systems introduced to each other: what the case log asks of registry, review and disclosure. */
export const recordPorts: RecordPorts<Tx> = {
  loadAgencyFacts,
  obtainGate: gateFor,
  systems: { review: reviewRules, disclosure: disclosureRules, recording: recordingRules, papers: paperRules, disposal: disposalRules },
  reviewSummary: (events) => {
    const state = reviewStateOf(events);
    return { status: state.status, name: REVIEW_STATUSES[state.status], round: state.status === 'none' ? 0 : state.submission.round };
  },
  projections: [projectReview, projectDisclosure, projectRecording, projectSignature, projectScan, projectPapers, projectDisposal],
  digest: sha256,
  unprintable: unprintableIn(fontFiles(null)),
  templateSource,
};

import { readFileSync } from 'node:fs';
import { addDays, addYears, chinaDateOf, Instant, type LegalDate } from '#kernel/dates.ts';
import { AgencyId, MatterId, OfficerId } from '#kernel/ids.ts';
import { plansOf, type ApprovedEdition, type Plan } from '#law/profiles/in-force.ts';
import { valueOf } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CertificateRequest } from '#registry/contract.ts';
import { PROFILE_LIST } from '#registry/lists.ts';
import { wordingList } from '#registry/styles.ts';
import { createAccount, createAgency, createOfficer } from '#registry/io/provision.ts';
import { approveDraft, insertDraft, insertSetting } from '#registry/io/list-store.ts';
import { insertSealDecision, insertSealProposal } from '#registry/io/seal-store.ts';
import { insertChange, insertGuide, insertMatter } from '#registry/io/matter-store.ts';
import type { DemoAgency, DemoMatter, DemoPerson } from './agency.ts';
import { guideOf } from './guides.ts';
import { demoId } from './identity.ts';
import { beganOn } from './lists/list.ts';
import { ANCHOR } from './marker.ts';
import { powerOf } from './powers.ts';

export const agencyIdOf = ({ agency }: DemoAgency): AgencyId => AgencyId.parse(demoId('agency', agency.code));
export const officerIdOf = ({ agency }: DemoAgency, key: string): OfficerId => OfficerId.parse(demoId('officer', agency.code, key));
export const loginOf = ({ prefix }: DemoAgency, { key }: Pick<DemoPerson, 'key'>): string => `${prefix}-${key}`;

/** Everything that is older than any case of the district began this many years before it was loaded. */
const YEARS_BEFORE = 3;

const morningOf = (day: LegalDate): Instant => Instant.parse(`${day}T01:00:00.000Z`);

/** An expired certificate ended three weeks ago; it was valid when the person last acted. */
export function certificateOf(demo: DemoAgency, { key, certificate, standing }: DemoPerson, anchor: LegalDate): readonly CertificateRequest[] {
  if (certificate === undefined) return [];
  const validTo = standing === 'expired' ? addDays(anchor, -21) : addYears(anchor, 2);
  return [{
    id: demoId('certificate', demo.agency.code, key), number: certificate, kinds: [...demo.certificateKinds], area: demo.area,
    validFrom: addYears(anchor, -YEARS_BEFORE), validTo,
  }];
}

/** A certificate that is withheld has been so for forty days, and still is. */
export const suspensionsOf = ({ standing }: DemoPerson, anchor: LegalDate): readonly { from: LegalDate; to: null }[] =>
  standing === 'suspended' ? [{ from: addDays(anchor, -40), to: null }] : [];

async function createPeople(tx: Tx, demo: DemoAgency, anchor: LegalDate, passwordHash: string): Promise<void> {
  const agencyId = agencyIdOf(demo);
  for (const person of demo.people) {
    const { key, name, unit, post, roles, certificate, qualification } = person;
    const id = officerIdOf(demo, key);
    valueOf(await createOfficer(tx, {
      agencyId, id, name, unit, post, roles, leftOn: null,
      legalQualification: qualification === undefined ? null : { number: qualification, since: addYears(anchor, -YEARS_BEFORE) },
      certificates: certificateOf(demo, person, anchor),
      suspensions: suspensionsOf(person, anchor).map((held) => ({ ...held, number: certificate ?? '', reason: '年度执法资格培训考核未完成，暂扣执法证件' })),
    }));
    valueOf(await createAccount(tx, { agencyId, officerId: id, login: loginOf(demo, person), passwordHash, passwordSetAt: morningOf(anchor) }));
  }
}

/** The agency's own editions of its profile, in a district loaded on the day `anchor`. */
const editionsOf = ({ adaptation }: DemoAgency, anchor: LegalDate): readonly ApprovedEdition[] =>
  adaptation === undefined ? [] : [{ edition: 1, from: addDays(anchor, -adaptation.since), profile: adaptation.profile }];

export const plansFor = (demo: DemoAgency, anchor: LegalDate): readonly Plan[] => plansOf(demo.agency.jurisdiction, editionsOf(demo, anchor));

/** Drafted by the review body and approved by the head, as the desk would have it. */
async function createProfile(tx: Tx, demo: DemoAgency, anchor: LegalDate): Promise<void> {
  for (const { edition, from, profile } of editionsOf(demo, anchor)) {
    const key = { agencyId: agencyIdOf(demo), kind: PROFILE_LIST.kind, edition };
    const content = { reason: demo.adaptation?.reason ?? '', profile };
    await insertDraft(tx, { ...key, content, draftedBy: officerIdOf(demo, demo.offices.reviewer), draftedAt: morningOf(addDays(from, -10)) });
    await approveDraft(tx, { ...key, effectiveFrom: from, approvedBy: officerIdOf(demo, demo.offices.head), approvedAt: morningOf(addDays(from, -3)) });
  }
}

const matterIdOf = ({ agency }: DemoAgency, { kind, name }: Pick<DemoMatter, 'kind' | 'name'>): MatterId => MatterId.parse(demoId('matter', agency.code, kind, name));

/** Its number among the matters of its kind. */
const placeOf = ({ matters }: DemoAgency, matter: DemoMatter): number => matters.filter(({ kind }) => kind === matter.kind).indexOf(matter) + 1;

async function createMatters(tx: Tx, demo: DemoAgency, anchor: LegalDate): Promise<void> {
  const agencyId = agencyIdOf(demo);
  const began = addYears(anchor, -YEARS_BEFORE);
  for (const matter of demo.matters) {
    const { kind, name, under } = matter;
    const id = matterIdOf(demo, matter);
    await insertMatter(tx, {
      ...powerOf(demo, matter, placeOf(demo, matter)), ...(under === undefined ? {} : { parent: matterIdOf(demo, { kind, name: under }) }), id, agencyId, edition: 1, inForceFrom: began, inForceTo: null,
    });
    const guide = guideOf(demo, name);
    if (guide !== null) await insertGuide(tx, agencyId, id, guide, began);
  }
}

const SEAL = readFileSync(new URL('seal.svg', import.meta.url));

/** The seal of the demonstration says of itself that it seals nothing. */
async function createSeal(tx: Tx, demo: DemoAgency, anchor: LegalDate): Promise<void> {
  const began = addYears(anchor, -YEARS_BEFORE);
  const [agency, admin] = [agencyIdOf(demo), demo.people.find(({ roles }) => roles.includes('system-admin'))];
  if (admin === undefined) return;
  const proposal = { id: demoId('seal', demo.agency.code), proposedBy: officerIdOf(demo, admin.key) };
  await insertSealProposal(tx, agency, {
    ...proposal, name: '明鉴平台演示专用印章', image: { format: 'svg', image: SEAL, width: 42 }, effectiveFrom: began, reason: '演示印章，不具有法律效力', proposedAt: morningOf(addDays(began, -3)),
  });
  await insertSealDecision(tx, agency, { proposal: proposal.id, proposedBy: proposal.proposedBy, approved: true, decidedBy: officerIdOf(demo, demo.offices.head), decidedAt: morningOf(addDays(began, -1)), opinion: '同意启用' });
}

/** A change that waits for the head, so that the desk shows one. */
async function proposeAdjustment(tx: Tx, demo: DemoAgency, anchor: LegalDate): Promise<void> {
  const matter = demo.matters.findLast(({ under }) => under === undefined);
  const proposer = demo.people.find(({ roles }) => roles.includes('reviewer'));
  if (matter === undefined || proposer === undefined) return;
  await insertChange(tx, agencyIdOf(demo), {
    id: demoId('matter-change', demo.agency.code), subject: 'matter', matter: matterIdOf(demo, matter), edition: 2, effectiveFrom: addDays(anchor, 30),
    content: { ...powerOf(demo, matter, placeOf(demo, matter)), enquiry: demo.agency.complaintPhone, origin: { adjustment: '增列咨询电话' } },
    source: '权责清单年度动态调整通知（演示）', reason: '年度动态调整', proposedBy: officerIdOf(demo, proposer.key), proposedAt: morningOf(addDays(anchor, -1)),
  });
}

/** An edition drafted by the reviewer and approved by the head some days before it took effect. */
async function createEdition(tx: Tx, demo: DemoAgency, kind: string, edition: number, began: LegalDate, content: unknown): Promise<void> {
  const named = { agencyId: agencyIdOf(demo), kind, edition };
  const { head, reviewer } = demo.offices;
  await insertDraft(tx, { ...named, content, draftedBy: officerIdOf(demo, reviewer), draftedAt: morningOf(addDays(began, -20)) });
  await approveDraft(tx, { ...named, effectiveFrom: began, approvedBy: officerIdOf(demo, head), approvedAt: morningOf(addDays(began, -5)) });
}

async function createLists(tx: Tx, demo: DemoAgency, anchor: LegalDate): Promise<void> {
  const agencyId = agencyIdOf(demo);
  const began = addYears(anchor, -YEARS_BEFORE);
  const { head } = demo.offices;
  for (const setting of demo.settings) {
    await insertSetting(tx, {
      ...setting, id: demoId('setting', demo.agency.code, setting.code), agencyId, from: began, setBy: officerIdOf(demo, head), setAt: morningOf(began),
    });
  }
  await createEdition(tx, demo, 'review-catalogue', 1, began, { rows: demo.catalogue });
  for (const { kind, editions } of demo.lists) {
    for (const [index, { monthsBefore, content }] of editions.entries()) await createEdition(tx, demo, kind, index + 1, beganOn(anchor, monthsBefore), content);
  }
  for (const { form, monthsBefore, content } of demo.wordings ?? []) await createEdition(tx, demo, wordingList(form).kind, 1, beganOn(anchor, monthsBefore), content);
}

/** The agency with its people, accounts, matters, settings and lists, as of the day `now`; that day is written down with them. */
export async function provision(tx: Tx, demo: DemoAgency, now: Instant, passwordHash: string): Promise<void> {
  const anchor = chinaDateOf(now);
  const agencyId = agencyIdOf(demo);
  await createAgency(tx, { ...demo.agency, id: agencyId, demonstration: true });
  await createPeople(tx, demo, anchor, passwordHash);
  await createMatters(tx, demo, anchor);
  await createLists(tx, demo, anchor);
  await createProfile(tx, demo, anchor);
  await proposeAdjustment(tx, demo, anchor);
  await createSeal(tx, demo, anchor);
  await insertSetting(tx, {
    id: demoId('setting', demo.agency.code, ANCHOR), agencyId, code: ANCHOR, value: anchor, from: anchor, confirmed: true,
    reason: '演示数据以此日为基准生成', setBy: officerIdOf(demo, demo.offices.head), setAt: now,
  });
}

import { type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { AgencyList, OfficerList, OfficerQuery, OfficerView } from '../contract.ts';
import type { Actor, Officer } from '../model.ts';
import { certificateStanding } from '../rules.ts';
import type { Desk } from './desk.ts';
import { allAgencies, officersOf } from './store.ts';

export const listAgencies = async ({ database }: Desk): Promise<AgencyList> => ({
  agencies: await inTransaction(database, 'every-agency', allAgencies),
});

const answersTo = (officer: Officer, { search = '', role }: OfficerQuery): boolean => {
  const texts = [officer.name, officer.unit, ...officer.certificates.map(({ number }) => number)];
  const wanted = search.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted)) && (role === undefined || officer.roles.includes(role));
};

const viewOf = (officer: Officer, on: LegalDate): OfficerView => {
  const { id, name, unit, post, roles, legalQualification } = officer;
  const certificates = officer.certificates.map((paper) => ({ ...paper, kinds: [...paper.kinds], suspended: [...paper.suspended] }));
  return { id, name, unit, post, roles: [...roles], legalQualification, certificates, standing: certificateStanding(officer, on).state };
};

/** The members of the actor's agency on a day, with how their certificates stand then. */
export const listOfficers = async ({ database, clock }: Desk, actor: Actor, query: OfficerQuery): Promise<OfficerList> => {
  const on = query.on ?? chinaDateOf(clock());
  const everyone = await inTransaction(database, { agency: actor.agencyId }, async (tx) => officersOf(tx, actor.agencyId));
  const members = everyone.filter((officer) => officer.leftOn === null || officer.leftOn > on);
  return { on, officers: members.filter((officer) => answersTo(officer, query)).map((officer) => viewOf(officer, on)) };
};

import type { LegalDate } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import { PROFILE_PARTS, type Clause, type Pointer } from '#law/clauses/clause.ts';
import { CLAUSES, parametersOf, planRowsOf, sectionOf, standingOf, wordsOf } from '#law/clauses/index.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { ROLES } from '#law/engine/people.ts';
import { bindingText, shortOf } from '#law/engine/wording.ts';
import { isJurisdiction, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { PARAMETERS, bindingValue, type AgencySetting, type ParameterCode } from '#law/parameters/index.ts';
import { planName, planOn } from '#law/profiles/in-force.ts';
import { PROFILES, type ProfileCode } from '#law/profiles/index.ts';
import { LIST_CODES } from '#law/profiles/profile.ts';
import type { RegisterCounts } from '#disclosure/contract.ts';
import { publicRegister } from '#disclosure/io/public-store.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { ClauseMatrix, ClauseRow } from '#registry/clauses-contract.ts';
import { settingsOf } from '#registry/io/list-store.ts';
import { readPlans } from '#registry/io/profiles.ts';
import { agencyOf, officersOf } from '#registry/io/store.ts';
import { certificateStanding } from '#registry/rules.ts';
import type { Officer } from '#registry/model.ts';

const CODES = Object.keys(PROFILES) as ProfileCode[]; // keys of a constant object

interface Agency {
  readonly plan: ProfileCode | null;
  readonly jurisdiction: JurisdictionCode;
  readonly on: LegalDate;
  readonly settings: readonly AgencySetting[];
  readonly staff: readonly Officer[];
  readonly register: RegisterCounts | null;
}

const valueOf = (clause: Clause, code: ParameterCode, { plan, jurisdiction, on, settings }: Agency): ClauseRow['values'][number] => {
  const binding = bindingValue(code, jurisdiction, on, settings);
  const row = plan === null ? undefined : planRowsOf(clause, plan).find((one) => one.code === code);
  return {
    code, name: PARAMETERS[code].name, planWords: row?.words ?? null, today: binding === null ? null : bindingText(binding),
    citation: binding?.citation ? shortOf(binding.citation) : null, confirmed: binding?.confirmed ?? true, standing: row === undefined ? null : standingOf(row, binding),
  };
};

/** Names of the parts of a profile and of its lists, by the ref of a pointer. */
const PROFILE_NAMES: Readonly<Record<string, string>> = {
  ...PROFILE_PARTS, ...Object.fromEntries(Object.entries(LIST_CODES).map(([code, name]) => [`lists/${code}`, name])),
};

const nameOf = ({ kind, ref }: Pointer): string => {
  const [action = '', step = ''] = ref.split('/');
  if (kind === 'step') return `${actionOf(action)?.name ?? action}：${actionOf(action)?.steps[step]?.name ?? step}`;
  if (kind === 'parameter') return PARAMETERS[ref].name;
  if (kind === 'document') return DOCUMENTS[ref].name;
  if (kind === 'role') return ROLES[ref];
  return kind === 'profile' ? (PROFILE_NAMES[ref] ?? ref) : ref;
};

/** Those who may enforce today, and those who review; who has left counts no more. */
const peopleFigure = ({ staff, on }: Agency): string => {
  const here = staff.filter(({ leftOn }) => leftOn === null || leftOn > on);
  const enforcing = here.filter((person) => certificateStanding(person, on).state === 'valid').length;
  const reviewing = here.filter(({ roles }) => roles.includes('reviewer')).length;
  const share = enforcing === 0 ? '' : `，占${Math.floor((reviewing * 1000) / enforcing) / 10}%`;
  return `持有效执法证的${enforcing}人，法制审核人员${reviewing}人${share}`;
};

const registerFigure = ({ register }: Agency): readonly string[] =>
  register === null ? [] : [`本年作出处罚决定${register.decided}件：按期公示${register.publishedInTime}件，迟公示${register.publishedLate}件，逾期未公示${register.overdue}件`];

const takenDownFigure = ({ register }: Agency): readonly string[] => (register === null ? [] : [`本年决定撤下${register.takenDown}件`]);

/** Figures that are cheap to count, by the requirement they belong to. */
const FIGURES: Readonly<Record<string, (agency: Agency) => readonly string[]>> = {
  'A-17': (agency) => [peopleFigure(agency)],
  'F-03': (agency) => [peopleFigure(agency)],
  'D-02': registerFigure,
  'D-15': registerFigure,
  'D-08': takenDownFigure,
};

const rowOf = (clause: Clause, agency: Agency): ClauseRow => {
  const { id, title, status, left, asked, articles, pointers, tests } = clause;
  return {
    id, title, status, left, section: sectionOf(clause),
    said: CODES.flatMap((plan) => (asked[plan] === undefined ? [] : [{ plan, place: asked[plan].place, words: wordsOf(clause, plan) }])),
    own: agency.plan !== null && asked[agency.plan] !== undefined,
    articles: articles.map(shortOf),
    values: parametersOf(clause).map((code) => valueOf(clause, code, agency)),
    figures: [...(FIGURES[id]?.(agency) ?? [])],
    pointers: pointers.map((one) => ({ kind: one.kind, name: nameOf(one), ref: one.ref })),
    tests: tests.map((one) => ({ ...one })),
  };
};

/** The matrix as it stands for an agency on a day. */
export async function readClauses(tx: Tx, agencyId: AgencyId, on: LegalDate): Promise<ClauseMatrix> {
  const [agency, settings, staff, years] = await Promise.all([agencyOf(tx, agencyId), settingsOf(tx, agencyId), officersOf(tx, agencyId), publicRegister(tx)]);
  const jurisdiction = agency?.jurisdiction;
  if (jurisdiction === undefined || !isJurisdiction(jurisdiction)) throw new Error(`agency ${agencyId} is not in the registry, or its jurisdiction is unknown`);
  const inForce = planOn(await readPlans(tx, agencyId, jurisdiction), on);
  const plan = inForce?.base ?? null;
  const register = years.find((one) => one.agencyId === agencyId && one.year === Number(on.slice(0, 4)))?.counts ?? null;
  return {
    on, inForce: inForce && { name: planName(inForce), leadAgency: inForce.profile.leadAgency, reviewBody: inForce.profile.reviewBody }, plan, plans: CODES.map((code) => ({ code, name: PROFILES[code].name })),
    clauses: CLAUSES.map((clause) => rowOf(clause, { plan, jurisdiction, on, settings, staff, register })),
  };
}

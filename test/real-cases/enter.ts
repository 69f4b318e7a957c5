import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { CONTENT } from '#law/testing/content.ts';
import { PublicationView } from '#disclosure/contract.ts';
import type { CaseDetail } from '#record/contract.ts';
import { opinion } from '../e2e/api-case-data.ts';
import { BOTH, type Answer, type Desk, type Refusal, type Who } from '../e2e/api-driver.ts';
import type { Entry, Fixture, Supplied } from './fixture.ts';

/** Enters a published case through the API, step by step on the published days, and keeps what the platform said. */

export interface Refused {
  readonly step: string;
  readonly on: string;
  /** The rules that refused; the code of the problem where it was no rule of law. */
  readonly rules: readonly string[];
  readonly sentence: string;
  readonly articles: readonly string[];
}

export interface Entered {
  readonly refused: readonly Refused[];
  /** Steps that had to be supplied, with the day that was made up for them. */
  readonly supplied: readonly string[];
  /** Null where the platform took nothing at all. */
  readonly detail: CaseDetail | null;
}

const PARTIES = {
  organisation: { kind: 'organisation', name: '某单位（名称略）', licence: '证照信息略', representative: '某某', address: '住所略' },
  'sole-trader': {
    kind: 'sole-trader', tradeName: '某经营部（字号略）', licence: '证照信息略', premises: '经营场所略',
    operator: { name: '李样例', sex: 'male', birthDate: '1980-01-01', identity: { paper: 'other', number: '证件信息略' }, address: '住址略' },
  },
  citizen: {
    kind: 'citizen', person: { name: '张样例', sex: 'male', birthDate: '1980-01-01', identity: { paper: 'other', number: '证件信息略' }, address: '住址略' },
  },
} as const satisfies Record<Fixture['partyKind'], object>;

const ROLES_HELD: Readonly<Record<string, Who>> = { officer: 'officer', reviewer: 'reviewer', head: 'head', publisher: 'editor', archivist: 'editor' };

const whoFor = (step: string): Who => {
  const role = penaltyOrdinary.steps[step]?.by[0] ?? '';
  const who = ROLES_HELD[role];
  if (who === undefined) throw new Error(`nobody for ${step}`);
  return who;
};

/** What the fixture says of a step's content; the rest is what any such form holds. */
function ofFixture(step: string, fixture: Fixture): object {
  const { intended, title, matter } = fixture;
  switch (step) {
    case 'register-source': return {
      title, matter, party: PARTIES[fixture.partyKind], actEndedOn: fixture.actEndedOn, content: intended.facts,
      basis: 'basis' in intended ? intended.basis : [],
    };
    case 'conclude-investigation': return { proposal: intended };
    case 'give-notice': return { intended, hearingOffered: fixture.hearingOffered, statementDays: fixture.statementDays };
    case 'submit-review': return { draft: intended };
    // Agencies in Henan go by the elements of their plan.
    case 'give-opinion': return fixture.jurisdiction === 'henan-2019' ? opinion() : {};
    case 'deliberate': return { conclusion: intended };
    case 'decide': return { decision: intended };
    default: return {};
  }
}

const contentOf = ({ step }: Supplied, fixture: Fixture): object => ({ ...CONTENT[step], ...ofFixture(step, fixture) });

class Course {
  readonly #desk: Desk;
  readonly #fixture: Fixture;
  readonly #decision: string | null;
  readonly refused: Refused[] = [];
  readonly supplied: string[] = [];
  caseId: string | null = null;

  constructor(desk: Desk, fixture: Fixture, decision: string | null) {
    this.#desk = desk;
    this.#fixture = fixture;
    this.#decision = decision;
  }

  #dayOf({ on, step }: Supplied): string {
    if (on !== '$decision') return on;
    if (this.#decision === null) throw new Error(`${this.#fixture.slug}: ${step} has no day`);
    return this.#decision;
  }

  /** True where the platform took it. */
  async #attempt(entry: Supplied): Promise<boolean> {
    const on = this.#dayOf(entry);
    const answer = await this.#send(entry, on);
    if (answer.refusal === null) return true;
    this.refused.push(refusedAs(entry.step, on, answer.refusal));
    return false;
  }

  async #send(entry: Supplied, on: string): Promise<Answer> {
    const who = whoFor(entry.step);
    const options = { on, acting: penaltyOrdinary.steps[entry.step]?.certified === 2 ? BOTH : [] };
    const data = { ...contentOf(entry, this.#fixture), ...(await this.#copy(entry)), ...entry.data };
    if (entry.step !== 'register-source') return this.#desk.attempt(who, this.caseId ?? NO_CASE, entry.step, data, options);
    const opened = await this.#desk.tryOpen(who, data, { ...options, acting: BOTH });
    if (opened.refusal === null) this.caseId = opened.caseId;
    return opened;
  }

  /** What a publication step needs of the copy as it stands: the redactions that the platform proposes, or the digest of what is to go online. */
  async #copy({ step }: Supplied): Promise<object> {
    if (step !== 'prepare-publication' && step !== 'publish') return {};
    const answer = await this.#desk.get('editor', `/api/cases/${this.caseId ?? NO_CASE}/publication`);
    const view = PublicationView.safeParse(answer.body);
    if (!view.success || view.data.digest === null) return step === 'publish' ? {} : { redactions: view.data?.proposals ?? [] };
    return step === 'publish' ? { copy: view.data.digest } : { redactions: view.data.proposals };
  }

  async enter(entry: Entry): Promise<void> {
    const taken = await this.#attempt(entry);
    if (taken || entry.basis === 'probe') return;
    for (const missing of entry.supply ?? []) {
      if (!(await this.#attempt(missing)) && missing.basis !== 'probe') throw new Error(this.#stuck(missing));
      if (missing.basis !== 'probe') this.supplied.push(`${missing.step} ${this.#dayOf(missing)}`);
    }
    if (entry.supply === undefined || !(await this.#attempt(entry))) throw new Error(this.#stuck(entry));
  }

  #stuck = ({ step, on }: Supplied): string => `${this.#fixture.slug}: ${step} ${on}: ${JSON.stringify(this.refused.at(-1))}`;
}

const NO_CASE = '00000000-0000-4000-8000-000000000000';

const refusedAs = (step: string, on: string, { code, rules, detail, articles }: Refusal): Refused => ({
  step, on, rules: rules.length > 0 ? rules : [code], sentence: detail, articles,
});

/** `decision` is the day that '$decision' stands for. Throws where the fixture's own supplements are refused: then the fixture is wrong. */
export async function enterCase(desk: Desk, fixture: Fixture, decision: string | null): Promise<Entered> {
  const course = new Course(desk, fixture, decision);
  for (const entry of fixture.course) await course.enter(entry);
  const detail = course.caseId === null ? null : await desk.detail('head', course.caseId);
  return { refused: course.refused, supplied: course.supplied, detail };
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import { CaseId, EventId, type AgencyId, type OfficerId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Disposition } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Role } from '#law/engine/people.ts';
import { fold } from '#law/engine/fold.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import type { Opinion } from '#law/forms/review.ts';
import { PROFILES } from '#law/profiles/index.ts';
import { day, fine, instant } from '#law/testing/builders.ts';
import { CONTENT } from '#law/testing/content.ts';
import { grant, LICENCE_CONTENT } from '#law/testing/content-licence.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { StepTaken } from '#record/contract.ts';
import { eventsOf } from '#record/io/store.ts';
import { takeStep } from '#record/io/take-step.ts';
import { insertSetting } from '#registry/io/list-store.ts';
import type { Agency } from '#registry/model.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { opinionIn } from '#server/demo/opinion.ts';
import { recordPorts } from '#server/ports.ts';
import { publicationView } from '#disclosure/view.ts';
import type { PublicationView } from '#disclosure/contract.ts';

/** Cases taken through their steps in a real database, as far as the public sees them. Only tests import this. */

const TEAM = [
  ['王执法', ['officer']], ['李执法', ['officer']], ['陈审核', ['reviewer']], ['孙局长', ['head']], ['周公示', ['publisher']], ['吴公示', ['officer', 'publisher']],
] as const satisfies readonly (readonly [string, readonly Role[]])[];

/** Number `member` of the team of agency `n`. */
export const memberOf = (n: number, member: 1 | 2 | 3 | 4 | 5 | 6): OfficerId => officerId(n * 100 + member);

export const loginOf = (n: number, member: number): string => `member-${n}-${member}`;

export async function foundAgency(database: Database, n: number, rest: Partial<Agency> = {}): Promise<AgencyId> {
  await inTransaction(database, 'every-agency', async (tx) => {
    await createAgency(tx, { ...sampleAgency(n), ...rest });
    for (const [index, [name, roles]] of TEAM.entries()) {
      const certified = roles.some((role) => role === 'officer');
      const certificates = certified ? [{ ...sampleCertificate(n * 100 + index, '2024-01-01', '2045-12-31'), number: `豫M${n}0${index + 1}` }] : [];
      const legalQualification = { number: 'A20184101000001', since: day('2018-09-01') };
      await provide(tx, sampleOfficer(n, n * 100 + index + 1, name, roles, { certificates, legalQualification }), loginOf(n, index + 1));
    }
    await insertSetting(tx, {
      id: randomUUID(), agencyId: agencyId(n), code: 'document-word', value: `试市监${n}`, from: day('2020-01-01'), confirmed: true, reason: '机关代字', setBy: memberOf(n, 4), setAt: instant(day('2020-01-01')),
    });
  });
  return agencyId(n);
}

const MEMBER_OF_ROLE = { officer: 1, reviewer: 3, head: 4, publisher: 5 } as const;

/** The kind of a case, and what its forms hold in an ordinary one. */
interface Kind {
  readonly code: string;
  readonly content: Readonly<Record<string, object>>;
}

/** One case of agency `n`, with the day set by hand. */
export class RecordedCase {
  readonly id = CaseId.parse(randomUUID());
  readonly agency: AgencyId;
  readonly database: Database;
  readonly n: number;
  readonly kind: Kind;
  now: Instant = instant(day('2026-03-02'));
  seq = 0;

  constructor(database: Database, n: number, kind: Kind = { code: 'penalty-ordinary', content: CONTENT }) {
    this.kind = kind;
    this.database = database;
    this.n = n;
    this.agency = agencyId(n);
  }

  on(date: string): this {
    this.now = instant(day(date));
    return this;
  }

  async attempt(step: string, over: object = {}, by?: OfficerId, stated?: string): Promise<Result<StepTaken, Problem>> {
    const definition = actionOf(this.kind.code)?.steps[step];
    const role = definition?.by[0] ?? 'officer';
    const usual = memberOf(this.n, role in MEMBER_OF_ROLE ? MEMBER_OF_ROLE[role as keyof typeof MEMBER_OF_ROLE] : 1);
    const officers = definition?.certified === 2 ? [memberOf(this.n, 1), memberOf(this.n, 2)] : [];
    const request = { id: EventId.parse(randomUUID()), expectedSeq: this.seq, officers, data: { ...this.#contentOf(step), ...over }, ...(stated === undefined ? {} : { on: day(stated) }) };
    const recorder = { database: this.database, clock: () => this.now, ports: recordPorts };
    const kind = this.seq === 0 ? { actionKind: this.kind.code } : {};
    const outcome = await takeStep(recorder, { agency: this.agency, by: by ?? usual, caseId: this.id, step, request, ...kind });
    if (outcome.ok) this.seq = outcome.value.seq;
    return outcome;
  }

  /** Opinions are given by the elements of the plan of the agency's place. */
  #contentOf(step: string): object {
    const content = this.kind.content[step] ?? {};
    return step === 'give-opinion' ? opinionIn({ base: 'sanmenxia', edition: null, from: null, profile: PROFILES.sanmenxia }, content as Opinion) : content; // the content of that form
  }

  async take(step: string, over: object = {}, by?: OfficerId, stated?: string): Promise<StepTaken> {
    const outcome = await this.attempt(step, over, by, stated);
    assert.ok(outcome.ok, outcome.ok ? '' : `${step}: ${JSON.stringify(outcome.error)}`);
    return outcome.value;
  }

  async view(): Promise<PublicationView> {
    return inTransaction(this.database, { agency: this.agency }, async (tx) => {
      const today: LegalDate = day(this.now.slice(0, 10));
      const facts: Facts = { ...(await recordPorts.loadAgencyFacts(tx, this.agency, today)), now: this.now, today, digest: recordPorts.digest };
      const events = (await eventsOf(tx, this.agency, this.id)).map(({ event }) => event);
      const action = actionOf(this.kind.code);
      assert.ok(action);
      return publicationView({ events, view: action.view(fold(action, events)) }, facts);
    });
  }

  async publish(redactions: readonly Redaction[] = []): Promise<this> {
    await this.take('prepare-publication', { redactions });
    await this.confirm();
    return this;
  }

  /** Publishes what is prepared, as somebody who was shown it. */
  async confirm(): Promise<void> {
    await this.take('publish', { copy: (await this.view()).digest });
  }
}

export interface Told {
  readonly source?: object;
  readonly decision?: Disposition;
  readonly year?: number;
}

/** A penalty decided on 16 March. */
export async function decidedCase(database: Database, n: number, { source = {}, decision = fine(40_000), year = 2026 }: Told = {}): Promise<RecordedCase> {
  const one = new RecordedCase(database, n);
  one.on(`${year}-03-02`);
  await one.take('register-source', { actEndedOn: `${year}-02-02`, ...source });
  await one.take('request-filing');
  await one.take('approve-filing');
  one.on(`${year}-03-03`);
  await one.take('inspect-site');
  one.on(`${year}-03-05`);
  await one.take('conclude-investigation', { proposal: decision });
  one.on(`${year}-03-09`);
  await one.take('give-notice', { intended: decision });
  await one.take('serve');
  one.on(`${year}-03-15`);
  await one.take('submit-review', { draft: decision });
  await one.take('accept-review');
  await one.take('give-opinion');
  one.on(`${year}-03-16`);
  await one.take('decide', { decision });
  return one;
}

/** A licence decided on 16 March. */
export async function decidedLicence(database: Database, n: number, decision: object = grant()): Promise<RecordedCase> {
  const one = new RecordedCase(database, n, { code: 'licence', content: LICENCE_CONTENT });
  await one.take('receive-application');
  one.on('2026-03-04');
  await one.take('accept-application');
  one.on('2026-03-06');
  await one.take('examine');
  one.on('2026-03-09');
  await one.take('conclude-investigation', { proposal: decision });
  one.on('2026-03-15');
  await one.take('submit-review', { draft: decision });
  await one.take('accept-review');
  await one.take('give-opinion');
  one.on('2026-03-16');
  await one.take('decide', { decision });
  return one;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '#kernel/canonical.ts';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import type { CaseId } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import { CATEGORIES, type Category } from '#law/engine/disclosed.ts';
import { classList } from '#law/profiles/in-force.ts';
import { AgencyAddress, DecisionAddress, DecisionQuery, OfficerSearch, type PublicAgency, type RegisterCounts } from '#disclosure/contract.ts';
import { publicDocument } from '#disclosure/io/document-store.ts';
import { publicPlans } from '#disclosure/io/procedure-store.ts';
import {
  decisionYears, findDecisions, findOfficers, newestDecisions, PAGE_SIZE, publicAgencies, publicDecision, publicOfficersOf, publicRegister, publicRemoval, type AgencyYear,
} from '#disclosure/io/public-store.ts';
import { VerifyAddress } from '#disclosure/verify-contract.ts';
import type { Policy } from '#ledger/policy.ts';
import { NOBODY } from '#platform/ledger/policy-file.ts';
import { systemClock, type Clock } from '#platform/clock.ts';
import type { ProblemPage } from '#platform/http/errors.ts';
import { Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { aboutPage } from '#web/portal/about.ts';
import { agenciesPage, agencyPage } from '#web/portal/agencies.ts';
import { decisionPage, removedPage } from '#web/portal/decision.ts';
import { decisionsPage } from '#web/portal/decisions.ts';
import { feed } from '#web/portal/feed.ts';
import { homePage, type AgencyStanding } from '#web/portal/home.ts';
import { ledgerPage } from '#web/portal/ledger.ts';
import { officersPage } from '#web/portal/officers.ts';
import { problemPage } from '#web/portal/problem.ts';
import { verifyPage } from '#web/portal/verify.ts';
import type { Site } from '#web/portal/site.ts';
import { documentProofRoutes, paperProof } from './ledger/document-proof.ts';
import { publicLogs } from './ledger/portal-page.ts';
import { answer, type Answer } from './page-answer.ts';
import { procedureRoutes } from './procedures.ts';
import { publicListRoutes } from './public-lists.ts';

export interface PortalOptions {
  /** The portal's own role: it reads the public views and nothing else. */
  readonly database: Database;
  readonly clock?: Clock;
  readonly origin: string;
  /** Whose cosignatures the page on the ledger shows. */
  readonly policy?: Policy;
}

const STYLE = readFileSync(new URL('../web/portal/style.css', import.meta.url), 'utf8');
const STYLESHEET = `/assets/portal.${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`;

export const siteOf = (origin: string): Site => ({ origin, stylesheet: STYLESHEET });

/** How a problem looks to who opened an address in the browser (platform/http). */
export const portalProblemPage = (origin: string): ProblemPage => (body) => problemPage(siteOf(origin), body);

/** A minute: what is taken down has to be gone from every cache between here and the reader soon after. */
const SHORT = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';
const HTML = 'text/html; charset=utf-8';

const NOBODYS: RegisterCounts = {
  decided: 0, publishedInTime: 0, publishedLate: 0, pending: 0, overdue: 0, withheld: 0, takenDown: 0, annulled: 0,
  withheldBy: { 'state-secret': 0, 'public-safety': 0, 'trade-secret': 0, privacy: 0, minor: 0, 'no-social-impact': 0 },
};

const sum = (a: RegisterCounts, b: RegisterCounts): RegisterCounts => ({
  decided: a.decided + b.decided, publishedInTime: a.publishedInTime + b.publishedInTime, publishedLate: a.publishedLate + b.publishedLate,
  pending: a.pending + b.pending, overdue: a.overdue + b.overdue, withheld: a.withheld + b.withheld, takenDown: a.takenDown + b.takenDown,
  annulled: a.annulled + b.annulled, withheldBy: a.withheldBy,
});

/** Each agency with its whole register; the grounds of withholding are shown year by year only. */
const standings = (agencies: readonly PublicAgency[], register: readonly AgencyYear[]): readonly AgencyStanding[] =>
  agencies.map((agency) => ({ agency, counts: register.filter(({ agencyId }) => agencyId === agency.id).map(({ counts }) => counts).reduce(sum, NOBODYS) }));

/** All agencies together, category by category; what nobody has decided yet is left out. */
const byCategory = (register: readonly AgencyYear[]) => CATEGORIES
  .map((category) => ({ category, counts: register.filter((row) => row.category === category).map(({ counts }) => counts).reduce(sum, NOBODYS) }))
  .filter(({ counts }) => counts.decided > 0);

const notFound = (): never => {
  throw new Refused(problem('not-found', '请求的地址不存在。', { todo: '请核对地址，或者返回首页重新查找。' }));
};

const page = (text: string, status: Answer['status'] = 200): Answer => ({ text, type: HTML, cacheControl: SHORT, status });

async function decisionAnswer(tx: Tx, site: Site, agency: string, caseId: CaseId): Promise<Answer> {
  const decision = await publicDecision(tx, agency, caseId);
  if (decision !== null) return page(decisionPage(site, decision));
  const removal = await publicRemoval(tx, agency, caseId);
  return removal === null ? notFound() : page(removedPage(site, removal, `/decisions/${agency}/${caseId}`), 410);
}

/** What the digest was computed of, to the byte: whoever has it can compute it again. */
async function copyAnswer(tx: Tx, agency: string, caseId: CaseId): Promise<Answer> {
  const decision = (await publicDecision(tx, agency, caseId)) ?? notFound();
  return { text: canonicalJson(decision.copy), type: 'application/json; charset=utf-8', cacheControl: SHORT };
}

async function agencyAnswer(tx: Tx, site: Site, code: string, today: LegalDate): Promise<Answer> {
  const agency = (await publicAgencies(tx)).find((one) => one.code === code) ?? notFound();
  const years = (await publicRegister(tx)).filter(({ agencyId }) => agencyId === agency.id);
  return page(agencyPage(site, { agency, years, officers: await publicOfficersOf(tx, agency.id), plan: (await publicPlans(tx, today)).get(agency.id) ?? null }));
}

/** The classes of decisions to choose from: those that an agency asked about has in force, and those of which it has made decisions all the same. */
async function categoriesFor(tx: Tx, query: DecisionQuery, today: LegalDate): Promise<readonly Category[]> {
  const asked = (await publicAgencies(tx)).filter(({ code }) => query.agency === undefined || code === query.agency);
  if (asked.length === 0) return CATEGORIES;
  const [plans, register] = [await publicPlans(tx, today), await publicRegister(tx)];
  return CATEGORIES.filter((category) => category === query.category || asked.some(({ id }) => {
    const plan = plans.get(id);
    return plan === undefined || classList(plan).includes(category) || register.some((year) => year.agencyId === id && year.category === category);
  }));
}

const robots = (origin: string): string => `User-agent: *\nDisallow: /api/\nDisallow: /desk/\nDisallow: /officers?\n# ${origin}/feed.atom\n`;

type Work = (tx: Tx, request: FastifyRequest) => Promise<Answer>;

/** The citizens' pages. Every one is made anew from the public views; none needs a session, a cookie or a script. */
export function portalRoutes(app: HttpServer, { database, origin, clock = systemClock, policy = NOBODY }: PortalOptions): void {
  const site = siteOf(origin);
  const today = (): LegalDate => chinaDateOf(clock());
  procedureRoutes(app, { database, clock, site });
  publicListRoutes(app, { database, clock, site });
  documentProofRoutes(app, database, policy);
  const route = (url: string, work: Work): void => {
    app.get(url, { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) =>
      answer(request, reply, await inTransaction(database, 'every-agency', (tx) => work(tx, request))));
  };

  route('/', async (tx) => {
    const register = await publicRegister(tx);
    return page(homePage(site, { newest: await newestDecisions(tx, 8), agencies: standings(await publicAgencies(tx), register), categories: byCategory(register) }));
  });
  route('/decisions', async (tx, request) => {
    const query = DecisionQuery.parse(request.query);
    return page(decisionsPage(site, { query, ...(await findDecisions(tx, query)), pageSize: PAGE_SIZE, agencies: await publicAgencies(tx), years: await decisionYears(tx), categories: await categoriesFor(tx, query, today()) }));
  });
  route('/decisions/:agency/:caseId', async (tx, request) => {
    const wanted = DecisionAddress.safeParse(request.params);
    return wanted.success ? decisionAnswer(tx, site, wanted.data.agency, wanted.data.caseId) : notFound();
  });
  route('/decisions/:agency/:caseId/copy.json', async (tx, request) => {
    const wanted = DecisionAddress.safeParse(request.params);
    return wanted.success ? copyAnswer(tx, wanted.data.agency, wanted.data.caseId) : notFound();
  });
  route('/agencies', async (tx) => page(agenciesPage(site, standings(await publicAgencies(tx), await publicRegister(tx)))));
  route('/agencies/:agency', async (tx, request) => {
    const wanted = AgencyAddress.safeParse(request.params);
    return wanted.success ? agencyAnswer(tx, site, wanted.data.agency, today()) : notFound();
  });
  route('/officers', async (tx, request) => {
    const wanted = OfficerSearch.parse(request.query).q;
    return page(officersPage(site, { wanted, officers: wanted === '' ? [] : await findOfficers(tx, wanted), agencies: await publicAgencies(tx) }));
  });
  route('/ledger', async (tx) => page(ledgerPage(site, await publicLogs(tx, policy))));
  route('/verify/:digest', async (tx, request) => {
    const wanted = VerifyAddress.safeParse(request.params);
    if (!wanted.success) return notFound();
    const found = await publicDocument(tx, wanted.data.digest);
    return page(verifyPage(site, wanted.data.digest, found, await paperProof(tx, policy, wanted.data.digest)), found === null ? 404 : 200);
  });
  route('/about', async (tx) => {
    const [agencies, plans] = [await publicAgencies(tx), await publicPlans(tx, today())];
    return page(aboutPage(site, agencies.map((agency) => ({ agency, plan: plans.get(agency.id) ?? null }))));
  });
  route('/feed.atom', async (tx, request) => {
    const query = DecisionQuery.parse(request.query);
    return { text: feed(site, await newestDecisions(tx, 50, query), query), type: 'application/atom+xml; charset=utf-8', cacheControl: SHORT };
  });

  const fixed = (url: string, file: Answer): void => {
    app.get(url, { schema: { hide: true } }, async (request, reply) => answer(request, reply, file));
  };
  fixed('/robots.txt', { text: robots(origin), type: 'text/plain; charset=utf-8', cacheControl: SHORT });
  fixed(STYLESHEET, { text: STYLE, type: 'text/css; charset=utf-8', cacheControl: FOR_EVER });
}

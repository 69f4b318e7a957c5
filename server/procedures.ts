import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { workingCalendar } from '#kernel/calendar.ts';
import { chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { actionOf, ACTIONS } from '#law/actions/index.ts';
import type { Chart } from '#law/engine/chart.ts';
import { CLASS_OF_KIND, isEnforced } from '#law/matters/matter.ts';
import { statutoryLimit } from '#law/matters/rules.ts';
import { isKindInForce, type Plan } from '#law/profiles/in-force.ts';
import { ACTION_CLASSES } from '#law/profiles/profile.ts';
import { AgencyAddress, type PublicAgency } from '#disclosure/contract.ts';
import { publicMatters, publicPlans, publicRules, type PublicMatter } from '#disclosure/io/procedure-store.ts';
import { publicAgencies } from '#disclosure/io/public-store.ts';
import type { Clock } from '#platform/clock.ts';
import { Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { guidePage, guidesPage } from '#web/portal/guide.ts';
import { matterPage, mattersPage } from '#web/portal/matters.ts';
import { procedurePage } from '#web/portal/procedure.ts';
import { proceduresPage } from '#web/portal/procedures.ts';
import type { Site } from '#web/portal/site.ts';
import { chartFor, drawingsOf } from './charts/charts.ts';
import { answer, type Answer } from './page-answer.ts';

export interface ProcedureOptions {
  /** The portal's own role. */
  readonly database: Database;
  readonly clock: Clock;
  readonly site: Site;
}

const SHORT = 'public, max-age=60';
const CALENDAR = workingCalendar(NATIONAL_EDITIONS);

const notFound = (): never => {
  throw new Refused(problem('not-found', '请求的地址不存在。', { todo: '请核对地址，或者返回“办事与流程”重新查找。' }));
};

const outside = ({ name }: PublicAgency, kind: string) =>
  problem('not-found', `${name}现行的方案没有纳入“${kind}”，没有这一类别的流程图。`, { todo: '请返回“办事与流程”，选择其他机关，或者按全国统一的规定查看。' });

const pageOf = (text: string): Answer => ({ text, type: 'text/html; charset=utf-8', cacheControl: SHORT });

class Procedures {
  readonly #tx: Tx;
  readonly #options: ProcedureOptions;

  constructor(tx: Tx, options: ProcedureOptions) {
    this.#tx = tx;
    this.#options = options;
  }

  async agencies(): Promise<readonly PublicAgency[]> {
    return publicAgencies(this.#tx);
  }

  /** The agency that an address names; null where it names none. */
  async agencyIn(parameters: unknown): Promise<PublicAgency | null> {
    const wanted = AgencyAddress.safeParse(parameters);
    if (!wanted.success) return null;
    return (await this.agencies()).find(({ code }) => code === wanted.data.agency) ?? notFound();
  }

  async plans(): Promise<ReadonlyMap<AgencyId, Plan>> {
    return publicPlans(this.#tx, chinaDateOf(this.#options.clock()));
  }

  /** The agency's matters, of the classes that its plan has in force; those that no class carries out are in the list all the same. */
  async listed({ id }: PublicAgency): Promise<readonly PublicMatter[]> {
    const classes: readonly string[] | undefined = (await this.plans()).get(id)?.profile.classes;
    return (await publicMatters(this.#tx, id)).filter(({ kind }) => classes === undefined || !isEnforced(kind) || classes.includes(CLASS_OF_KIND[kind]));
  }

  async chart(kind: string, agency: PublicAgency | null): Promise<Chart> {
    const action = actionOf(kind) ?? notFound();
    const rules = agency === null ? { jurisdiction: 'national' as const, settings: [] } : await publicRules(this.#tx, agency.id);
    return chartFor(action, { ...rules, calendar: CALENDAR }, chinaDateOf(this.#options.clock()));
  }

  async list(): Promise<Answer> {
    const [agencies, plans] = [await this.agencies(), await this.plans()];
    const kinds = ACTIONS.filter(({ code }) => agencies.length === 0 || agencies.some(({ id }) => isKindInForce(plans.get(id) ?? null, code)));
    return pageOf(proceduresPage(this.#options.site, { kinds: kinds.map(({ code, name }) => ({ code, name })), agencies }));
  }

  async procedure(kind: string, query: unknown): Promise<Answer> {
    const agency = await this.agencyIn(query);
    const chart = await this.chart(kind, agency);
    const plans = await this.plans();
    if (agency !== null && !isKindInForce(plans.get(agency.id) ?? null, kind)) throw new Refused(outside(agency, chart.name));
    const agencies = (await this.agencies()).filter(({ id }) => isKindInForce(plans.get(id) ?? null, kind));
    const drawings = Object.fromEntries((await drawingsOf(chart)).map(({ code, svg }) => [code, svg]));
    return pageOf(procedurePage(this.#options.site, { chart, drawings, agency, agencies }));
  }

  async drawing(kind: string, panel: string, query: unknown): Promise<Answer> {
    const chart = await this.chart(kind, await this.agencyIn(query));
    const found = (await drawingsOf(chart)).find(({ code }) => code === panel) ?? notFound();
    return { text: found.svg, type: 'image/svg+xml; charset=utf-8', cacheControl: SHORT };
  }

  async guides(parameters: unknown): Promise<Answer> {
    const agency = (await this.agencyIn(parameters)) ?? notFound();
    return pageOf(guidesPage(this.#options.site, agency, await this.listed(agency)));
  }

  async guide(parameters: unknown, id: string): Promise<Answer> {
    const agency = (await this.agencyIn(parameters)) ?? notFound();
    const matter = (await this.listed(agency)).find((one) => one.id === id) ?? notFound();
    const kinds: readonly string[] = isEnforced(matter.kind) ? ACTION_CLASSES[CLASS_OF_KIND[matter.kind]].kinds : [];
    const charts = await Promise.all(kinds.filter((kind) => actionOf(kind) !== undefined).map(async (kind) => this.chart(kind, agency)));
    const limit = statutoryLimit(matter.kind, matter.guide ?? {}, await publicRules(this.#tx, agency.id), chinaDateOf(this.#options.clock()));
    return pageOf(guidePage(this.#options.site, { agency, matter, content: matter.guide, limit, charts }));
  }

  async matters(parameters: unknown): Promise<Answer> {
    const agency = (await this.agencyIn(parameters)) ?? notFound();
    return pageOf(mattersPage(this.#options.site, agency, await this.listed(agency)));
  }

  async matter(parameters: unknown, id: string): Promise<Answer> {
    const agency = (await this.agencyIn(parameters)) ?? notFound();
    const matters = await this.listed(agency);
    const matter: PublicMatter = matters.find((one) => one.id === id) ?? notFound();
    return pageOf(matterPage(this.#options.site, { agency, matter, from: matter.from, matters }));
  }
}

const Parts = z.object({ kind: z.string().catch(''), panel: z.string().catch(''), matter: z.string().catch('') });

const part = (request: FastifyRequest, name: keyof z.infer<typeof Parts>): string => Parts.parse(request.params)[name];

/** 办事与流程、权责清单: flow charts, service guides and matters for the public; charts are made of the definitions that cases are handled by. */
export function procedureRoutes(app: HttpServer, options: ProcedureOptions): void {
  const route = (url: string, work: (procedures: Procedures, request: FastifyRequest) => Promise<Answer>): void => {
    app.get(url, { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) =>
      answer(request, reply, await inTransaction(options.database, 'every-agency', async (tx) => work(new Procedures(tx, options), request))));
  };
  route('/procedures', async (procedures) => procedures.list());
  route('/procedures/:kind', async (procedures, request) => procedures.procedure(part(request, 'kind'), request.query));
  route('/procedures/:kind/:panel.svg', async (procedures, request) => procedures.drawing(part(request, 'kind'), part(request, 'panel'), request.query));
  route('/guides/:agency', async (procedures, request) => procedures.guides(request.params));
  route('/guides/:agency/:matter', async (procedures, request) => procedures.guide(request.params, part(request, 'matter')));
  route('/matters/:agency', async (procedures, request) => procedures.matters(request.params));
  route('/matters/:agency/:matter', async (procedures, request) => procedures.matter(request.params, part(request, 'matter')));
}

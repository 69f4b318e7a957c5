import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { chinaDateOf } from '#kernel/dates.ts';
import { problem } from '#kernel/problems.ts';
import { DESCRIBED_LISTS } from '#law/lists/tables/index.ts';
import { sheetOf } from '#law/lists/tables/sheet.ts';
import { publicContent, publicEditions } from '#disclosure/io/list-store.ts';
import { publicAgencies } from '#disclosure/io/public-store.ts';
import { Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { listPage, listsPage, type AgencyList } from '#web/portal/lists.ts';
import { answer, type Answer } from './page-answer.ts';
import type { ProcedureOptions } from './procedures.ts';

/** A minute: an edition that was just approved is there soon after. */
const SHORT = 'public, max-age=60';

const notFound = (): never => {
  throw new Refused(problem('not-found', '请求的地址不存在。', { todo: '请核对地址，或者返回机关页面重新查找。' }));
};

const pageOf = (text: string): Answer => ({ text, type: 'text/html; charset=utf-8', cacheControl: SHORT });

const Address = z.object({ agency: z.string().max(60), kind: z.string().max(60).catch(''), edition: z.string().regex(/^\d{1,6}$/).transform(Number).catch(0) });
const Content = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

async function agencyIn(tx: Tx, request: FastifyRequest) {
  const wanted = Address.safeParse(request.params);
  if (!wanted.success) return notFound();
  return { ...wanted.data, agency: (await publicAgencies(tx)).find(({ code }) => code === wanted.data.agency) ?? notFound() };
}

async function listIn(tx: Tx, request: FastifyRequest, { clock }: ProcedureOptions): Promise<AgencyList> {
  const { agency, kind, edition: wanted } = await agencyIn(tx, request);
  const list = DESCRIBED_LISTS.find((one) => one.kind === kind) ?? notFound();
  const editions = (await publicEditions(tx, agency.id)).filter((one) => one.kind === kind);
  const edition = editions.find((one) => one.edition === wanted) ?? notFound();
  const content = Content.parse(await publicContent(tx, agency.id, kind, edition.edition));
  return { agency, list, edition, content, editions, today: chinaDateOf(clock()) };
}

/** A byte order mark, by which spreadsheets know that it is UTF-8. */
const BOM = '\uFEFF';

/** The lists by which agencies enforce, for the public: whole, printable, every edition at an address of its own. */
export function publicListRoutes(app: HttpServer, options: ProcedureOptions): void {
  const { database, clock, site } = options;
  const route = (url: string, work: (tx: Tx, request: FastifyRequest) => Promise<Answer>): void => {
    app.get(url, { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) =>
      answer(request, reply, await inTransaction(database, 'every-agency', async (tx) => work(tx, request))));
  };
  route('/lists/:agency', async (tx, request) => {
    const { agency } = await agencyIn(tx, request);
    const editions = await publicEditions(tx, agency.id);
    const lists = DESCRIBED_LISTS.map((list) => ({ list, editions: editions.filter(({ kind }) => kind === list.kind) }));
    return pageOf(listsPage(site, { agency, today: chinaDateOf(clock()), lists }));
  });
  route('/lists/:agency/:kind/:edition', async (tx, request) => pageOf(listPage(site, await listIn(tx, request, options))));
  route('/lists/:agency/:kind/:edition.csv', async (tx, request) => {
    const { list, content } = await listIn(tx, request, options);
    const text = list.tables.filter(({ key }) => (content[key] ?? []).length > 0).map((one) => sheetOf(one, content[one.key] ?? [], 'csv')).join('\r\n');
    return { text: `${BOM}${text}`, type: 'text/csv; charset=utf-8', cacheControl: SHORT };
  });
}

import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { CATEGORIES } from '#law/engine/disclosed.ts';
import { DESCRIBED_LISTS } from '#law/lists/tables/index.ts';
import { registerLines } from '#disclosure/io/register-store.ts';
import { problemResponses, Refused, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Spreadsheets } from '#platform/spreadsheet/open.ts';
import { MOST, XLSX, type Book, type Refusal } from '#platform/spreadsheet/workbook.ts';
import { CaseQuery } from '#record/contract.ts';
import { DossierQuery } from '#record/dossier-contract.ts';
import { numberRegister } from '#record/io/number-register.ts';
import { NumberQuery } from '#record/number-contract.ts';
import { findCases } from '#record/io/queries.ts';
import type { Recorder } from '#record/io/take-step.ts';
import { insertAccess } from '#registry/io/access-log.ts';
import { handOf, requireActor, signedIn } from '#registry/io/actors.ts';
import { listEditions } from '#registry/io/lists.ts';
import { TABLE_LISTS, type EditedList } from '#registry/lists.ts';
import { requireBusiness } from '#registry/rules.ts';
import { TableEditions } from '#registry/setting-contract.ts';
import { WorkbookView } from '#registry/workbook-contract.ts';
import { caseSheet, conditionText, originSheet } from './case-table.ts';
import { listBook } from './list-table.ts';
import { gapText, numberSheet } from './number-table.ts';
import { registerSheet } from './publication-table.ts';

export interface TableRoutes {
  readonly recorder: Recorder;
  readonly spreadsheets: Spreadsheets;
}

/** As for a dossier: what for. */
const Purpose = { purpose: DossierQuery.shape.purpose };
const CaseTableQuery = CaseQuery.omit({ page: true, size: true }).extend(Purpose);
const PublicationTableQuery = z.strictObject({ ...Purpose, year: z.coerce.number().int().min(1990).max(2200).optional(), category: z.enum(CATEGORIES).optional() });
const NumberTableQuery = NumberQuery.omit({ page: true, size: true }).extend(Purpose);
type TableKind = keyof typeof TABLE_LISTS;
const Kind = z.enum(Object.keys(TABLE_LISTS) as [TableKind, ...TableKind[]]); // keys of a constant object
const ListTableParams = z.strictObject({ kind: Kind, edition: z.coerce.number().int().min(1).max(1_000_000) });

/** Sent as it is: Fastify serialises no bytes. */
const Xlsx = z.unknown().meta({ title: XLSX });

/** Twice what is read: a file that is somewhat too large is told so in the words for files. */
const LARGEST_BODY = 2 * MOST.bytes;

/** What a table holds at most: who needs more takes it out by parts. */
const LONGEST = 10_000;

const valueIn = <Value>(result: Result<Value, Refusal>): Value => {
  if (result.ok) return result.value;
  const { sentence, todo, passing = false } = result.error;
  throw new Refused(problem(passing ? 'tables-busy' : 'file-unreadable', sentence, { todo }));
};

const tooMany = (): Refused => new Refused(problem('invalid-request', `符合条件的超过${LONGEST}件，不能一次导出。`, { todo: '请加上查找条件（例如阶段、类别或者年份），分次导出。' }));

const send = (reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply =>
  reply.type(XLSX).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`).send(Buffer.from(bytes));

interface Taken {
  readonly name: string;
  readonly purpose: string;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly book: Book;
}

/** Reads a file that somebody chose, and keeps nothing of it. */
function readingRoute(app: HttpServer, spreadsheets: Spreadsheets): void {
  void app.register(async (files) => {
    files.addContentTypeParser(['application/octet-stream', XLSX], { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) => done(null, body));
    files.route({
      method: 'POST', url: '/api/workbooks/read', onRequest: signedIn, bodyLimit: LARGEST_BODY,
      schema: { summary: '读出表格文件的内容', consumes: ['application/octet-stream'], response: { 200: WorkbookView, ...problemResponses } },
      handler: async (request) => {
        valueOf(requireBusiness(requireActor(request)));
        if (!Buffer.isBuffer(request.body)) throw new Refused(problem('malformed-body', '没有收到文件。', { todo: '请选择文件后重试。' }));
        return valueIn(await spreadsheets.read(request.body));
      },
    });
  });
}

/** An edition of a list is public, and leaves without a purpose. */
function listRoute(app: HttpServer, { recorder: { database, clock }, spreadsheets }: TableRoutes): void {
  app.route({
    method: 'GET', url: '/api/lists/:kind/editions/:edition/list.xlsx', onRequest: signedIn,
    schema: { summary: '下载清单的一个版本', params: ListTableParams, response: { 200: Xlsx, ...problemResponses } },
    handler: async (request, reply) => {
      const { kind, edition: wanted } = request.params;
      const edited: EditedList<object> = TABLE_LISTS[kind];
      const { editions, name } = TableEditions.parse(valueOf(await listEditions({ database, clock }, requireActor(request), edited)));
      const edition = editions.find((one) => one.edition === wanted);
      const list = DESCRIBED_LISTS.find((one) => one.kind === kind);
      if (edition === undefined || list === undefined) throw new Refused(problem('not-found', '没有这个版本。', { todo: '请返回清单页面重新选择。' }));
      return send(reply, `${name}第${wanted}版`, valueIn(await spreadsheets.write(listBook(list, edition.content))));
    },
  });
}

/** Tables in and out of the platform as workbooks. Which cases left it, for what, and the digest of the file are recorded before it is sent. */
export function tableRoutes(app: HttpServer, routes: TableRoutes): void {
  const { recorder, spreadsheets } = routes;
  const { database, clock } = recorder;
  readingRoute(app, spreadsheets);
  listRoute(app, routes);

  const handOut = async (request: FastifyRequest, reply: FastifyReply, { name, purpose, conditions, rows, book }: Taken): Promise<FastifyReply> => {
    const { actor: { agencyId, officerId }, peer } = handOf(request);
    const bytes = valueIn(await spreadsheets.write(book));
    const detail = { table: name, conditions, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
    await inTransaction(database, { agency: agencyId }, async (tx) =>
      insertAccess(tx, { agencyId, id: randomUUID(), at: clock(), event: 'table-exported', outcome: 'done', login: null, officerId, reason: purpose, ...peer, detail }));
    return send(reply, name, bytes);
  };

  app.route({
    method: 'GET', url: '/api/tables/cases.xlsx', onRequest: signedIn,
    schema: { summary: '导出执法台账', querystring: CaseTableQuery, response: { 200: Xlsx, ...problemResponses } },
    handler: async (request, reply) => {
      const actor = valueOf(requireBusiness(requireActor(request)));
      const { purpose, ...conditions } = request.query;
      const found = await findCases(recorder, actor, { ...conditions, page: 1, size: LONGEST });
      if (found.total > LONGEST) throw tooMany();
      const origin = originSheet([['内容', '执法台账'], ['件数', String(found.cases.length)], ['条件', conditionText(conditions)], ['用途', purpose]], clock());
      return handOut(request, reply, { name: '执法台账', purpose, conditions, rows: found.cases.length, book: { sheets: [caseSheet(found), origin] } });
    },
  });

  app.route({
    method: 'GET', url: '/api/tables/publications.xlsx', onRequest: signedIn,
    schema: { summary: '导出公示登记', querystring: PublicationTableQuery, response: { 200: Xlsx, ...problemResponses } },
    handler: async (request, reply) => {
      const { agencyId } = valueOf(requireBusiness(requireActor(request)));
      const { purpose, ...conditions } = request.query;
      const lines = await inTransaction(database, { agency: agencyId }, async (tx) => registerLines(tx, agencyId, conditions, LONGEST));
      if (lines.length > LONGEST) throw tooMany();
      const sheets = [registerSheet(lines), originSheet([['内容', '公示登记'], ['件数', String(lines.length)], ['用途', purpose]], clock())];
      return handOut(request, reply, { name: '公示登记', purpose, conditions, rows: lines.length, book: { sheets } });
    },
  });

  app.route({
    method: 'GET', url: '/api/tables/numbers.xlsx', onRequest: signedIn,
    schema: { summary: '导出文书登记簿', querystring: NumberTableQuery, response: { 200: Xlsx, ...problemResponses } },
    handler: async (request, reply) => {
      const actor = valueOf(requireBusiness(requireActor(request)));
      const { purpose, ...conditions } = request.query;
      const register = await numberRegister(recorder, actor, { ...conditions, page: 1, size: LONGEST });
      if (register.total > LONGEST) throw tooMany();
      const origin = originSheet([['内容', '文书登记簿'], ['件数', String(register.total)], ['文号是否连续', gapText(register)], ['用途', purpose]], clock());
      return handOut(request, reply, { name: '文书登记簿', purpose, conditions, rows: register.total, book: { sheets: [numberSheet(register), origin] } });
    },
  });
}

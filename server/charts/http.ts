import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { chinaDateOf } from '#kernel/dates.ts';
import { problem } from '#kernel/problems.ts';
import { actionOf } from '#law/actions/index.ts';
import type { ChartStep } from '#law/engine/chart.ts';
import { stepsIn } from '#law/engine/panel.ts';
import type { Clock } from '#platform/clock.ts';
import { problemResponses, Refused } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ProcedureParams, ProcedureView } from '#record/contract.ts';
import type { Actor } from '#registry/model.ts';
import { recordPorts } from '../ports.ts';
import { chartFor, drawingsOf } from './charts.ts';

export interface ChartRoutes {
  readonly database: Database;
  readonly clock: Clock;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

type StepRow = ProcedureView['panels'][number]['steps'][number];

const rowOf = ({ by, phases, after, leadsTo, documents, ends, articles, opens, code, name, certified }: ChartStep): StepRow => ({
  code, name, certified, by: [...by], phases: [...phases], after: [...after], leadsTo: [...leadsTo], documents: [...documents], ends: [...ends], articles: [...articles],
  opens: opens.map(({ name: clock, length, source, confirmed }) => ({ name: clock, length, source, confirmed })),
});

/** The flow charts for staff, with the values that bind their own agency today. */
export function chartRoutes(app: HttpServer, { database, clock, requireActor, signedIn }: ChartRoutes): void {
  app.route({
    onRequest: signedIn, method: 'GET', url: '/api/procedures/:kind',
    schema: { summary: '执法流程图', params: ProcedureParams, response: { 200: ProcedureView, ...problemResponses } },
    handler: async (request) => {
      const action = actionOf(request.params.kind);
      if (action === undefined) throw new Refused(problem('not-found', '没有这一执法行为类别。'));
      const { agencyId } = requireActor(request);
      const today = chinaDateOf(clock());
      const facts = await inTransaction(database, { agency: agencyId }, async (tx) => recordPorts.loadAgencyFacts(tx, agencyId, today));
      const chart = chartFor(action, facts, today);
      const drawings = new Map((await drawingsOf(chart)).map(({ code, svg }) => [code, svg]));
      const panels = chart.panels.map((panel) => ({
        code: panel.code, title: panel.title, svg: drawings.get(panel.code) ?? '', steps: stepsIn(panel).flatMap((code) => chart.steps[code] ?? []).map(rowOf),
      }));
      return { code: chart.code, name: chart.name, articles: [...chart.articles], panels };
    },
  });
}

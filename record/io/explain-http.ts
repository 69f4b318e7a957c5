import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { explainObligation } from '#law/engine/explain-clock.ts';
import { explainMajor } from '#law/engine/explain-major.ts';
import { explainStep } from '#law/engine/explain-step.ts';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { CaseParams, ExplainObligationParams, ExplainObligationQuery, ExplainQuery, ExplanationView, StepParams } from '../contract.ts';
import { explainCase, type Explainer } from './explain.ts';

export interface ExplainRoutes extends Explainer {
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** "Why?" over HTTP: of a due date, of the verdict that a decision is major, of a step that may not be taken. */
export function explainRoutes(app: HttpServer, { requireActor, signedIn, ...explainer }: ExplainRoutes): void {
  const { recorder: { ports } } = explainer;
  const shared = { onRequest: signedIn, method: 'GET' } as const;
  const response = { 200: ExplanationView, ...problemResponses };
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));

  app.route({
    ...shared, url: '/api/cases/:caseId/explain/obligation/:code',
    schema: { summary: '为什么是这一天', params: ExplainObligationParams, querystring: ExplainObligationQuery, response },
    handler: async (request) => {
      const { params: { caseId, code }, query: { opened, asOf } } = request;
      return valueOf(await explainCase(explainer, actorOf(request), caseId, asOf, ({ action, events, facts }) => explainObligation(action, events, facts, code, opened)));
    },
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/explain/major', schema: { summary: '为什么是（不是）重大执法决定', params: CaseParams, querystring: ExplainQuery, response },
    handler: async (request) => {
      const { params: { caseId }, query: { asOf } } = request;
      return valueOf(await explainCase(explainer, actorOf(request), caseId, asOf, ({ action, events, facts }) => explainMajor(action, events, facts)));
    },
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/explain/step/:step', schema: { summary: '为什么能（不能）办理', params: StepParams, querystring: ExplainQuery, response },
    handler: async (request) => {
      const { params: { caseId, step }, query: { asOf } } = request;
      return valueOf(await explainCase(explainer, actorOf(request), caseId, asOf, ({ action, events, facts }) =>
        explainStep(action, events, facts, ports.systems, ports.obtainGate, step)));
    },
  });
}

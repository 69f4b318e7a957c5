import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import {
  CaseBriefs, CaseDetail, CaseList, CaseParams, CaseQuery, InspectionItems, OpenCaseRequest, StepDraft, StepParams, StepTaken, TakeStepRequest, TodoList,
} from '../contract.ts';
import { inspectionItems } from './inspection-items.ts';
import { briefCases, findCases, readCase, todoOf } from './queries.ts';
import { takeStep, type Recorder } from './take-step.ts';
import { tryStep } from './try-step.ts';

export interface RecordRoutes {
  readonly recorder: Recorder;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
  /** Told of every step that was taken, after it is committed. */
  readonly issued?: (agency: AgencyId, taken: StepTaken) => void;
}

/** The case log over HTTP: one route takes every step of every action kind. */
export function recordRoutes(app: HttpServer, { recorder, requireActor, signedIn, issued }: RecordRoutes): void {
  const shared = { onRequest: signedIn };
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));

  app.route({
    ...shared, method: 'GET', url: '/api/todo', schema: { summary: '我的待办', response: { 200: TodoList, ...problemResponses } },
    handler: (request) => todoOf(recorder, actorOf(request)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/cases', schema: { summary: '案件列表', querystring: CaseQuery, response: { 200: CaseList, ...problemResponses } },
    handler: (request) => findCases(recorder, actorOf(request), request.query),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/case-choices', schema: { summary: '可供选择的关联案件', querystring: CaseQuery, response: { 200: CaseBriefs, ...problemResponses } },
    handler: (request) => briefCases(recorder, actorOf(request), request.query),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/inspection-items', schema: { summary: '可以登记的随机抽查事项', response: { 200: InspectionItems, ...problemResponses } },
    handler: (request) => inspectionItems(recorder, actorOf(request)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/cases', schema: { summary: '登记案件', body: OpenCaseRequest, response: { 200: StepTaken, ...problemResponses } },
    handler: async (request) => {
      const { caseId, actionKind, step } = request.body;
      return valueOf(await order(request, caseId, actionOf(actionKind)?.opening ?? '', { ...step, expectedSeq: 0 }, actionKind));
    },
  });
  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId', schema: { summary: '案件全过程', params: CaseParams, response: { 200: CaseDetail, ...problemResponses } },
    handler: async (request) => valueOf(await readCase(recorder, actorOf(request), request.params.caseId)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/cases/:caseId/steps/:step',
    schema: { summary: '办理一个环节', params: StepParams, body: TakeStepRequest, response: { 200: StepTaken, ...problemResponses } },
    handler: async (request) => valueOf(await order(request, request.params.caseId, request.params.step, request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/cases/:caseId/steps/:step/draft',
    schema: { summary: '预览一个环节将作出的文书', params: StepParams, body: TakeStepRequest, response: { 200: StepDraft, ...problemResponses } },
    handler: async (request) => {
      const { agencyId: agency, officerId: by } = actorOf(request);
      return valueOf(await tryStep(recorder, { agency, by, ...request.params, request: request.body }));
    },
  });

  const order = async (request: FastifyRequest, caseId: CaseId, step: string, body: TakeStepRequest, actionKind?: string): Promise<Result<StepTaken, Problem>> => {
    const actor = actorOf(request);
    const taken = await takeStep(recorder, {
      agency: actor.agencyId, by: actor.officerId, caseId, step, request: body, ...(actionKind === undefined ? {} : { actionKind }),
    });
    if (taken.ok) issued?.(actor.agencyId, taken.value);
    return taken;
  };
}

import type { FastifyRequest } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { problemResponses, Refused, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { CaseParams } from '../../contract.ts';
import {
  DeviceList, PartyRecords, RecordingParams, RecordingsView, RetrievalList, RetrievalParams, RetrievalQuery, Retrieved, RetrieveRequest,
} from '../../recording-contract.ts';
import type { RecordRoutes } from '../http.ts';
import { sendContent } from './content.ts';
import { devicesOf } from './devices.ts';
import { partyRecordsOf } from './party-records.ts';
import { recordingsOf } from './recordings.ts';
import { openRetrieval, retrievals, retrieve } from './retrieval.ts';

export interface RecordingRoutes extends RecordRoutes {
  readonly objects: ObjectStore;
  readonly longestUpload: number;
  /** A folder is watched for files of recorders. */
  readonly watched: boolean;
}

/** Recordings over HTTP: what there is, 调阅 and playback, who looked. They are registered by steps of the case like everything else. */
export function recordingRoutes(app: HttpServer, { recorder, objects, longestUpload, watched, requireActor, signedIn }: RecordingRoutes): void {
  const shared = { onRequest: signedIn };
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));

  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId/recordings', schema: { summary: '本案音像记录', params: CaseParams, response: { 200: RecordingsView, ...problemResponses } },
    handler: async (request) => valueOf(await recordingsOf(recorder, actorOf(request), request.params.caseId, longestUpload)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/cases/:caseId/party-records', schema: { summary: '同一当事人的记录', params: CaseParams, response: { 200: PartyRecords, ...problemResponses } },
    handler: async (request) => valueOf(await partyRecordsOf(recorder, actorOf(request), request.params.caseId)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/cases/:caseId/recordings/:recordingId/retrievals',
    schema: { summary: '调阅音像记录', params: RecordingParams, body: RetrieveRequest, response: { 200: Retrieved, ...problemResponses } },
    handler: async (request) => valueOf(await retrieve(recorder, actorOf(request), request.params.caseId, request.params.recordingId, request.body)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/retrievals', schema: { summary: '调阅记录', querystring: RetrievalQuery, response: { 200: RetrievalList, ...problemResponses } },
    handler: async (request) => valueOf(await retrievals(recorder, actorOf(request), request.query)),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/recording-devices', schema: { summary: '采集设备和缺号', response: { 200: DeviceList, ...problemResponses } },
    handler: (request) => devicesOf(recorder, actorOf(request), watched),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/retrievals/:retrievalId/content', schema: { hide: true, params: RetrievalParams },
    handler: async (request, reply) => sendContent(request, reply, objects, valueOf(await openRetrieval(recorder, actorOf(request), request.params.retrievalId))),
  });
  app.route({
    ...shared, method: 'GET', url: '/api/retrievals/:retrievalId/poster', schema: { hide: true, params: RetrievalParams },
    handler: async (request, reply) => {
      const { thumbnail } = valueOf(await openRetrieval(recorder, actorOf(request), request.params.retrievalId));
      if (thumbnail === null) throw new Refused(problem('not-found', '没有预览图。'));
      return reply.type('image/jpeg').send(thumbnail);
    },
  });
}

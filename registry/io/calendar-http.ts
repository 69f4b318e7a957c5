import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import { CalendarImported, CalendarPreview, CalendarQuery, CalendarRequest, CalendarView } from '../contract.ts';
import { type CalendarDesk, importEdition, previewEdition, readCalendar } from './calendar-service.ts';
import { handOf, requireActor, signedIn } from './actors.ts';

/** /api/calendar: the working calendar with its editions, and the import of a notice. */
export const calendarRoutes: FastifyPluginAsyncZod<CalendarDesk> = async (app, desk) => {
  const shared = { onRequest: signedIn } as const;
  const tags = ['calendar'];

  app.route({
    ...shared, method: 'GET', url: '/api/calendar',
    schema: { tags, summary: '节假日安排及其版本', querystring: CalendarQuery, response: { 200: CalendarView, ...problemResponses } },
    handler: async (request) => readCalendar(desk, request.query.at),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/calendar/editions/preview',
    schema: { tags, summary: '试算一份放假安排会变动哪些期限', body: CalendarRequest, response: { 200: CalendarPreview, ...problemResponses } },
    handler: async (request) => valueOf(await previewEdition(desk, requireActor(request), request.body)),
  });
  app.route({
    ...shared, method: 'POST', url: '/api/calendar/editions',
    schema: { tags, summary: '导入一份放假安排', body: CalendarRequest, response: { 200: CalendarImported, ...problemResponses } },
    handler: async (request) => valueOf(await importEdition(desk, handOf(request), request.body)),
  });
};

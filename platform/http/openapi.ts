import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';

/** What a schema cannot say in JSON Schema is described as anything rather than refused. */
const toJsonSchema = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });

/** The description of the API is made of the contracts themselves; pages and static files are no part of it. */
export const describeApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '明鉴 Mingjian', description: '行政执法三项制度平台接口', version: '1' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
    },
    transform: (document) => {
      const described = toJsonSchema(document);
      return document.url.startsWith('/api/') ? described : { ...described, schema: { ...described.schema, hide: true } };
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from '#kernel/problems.ts';
import type { Policy } from '#ledger/policy.ts';
import { parseTilePath } from '#ledger/tiles.ts';
import type { Clock } from '#platform/clock.ts';
import { bundleBytes, publishedCheckpoint, tileBytes } from '#platform/ledger/published.ts';
import { logAt, type Log } from '#platform/ledger/store.ts';
import { addCheckpoint, type WitnessService } from '#platform/ledger/witness-service.ts';
import { Refused } from '#platform/http/problem.ts';
import { forOtherServers } from '#platform/http/same-origin.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';

/** The public addresses of the ledger: tlog-tiles for every log, and tlog-witness for the logs of others. */
export interface LedgerRoutes {
  /** The portal's own role. */
  readonly database: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly witness: WitnessService | null;
}

const Address = z.object({ code: z.string().max(60), year: z.string().regex(/^\d{4}$/).transform(Number) });

/** A head is new at any moment; a tile, once part of a signed head, never changes. */
const MOMENT = 'public, max-age=1';
const FOR_EVER = 'public, max-age=31536000, immutable';
const TEXT = 'text/plain; charset=utf-8';

/** Sixty-three hashes and a checkpoint with many signatures fit well below. */
const LONGEST_REQUEST = 65_536;

/** A log signs at most a few times a second; who asks more often waits. */
const REQUESTS_PER_MINUTE = 600;

const missing = (): never => {
  throw new Refused(problem('not-found', '账本没有这一内容。', { todo: '请核对地址；散列块只提供到最新的检查点为止。' }));
};

interface Sent {
  readonly body: string | Uint8Array;
  readonly type: string;
  readonly cacheControl: string;
}

async function tile(tx: Tx, log: Log, path: string): Promise<Sent> {
  const address = parseTilePath(`tile/${path}`) ?? missing();
  const { level, ...place } = address;
  const bytes = level === 'entries' ? await bundleBytes(tx, log, place) : await tileBytes(tx, log, { level, ...place });
  return { body: bytes ?? missing(), type: 'application/octet-stream', cacheControl: FOR_EVER };
}

function logRoutes(app: HttpServer, { database, policy }: LedgerRoutes): void {
  const route = (end: string, work: (tx: Tx, log: Log, request: FastifyRequest) => Promise<Sent>): void => {
    app.get(`/ledger/:code/:year/${end}`, { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) => {
      const address = Address.safeParse(request.params);
      const { body, type, cacheControl } = await inTransaction(database, 'every-agency', async (tx) => {
        const log = address.success ? await logAt(tx, address.data.code, address.data.year) : null;
        return work(tx, log ?? missing(), request);
      });
      return reply.header('cache-control', cacheControl).header('access-control-allow-origin', '*').type(type).send(typeof body === 'string' ? body : Buffer.from(body));
    });
  };
  route('checkpoint', async (tx, log) => ({ body: ((await publishedCheckpoint(tx, log, policy)) ?? missing()).note, type: TEXT, cacheControl: MOMENT }));
  route('vkey', async (_tx, log) => ({ body: `${log.vkeys.join('\n')}\n`, type: TEXT, cacheControl: 'public, max-age=3600' }));
  route('tile/*', async (tx, log, request) => tile(tx, log, z.object({ '*': z.string() }).parse(request.params)['*']));
}

function witnessRoutes(app: HttpServer, { clock, witness }: LedgerRoutes): void {
  if (witness === null) return;
  app.post('/witness/add-checkpoint', { schema: { hide: true }, bodyLimit: LONGEST_REQUEST, config: forOtherServers(REQUESTS_PER_MINUTE) }, async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await addCheckpoint(witness, z.string().parse(request.body), clock());
    if (answer.status === 200) return reply.type(TEXT).send(answer.lines);
    if (answer.status === 409) return reply.code(409).type('text/x.tlog.size').send(`${answer.size}\n`);
    return reply.code(answer.status).type(TEXT).send('');
  });
}

export function ledgerRoutes(app: HttpServer, routes: LedgerRoutes): void {
  logRoutes(app, routes);
  void app.register(async (scope) => {
    // The protocol names no media type; a witness reads whatever text it is sent.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LONGEST_REQUEST }, (_request, body, done) => {
      done(null, body);
    });
    witnessRoutes(scope, routes);
  });
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a page travels in one packet whatever is done to it. */
const WORTH_COMPRESSING = 1_200;

/** Quick settings: pages are made for each request, so that what is taken down is gone with the next one. */
async function compressed(text: string, accepted: string): Promise<{ readonly body: string | Buffer; readonly encoding: 'br' | 'gzip' | null }> {
  if (text.length < WORTH_COMPRESSING) return { body: text, encoding: null };
  if (/\bbr\b/.test(accepted)) return { body: await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }), encoding: 'br' };
  return /\bgzip\b/.test(accepted) ? { body: await zip(text, { level: 5 }), encoding: 'gzip' } : { body: text, encoding: null };
}

export interface Answer {
  readonly text: string;
  readonly type: string;
  readonly cacheControl: string;
  readonly status?: 200 | 404 | 410;
}

const isHeld = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);

/** Sends a public page: with the tag of its content, not again to who holds it, and compressed to who can read that. */
export async function answer(request: FastifyRequest, reply: FastifyReply, { text, type, cacheControl, status = 200 }: Answer): Promise<FastifyReply> {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', cacheControl).header('vary', 'accept-encoding');
  if (status === 200 && isHeld(request, tag)) return reply.code(304).send();
  const { body, encoding } = await compressed(text, request.headers['accept-encoding'] ?? '');
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.code(status).type(type).send(body);
}

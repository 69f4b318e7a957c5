import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { rangeIn } from '#platform/http/byte-range.ts';
import { Refused } from '#platform/http/problem.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { isShown, UNKNOWN_TYPE } from '../../media-type.ts';

export interface Content {
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly manner: string;
}

/** Nothing in a file runs, whatever it turns out to be; it is shown on our own pages only, and kept by no cache. */
const SAFE = {
  'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store', 'accept-ranges': 'bytes',
} as const;

const extensionOf = (mediaType: string): string => (mediaType === UNKNOWN_TYPE ? 'bin' : (mediaType.split('/')[1] ?? 'bin').replace(/^x-/, ''));

/** Sends an object, or the part of it that a player asks for. Only what a browser shows by itself is shown; the rest is a file to save. */
export async function sendContent(request: FastifyRequest, reply: FastifyReply, objects: ObjectStore, { sha256, size, media_type: type, manner }: Content): Promise<FastifyReply> {
  const range = rangeIn(request.headers.range, size);
  const inline = manner === 'view' && isShown(type);
  void reply.headers({ ...SAFE, 'content-disposition': inline ? 'inline' : `attachment; filename="${sha256.slice(0, 16)}.${extensionOf(type)}"`, etag: `"${sha256}"` });
  if (range === 'outside') {
    void reply.header('content-range', `bytes */${size}`);
    throw new Refused(problem('range-unavailable', '文件没有所要的部分。', { todo: '请刷新页面后重新播放。' }));
  }
  const [start, end] = range === 'whole' ? [0, size - 1] : [range.start, range.end];
  // Before anything is said of what comes: storage may not answer.
  const bytes = await objects.read(sha256, range === 'whole' ? undefined : range);
  if (range !== 'whole') void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  void reply.header('content-length', end - start + 1).type(inline ? type : UNKNOWN_TYPE);
  return reply.send(bytes);
}

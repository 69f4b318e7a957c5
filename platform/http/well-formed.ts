import type { preValidationHookHandler } from 'fastify';
import { problem } from '#kernel/problems.ts';
import { Refused } from './problem.ts';

/** Forms nest a few levels; what goes deeper is meant to overflow whoever walks it. */
const DEEPEST = 64;

const soundText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/** NUL and half surrogates are legal in JSON but no text: PostgreSQL stores neither, and they would surface as a failure there. */
export const isWellFormed = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return soundText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  return Object.entries(value).every(([key, inner]) => soundText(key) && isWellFormed(inner, depth + 1));
};

/** Binary bodies (uploads) are streams or buffers and are not text: only what a parser made of JSON or the address is looked at. */
const isParsed = (body: unknown): boolean => Array.isArray(body) || (typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype);

export const refuseIllFormedText: preValidationHookHandler = (request, _reply, done) => {
  const body = typeof request.body === 'string' || isParsed(request.body) ? request.body : null;
  if (isWellFormed(body) && isWellFormed(request.query) && isWellFormed(request.params)) {
    done();
    return;
  }
  done(new Refused(problem('malformed-body', '请求中含有无法识别的字符，或者嵌套过深。', { todo: '请删除内容中的特殊控制字符后重试。' })));
};

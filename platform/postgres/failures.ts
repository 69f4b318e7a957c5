import { z } from 'zod';

const WithCode = z.object({ code: z.string() });

/** The SQLSTATE of a PostgreSQL error, or the system's code (ECONNREFUSED …) of a connection that failed. */
export function sqlState(error: unknown): string | undefined {
  const parsed = WithCode.safeParse(error);
  return parsed.success ? parsed.data.code : undefined;
}

/** 40001: two transactions could not be put in an order. 40P01: two waited for each other. Doing it again is the cure. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '');

/** 53100 is PostgreSQL's "disk full"; it aborts the transaction and nothing of it is kept. */
export const isDiskFull = (error: unknown): boolean => ['53100', 'ENOSPC', 'EDQUOT'].includes(sqlState(error) ?? '');

const LOST = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300'];

/** pg reports these without a code. */
const LOST_MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'Postgres connection has been discarded',
];

/** The server is gone, stopping or full. Whether a commit that was under way reached it is then unknown. */
export function isConnectionLost(error: unknown): boolean {
  const code = sqlState(error);
  if (code !== undefined && (LOST.includes(code) || code.startsWith('08'))) return true;
  return error instanceof Error && LOST_MESSAGES.some((text) => error.message.includes(text));
}

/**
 * The database could not be reached or went away in the middle. The same request may be sent again with the same ids: what was
 * committed is found under them, what was not is done now.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('The database is unavailable', { cause });
  }
}

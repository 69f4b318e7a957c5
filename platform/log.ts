import type { LogLevel } from '#platform/config.ts';

export type LogFields = Readonly<Record<string, unknown>>;

/** One line of JSON per event, in the shape of the web server's own lines. No personal data, no secrets, no request bodies. */
export type Log = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>>;

/** The numbers that pino, which writes the web server's lines, gives the levels. */
const LEVELS: Readonly<Record<LogLevel, number>> = { debug: 20, info: 30, warn: 40, error: 50 };

export function createLog(lowest: LogLevel, write: (line: string) => void): Log {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (LEVELS[level] < LEVELS[lowest]) return;
      write(`${JSON.stringify({ level: LEVELS[level], time: Date.now(), ...plain(fields), msg: message })}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** JSON knows no errors: their name, message and stack are written out. */
function plain(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) =>
      value instanceof Error ? [name, { type: value.name, message: value.message, stack: value.stack, cause: value.cause instanceof Error ? value.cause.message : undefined }] : [name, value],
    ),
  );
}

interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** The web server's settings of the same log. The query is left out: people search by names of persons. */
export const webLog = (
  lowest: LogLevel,
): { level: LogLevel; base: null; serializers: { req: (request: LoggedRequest) => Record<string, string> } } => ({
  level: lowest,
  base: null,
  serializers: { req: ({ id, method, url }) => ({ id, method, path: url.replace(/\?.*$/s, '') }) },
});

import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from '#platform/start-error.ts';

/** Where the database is: started by the platform in its data folder, or a server somebody else runs. */
export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'server';
      readonly url: string;
      /** Logins of their own for the three roles; without them the role is taken by `SET ROLE` on `url`'s login. */
      readonly desk?: string | undefined;
      readonly portal?: string | undefined;
      readonly auditor?: string | undefined;
    };

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address under which people reach the platform; it stands in QR codes and tells whether they come over TLS. */
  readonly origin: string;
  readonly logLevel: LogLevel;
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
  /** A time stamp authority (RFC 3161) that stamps the ledger's checkpoints every hour; null for none. */
  readonly stampAuthority: string | null;
}

const url = z.url({ protocol: /^postgres(ql)?$/ }).optional();

/** Every setting is optional; an empty value counts as none, because compose files and unit files like to write `NAME=`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MINGJIAN_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  MINGJIAN_LOG: z.enum(LOG_LEVELS).default('warn'),
  MINGJIAN_DATA: z.string().default('data'),
  MINGJIAN_TSA: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: url,
  DATABASE_URL_DESK: url,
  DATABASE_URL_PORTAL: url,
  DATABASE_URL_AUDITOR: url,
});

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings once, at start; nothing else in the platform looks at the environment. Throws a StartError. */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    // The values stay out of the message: a database address may hold a password.
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw new StartError(
      'bad-setting',
      `环境变量 ${names} 的值不符合要求，请更正后重新启动。`,
      `The environment variable ${names} has a value that cannot be used; correct it and start again.`,
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    origin: new URL(values.MINGJIAN_ORIGIN ?? `http://${values.HOST}:${values.PORT}`).origin,
    logLevel: values.MINGJIAN_LOG,
    dataFolder: resolve(values.MINGJIAN_DATA),
    database: databaseOf(values),
    stampAuthority: values.MINGJIAN_TSA ?? null,
  };
}

function databaseOf(values: z.infer<typeof Environment>): DatabaseConfig {
  if (values.DATABASE_URL === undefined) return { kind: 'embedded' };
  return {
    kind: 'server',
    url: values.DATABASE_URL,
    desk: values.DATABASE_URL_DESK,
    portal: values.DATABASE_URL_PORTAL,
    auditor: values.DATABASE_URL_AUDITOR,
  };
}

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

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
}

const url = z.url({ protocol: /^postgres(ql)?$/ }).optional();

/** Every setting is optional; an empty value counts as none, because compose files and unit files like to write `NAME=`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MINGJIAN_DATA: z.string().default('data'),
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
  const { PORT, HOST, MINGJIAN_DATA, DATABASE_URL, DATABASE_URL_DESK, DATABASE_URL_PORTAL, DATABASE_URL_AUDITOR } = parsed.data;
  const database: DatabaseConfig =
    DATABASE_URL === undefined
      ? { kind: 'embedded' }
      : { kind: 'server', url: DATABASE_URL, desk: DATABASE_URL_DESK, portal: DATABASE_URL_PORTAL, auditor: DATABASE_URL_AUDITOR };
  return { port: PORT, host: HOST, dataFolder: resolve(MINGJIAN_DATA), database };
}

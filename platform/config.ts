import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { StoreSettings } from '#platform/objects/open.ts';
import { LONGEST_IN_S3 } from '#platform/objects/object-store.ts';
import type { S3Settings } from '#platform/objects/s3-store.ts';
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
  /** The agency's own fonts for documents; null where it has none. */
  readonly fonts: string | null;
  readonly database: DatabaseConfig;
  /** A time stamp authority (RFC 3161) that stamps the ledger's checkpoints every hour; null for none. */
  readonly stampAuthority: string | null;
  /** Where recordings are kept. */
  readonly objects: StoreSettings;
  /** The longest file that may be uploaded, in bytes. */
  readonly longestUpload: number;
  /** Where recorders and collection stations leave their files; null where none do. */
  readonly importFolder: string | null;
}

const MEBIBYTE = 1024 * 1024;

const url = z.url({ protocol: /^postgres(ql)?$/ }).optional();

/** Every setting is optional; an empty value counts as none, because compose files and unit files like to write `NAME=`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  MINGJIAN_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  MINGJIAN_LOG: z.enum(LOG_LEVELS).default('warn'),
  MINGJIAN_DATA: z.string().default('data'),
  MINGJIAN_FONTS: z.string().optional(),
  MINGJIAN_TSA: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: url,
  DATABASE_URL_DESK: url,
  DATABASE_URL_PORTAL: url,
  DATABASE_URL_AUDITOR: url,
  MINGJIAN_OBJECTS: z.string().optional(),
  MINGJIAN_UPLOAD_MB: z.coerce.number().int().min(1).max(1_000_000).default(4096),
  MINGJIAN_IMPORT: z.string().optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  S3_LOCK_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
}).refine((values) => values.S3_BUCKET === undefined || values.MINGJIAN_UPLOAD_MB * MEBIBYTE <= LONGEST_IN_S3, { path: ['MINGJIAN_UPLOAD_MB'] });

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
    fonts: values.MINGJIAN_FONTS === undefined ? null : resolve(values.MINGJIAN_FONTS),
    database: databaseOf(values),
    stampAuthority: values.MINGJIAN_TSA ?? null,
    objects: { folder: values.MINGJIAN_OBJECTS === undefined ? join(resolve(values.MINGJIAN_DATA), 'objects') : resolve(values.MINGJIAN_OBJECTS), s3: s3Of(values) },
    longestUpload: values.MINGJIAN_UPLOAD_MB * MEBIBYTE,
    importFolder: values.MINGJIAN_IMPORT === undefined ? null : resolve(values.MINGJIAN_IMPORT),
  };
}

const s3Of = (values: z.infer<typeof Environment>): S3Settings | null =>
  values.S3_BUCKET === undefined ? null : {
    bucket: values.S3_BUCKET, region: values.S3_REGION, endpoint: values.S3_ENDPOINT, lockDays: values.S3_LOCK_DAYS,
    accessKeyId: values.S3_ACCESS_KEY_ID, secretAccessKey: values.S3_SECRET_ACCESS_KEY,
  };

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

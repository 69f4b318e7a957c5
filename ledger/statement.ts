import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';

/**
 * What the platform puts into its logs: commitments alone. A statement (an act of a case, a document issued, a publication) stays in the
 * database with its salt; the entry binds it without telling anything to who has neither. An erasure removes salt and statement; the entry
 * goes on proving that something was there.
 */
export const KINDS = ['case-event', 'document', 'publication'] as const;
export type Kind = (typeof KINDS)[number];

export type Body = Readonly<Record<string, JsonValue>>;

export interface Statement {
  readonly kind: Kind;
  /** 32 random bytes of its own, in hexadecimal. */
  readonly salt: string;
  readonly body: Body;
}

/** SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
export type TextDigest = (text: string) => string;

const members = (value: JsonValue | undefined): Body => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {}); // no array: an object

/** The case that an act belongs to; empty where the body names none. */
export const caseOf = (body: Body): string => (typeof body['case'] === 'string' ? body['case'] : '');

/** The file that a statement registers or issues, by its SHA-256; null where it has none. */
export function fileOf({ kind, body }: Pick<Statement, 'kind' | 'body'>): string | null {
  const found = kind === 'case-event' ? members(body['data'])['sha256'] : body['sha256'];
  return typeof found === 'string' && /^[0-9a-f]{64}$/.test(found) ? found : null;
}

export interface Commitment {
  /** Of salt and canonical body: what the next act of the case names as `previous`. */
  readonly digest: string;
  /** Canonical JSON. Every part of it that comes from the statement is salted. */
  readonly entry: string;
}

export function commitTo({ kind, salt, body }: Statement, digest: TextDigest): Commitment {
  const h = digest(`${salt}${canonicalJson(body)}`);
  const file = fileOf({ kind, body });
  const entry = {
    v: 1, t: kind, h,
    ...(kind === 'case-event' ? { case: digest(`${salt}${caseOf(body)}`), seq: body['seq'] ?? null } : {}),
    ...(file === null ? {} : { ev: [digest(`${salt}${file}`)] }),
  };
  return { digest: h, entry: canonicalJson(entry) };
}

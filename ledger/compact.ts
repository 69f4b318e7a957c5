import { z } from 'zod';
import type { BundleContents, StatementFile } from './bundle.ts';
import { CONTENTS, POLICY } from './bundle.ts';
import { utf8 } from './bytes.ts';
import { fileOf, KINDS } from './statement.ts';

/**
 * A bundle of one statement in one text, short enough for a QR code once it is compressed: the paper carries its own proof, and whoever
 * scans it can check it with the verifier alone.
 */
const Compact = z.tuple([z.string(), z.string(), z.string(), z.enum(KINDS), z.string(), z.record(z.string(), z.json()), z.string()]);
export interface CompactBundle {
  readonly title: string;
  readonly agency: string;
  readonly policy: string;
  readonly statement: Extract<StatementFile, { readonly erased: false }>;
  /** A file of c2sp.org/tlog-proof@v1. */
  readonly proof: string;
}

export const formatCompact = ({ title, agency, policy, statement: { kind, salt, body }, proof }: CompactBundle): string => JSON.stringify([title, agency, policy, kind, salt, body, proof]);

/** The paper that the statement issues: not enclosed, to be checked by who has it. */
function filesOf(statement: CompactBundle['statement'], name: string): BundleContents['files'] {
  const sha256 = fileOf(statement);
  return sha256 === null ? [] : [{ name, sha256, path: null, chunks: null }];
}

/** The files that the same bundle has as a folder; null for a text that is none. */
export function expandCompact(text: string): ReadonlyMap<string, Uint8Array> | null {
  let parsed;
  try {
    parsed = Compact.safeParse(JSON.parse(text));
  } catch {
    return null;
  }
  if (!parsed.success) return null;
  const [title, agency, policy, kind, salt, body, proof] = parsed.data;
  const statement = { erased: false as const, kind, salt, body };
  const contents: BundleContents = { format: 'mingjian-proof@1', title, agency, statements: [{ file: 'statement.json', proof: 'statement.tlog-proof', name: title }], files: filesOf(statement, title) };
  return new Map([[CONTENTS, utf8(JSON.stringify(contents))], [POLICY, utf8(policy)], ['statement.json', utf8(JSON.stringify(statement))], ['statement.tlog-proof', utf8(proof)]]);
}

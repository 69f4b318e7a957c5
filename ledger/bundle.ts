import { z } from 'zod';
import { KINDS } from './statement.ts';

/**
 * A proof bundle: a folder (in a zip) with which anyone can check, offline and without trusting the agency, that what it shows stands in
 * the sealed log unaltered. It names its parts in `contents.json`; the proofs are files of c2sp.org/tlog-proof@v1 that other verifiers read.
 */
export const CONTENTS = 'contents.json';
export const POLICY = 'policy.txt';

/** Below the bundle, without a way out of it. */
const Path = z.string().regex(/^(?:[\p{L}\p{N}_-][\p{L}\p{N}_ .()（）〔〕-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}_ .()（）〔〕-]*$/u).max(200);
const Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Words = z.string().max(500);

/** A statement as its file holds it. What was lawfully erased has its entry and digest left. */
export const StatementFile = z.discriminatedUnion('erased', [
  z.strictObject({ erased: z.literal(false), kind: z.enum(KINDS), salt: Hex, body: z.record(z.string(), z.json()) }),
  z.strictObject({ erased: z.literal(true), kind: z.enum(KINDS), digest: Hex, entry: z.string().max(65_535) }),
]);
export type StatementFile = z.infer<typeof StatementFile>;

export const BundleContents = z.strictObject({
  format: z.literal('mingjian-proof@1'),
  /** What the bundle is about, for its reader; nobody has signed these words. */
  title: Words,
  agency: Words,
  statements: z.array(z.strictObject({ file: Path, proof: Path, /** In words, unsigned as well. */ name: Words })).min(1).max(100_000),
  /** Files enclosed or to be had elsewhere, with the digests of their 4 MiB chunks where they have several. */
  files: z.array(z.strictObject({ name: Words, sha256: Hex, path: Path.nullable(), chunks: z.array(Hex).nullable() })).max(100_000),
});
export type BundleContents = z.infer<typeof BundleContents>;

/**
 * An auditor's bundle: a whole log, every entry of it, with the statements that the agency opens to the auditor. The root is computed
 * from the entries, so that nothing in the log is missing and nothing is in it twice.
 */
export const YearContents = z.strictObject({
  format: z.literal('mingjian-log@1'),
  title: Words,
  agency: Words,
  /** Entry bundles of tlog-tiles, in order. */
  entries: z.array(Path).max(1_000_000),
});
export type YearContents = z.infer<typeof YearContents>;

export const CHECKPOINT = 'checkpoint';

/** One statement a line, with its place in the log; a file of its own, because there are many. */
export const STATEMENTS = 'statements.jsonl';
export const StatementLine = z.strictObject({ index: z.int().min(0), name: Words, kind: z.enum(KINDS), salt: Hex, body: z.record(z.string(), z.json()) });
export type StatementLine = z.infer<typeof StatementLine>;
